import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { InvalidInput, Problem } from '../../graphql/problem.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { BookingType } from '../booking.types.ts';

@InputType({ description: 'Who the booking is for.' })
export class ApplicantInput {
  @Field(() => String, { description: 'Nome, 1 to 100 characters.' })
  name!: string;

  @Field(() => String, { description: 'Cognome, 1 to 100 characters.' })
  surname!: string;

  @Field(() => String, { description: 'Telephone number, Italian or with its international prefix.' })
  phone!: string;

  @Field(() => String, { description: 'One e-mail address.' })
  email!: string;
}

@InputType({ description: 'A request to book.' })
export class BookInput {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => ID, { nullable: true, description: 'Null: whoever is free.' })
  operatorId?: string | null;

  @Field(() => DateTime, { description: 'One of the starts that `availability` answered.' })
  startsAt!: Date;

  @Field(() => ApplicantInput, { description: 'Who for.' })
  applicant!: ApplicantInput;

  @Field(() => String, { defaultValue: '', description: 'Anything the office should know; at most 200 characters.' })
  notes!: string;

  @Field(() => Boolean, {
    description: 'Presa visione of the privacy notice (GDPR, art. 13): must be true. Not a consent.',
  })
  privacyRead!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Presa visione of the service's notice: must be true if it has one.",
  })
  noticeRead!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'The `privacyVersion` that the page was drawn with, to be stored as the one that was read; null: the one in force.',
  })
  privacyVersion?: string | null;

  @Field(() => ID, {
    description:
      'Made by the caller, 8 to 100 characters, new for each booking (a UUID): the same request under the same key is answered with the same booking.',
  })
  idempotencyKey!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The answer to a `bookingChallenge`, where one is wanted: base64 of the JSON {"challenge": ..., "solution": {"counter", "derivedKey"}} that ALTCHA calls payload. It counts once.',
  })
  proof?: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Booked, or held until `booking.confirmBy`; the mail is on its way.',
})
export class BookSuccess {
  @Field(() => BookingType, { description: 'The booking.' })
  booking!: BookingType;

  @Field(() => String, { description: 'The secret with which the citizen sees and cancels it; also in the mail.' })
  cancelToken!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: 'Somebody else holds that time, perhaps since a moment ago.',
})
export class SlotTaken extends Problem {
  @Field(() => DateTime, {
    nullable: true,
    description: 'The first free start from that day on; null when there is none.',
  })
  nextFreeAt!: () => Promise<string | null>;
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: 'That time was never to be had: off the grid, closed, past, too soon, or beyond the horizon.',
})
export class SlotNotOffered extends Problem {
  @Field(() => DateTime, {
    nullable: true,
    description: 'The first free start from that day on; null when there is none.',
  })
  nextFreeAt!: () => Promise<string | null>;
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description:
    'The e-mail address or the telephone number already has as many bookings to come as the service allows one person.',
})
export class TooManyBookings extends Problem {
  @Field(() => Int, { description: 'How many may be to come at a time.' })
  limit!: number;
}

export const BookResult = createUnionType({
  name: 'BookResult',
  description: 'How a request to book ends.',
  types: () => [BookSuccess, SlotTaken, SlotNotOffered, TooManyBookings, InvalidInput] as const,
});
