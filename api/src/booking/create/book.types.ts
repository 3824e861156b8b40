import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { InvalidInput, Problem } from '../../graphql/problem.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { ApplicantInput } from '../applicant/applicant.types.ts';
import { ServiceChanged } from './service-changes/service-changed.types.ts';
import { BookingType } from '../booking.types.ts';
import { CompanionInput, SeenFurtherInput, VisitItemInput } from '../visit/visit.types.ts';
import { InvitationClosed, InvitationUsed } from '../invitations/citizen/citizen-invitation.types.ts';

@InputType({
  description: 'What the page showed of the service. `book` fails with ServiceChanged if it has changed since.',
})
export class SeenServiceInput {
  @Field(() => Int, { description: '`Service.durationMinutes` as shown.' })
  durationMinutes!: number;

  @Field(() => String, { description: '`Place.address` as shown.' })
  address!: string;

  @Field(() => String, { nullable: true, description: '`Service.notice.text` as shown; null: the service had none.' })
  noticeText!: string | null;

  @Field(() => Int, { nullable: true, description: '`Availability.totalMinutes` as shown; null: not compared.' })
  totalMinutes?: number | null;

  @Field(() => [SeenFurtherInput], { nullable: true, description: 'The further services as shown.' })
  further?: SeenFurtherInput[] | null;
}

@InputType({ description: 'A request to book.' })
export class BookInput {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => ID, { nullable: true, description: 'Operator; null: any free operator.' })
  operatorId?: string | null;

  @Field(() => Int, {
    defaultValue: 1,
    description: 'People whom the service is for, 1 to `Service.maxPeople`, the applicant included.',
  })
  people!: number;

  @Field(() => [VisitItemInput], {
    defaultValue: [],
    description: 'Further services of the visit, at most 4, each with its people. One operator must offer all.',
  })
  further!: VisitItemInput[];

  @Field(() => [CompanionInput], {
    defaultValue: [],
    description:
      'Name and surname of each person after the first, if a service asks for them (`Service.asksNames`); others are not stored.',
  })
  companions!: CompanionInput[];

  @Field(() => DateTime, { description: 'One of the free starts that `availability` returned.' })
  startsAt!: Date;

  @Field(() => ApplicantInput, { description: 'Applicant.' })
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

  @Field(() => [ID], {
    defaultValue: [],
    description:
      'Presa visione of the notices of further services: their ids. Each further service with a notice must be among them; the error path is `noticesRead.` and its id.',
  })
  noticesRead!: string[];

  @Field(() => String, {
    nullable: true,
    description:
      'The `privacyVersion` that the page showed, stored as the version read. Defaults to the version in force.',
  })
  privacyVersion?: string | null;

  @Field(() => SeenServiceInput, {
    nullable: true,
    description: 'What the page showed of the service. Without it, changes of the service go unnoticed.',
  })
  seen?: SeenServiceInput | null;

  @Field(() => ID, {
    description:
      'Idempotency key created by the client for each booking, 8 to 100 characters (a UUID). Repeating the request with the same key returns the same booking.',
  })
  idempotencyKey!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Solution of a `bookingChallenge`, if one is required: the ALTCHA payload, base64 of the JSON {"challenge": ..., "solution": {"counter", "derivedKey"}}. Accepted once.',
  })
  proof?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Token of an invitation (`openInvitation`): books for the invited person, whose name and surname replace the applicant's, once.",
  })
  invitation?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The `holdToken` of `holdTime`, if the client held the time. The booking takes the hold over.',
  })
  holdToken?: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The slot is booked, or held until `booking.confirmBy`; the mail is queued.',
})
export class BookSuccess {
  @Field(() => BookingType, { description: 'The booking.' })
  booking!: BookingType;

  @Field(() => String, {
    description: 'Token with which the citizen views and cancels the booking; the mail contains it too.',
  })
  cancelToken!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: 'Another booking has the time, or somebody who is about to book holds it.',
})
export class SlotTaken extends Problem {
  @Field(() => DateTime, {
    nullable: true,
    description: 'First free start from that day on; null if there is none.',
  })
  nextFreeAt!: () => Promise<string | null>;
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: 'The start is not offered: off the grid, closed, past, before the minimum notice or beyond the horizon.',
})
export class SlotNotOffered extends Problem {
  @Field(() => DateTime, {
    nullable: true,
    description: 'First free start from that day on; null if there is none.',
  })
  nextFreeAt!: () => Promise<string | null>;
}

@ObjectType({
  simpleResolvers: true,
  implements: Problem,
  description: 'The e-mail address or telephone number has reached the limit of open bookings for the service.',
})
export class TooManyBookings extends Problem {
  @Field(() => Int, { description: 'Maximum open bookings per contact.' })
  limit!: number;
}

export const BookResult = createUnionType({
  name: 'BookResult',
  description: 'Result of a request to book.',
  types: () =>
    [
      BookSuccess,
      SlotTaken,
      SlotNotOffered,
      ServiceChanged,
      TooManyBookings,
      InvitationUsed,
      InvitationClosed,
      InvalidInput,
    ] as const,
});
