import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Notice, OperatorType, PlaceKind } from '../catalogue/place.types.ts';
import { InvalidInput, Problem } from '../graphql/problem.ts';
import { DateTime } from '../graphql/scalars.ts';
import type { BookingStatus as Status } from '../data/booking.ts';

/** Booking states by the names they have in the schema. */
export const BookingStatus = {
  REQUESTED: 'REQUESTED',
  CONFIRMED: 'CONFIRMED',
  CANCELLED: 'CANCELLED',
  REJECTED: 'REJECTED',
  COMPLETED: 'COMPLETED',
  NO_SHOW: 'NO_SHOW',
} as const satisfies Record<Status, Status>;
registerEnumType(BookingStatus, {
  name: 'BookingStatus',
  description: 'Stato of a booking.',
  valuesConfig: {
    REQUESTED: { description: 'In attesa: holds its time until the office decides.' },
    CONFIRMED: { description: 'Confermata.' },
    CANCELLED: { description: 'Annullata; its time is free again.' },
    REJECTED: { description: 'Rifiutata by the office.' },
    COMPLETED: { description: 'Conclusa: the citizen was served.' },
    NO_SHOW: { description: 'Non presentato.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'Richiedente: who the booking is for.' })
export class Applicant {
  @Field(() => String, { description: 'Nome.' })
  name!: string;

  @Field(() => String, { description: 'Cognome.' })
  surname!: string;

  @Field(() => String, { description: 'Telephone number, E.164: "+393331234567".' })
  phone!: string;

  @Field(() => String, { description: 'Where the mails go.' })
  email!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The service that was booked.' })
export class BookedService {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: 'Part of the deep link.' })
  slug!: string;

  @Field(() => String, { description: 'Name of the service.' })
  name!: string;

  @Field(() => Int, { description: 'How long this appointment takes, in minutes, whatever the service says by now.' })
  durationMinutes!: number;

  @Field(() => [String], { description: '"Cosa serve".' })
  requirements!: string[];

  @Field(() => Notice, { nullable: true, description: 'What was to be read before booking.' })
  notice!: Notice | null;
}

@ObjectType({ simpleResolvers: true, description: 'Where the citizen is expected.' })
export class BookedPlace {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: 'Name of the place.' })
  name!: string;

  @Field(() => PlaceKind, { description: 'An office or a shared area.' })
  kind!: keyof typeof PlaceKind;

  @Field(() => String, { description: 'Where it is.' })
  address!: string;

  @Field(() => String, { nullable: true, description: 'Telephone of the office.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address of the office.' })
  email!: string | null;
}

@ObjectType('Booking', {
  simpleResolvers: true,
  description: 'Prenotazione: one citizen, one service, one operator, one time.',
})
export class BookingType {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => Int, { description: 'Numero prenotazione, for people to say; it opens nothing.' })
  number!: number;

  @Field(() => BookingStatus, { description: 'Where it stands.' })
  status!: Status;

  @Field(() => DateTime, { description: 'Start.' })
  startsAt!: string;

  @Field(() => DateTime, { description: 'End.' })
  endsAt!: string;

  @Field(() => BookedService, { description: 'What for.' })
  service!: BookedService;

  @Field(() => BookedPlace, { description: 'Where.' })
  place!: BookedPlace;

  @Field(() => OperatorType, { description: 'With whom.' })
  operator!: OperatorType;

  @Field(() => Applicant, { description: 'Who for.' })
  applicant!: Applicant;

  @Field(() => String, { description: "The citizen's own words, at most 200 characters." })
  notes!: string;

  @Field(() => DateTime, { description: 'From here on it can no longer be cancelled online.' })
  cancellableUntil!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was cancelled, if it was.' })
  cancelledAt!: string | null;

  @Field(() => String, {
    description: 'The appointment as an iCalendar file (.ics, RFC 5545; METHOD:PUBLISH), to be saved.',
  })
  calendarFile!: string;
}

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

  @Field(() => ID, {
    description:
      'Made by the caller, 8 to 100 characters, new for each booking (a UUID): the same request under the same key is answered with the same booking.',
  })
  idempotencyKey!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Booked; the mail is on its way.' })
export class BookSuccess {
  @Field(() => BookingType, { description: 'The booking.' })
  booking!: BookingType;

  @Field(() => String, { description: 'The secret with which the citizen sees and cancels it; also in the mail.' })
  cancelToken!: string;
}

@ObjectType({ implements: Problem, description: 'Somebody else holds that time, perhaps since a moment ago.' })
export class SlotTaken extends Problem {
  @Field(() => DateTime, {
    nullable: true,
    description: 'The first free start from that day on; null when there is none.',
  })
  nextFreeAt!: string | null;
}

@ObjectType({
  implements: Problem,
  description: 'That time was never to be had: off the grid, closed, past, too soon, or beyond the horizon.',
})
export class SlotNotOffered extends Problem {
  @Field(() => DateTime, {
    nullable: true,
    description: 'The first free start from that day on; null when there is none.',
  })
  nextFreeAt!: string | null;
}

export const BookResult = createUnionType({
  name: 'BookResult',
  description: 'How a request to book ends.',
  types: () => [BookSuccess, SlotTaken, SlotNotOffered, InvalidInput] as const,
});

@InputType({ description: 'A request to cancel.' })
export class CancelBookingInput {
  @Field(() => String, { description: "The secret of the mail's link." })
  token!: string;

  @Field(() => String, { defaultValue: '', description: '"Motivo", at most 200 characters; repeated in the mail.' })
  reason!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Cancelled; its time is free again and a mail says so.' })
export class CancelBookingSuccess {
  @Field(() => BookingType, { description: 'The booking as it is now.' })
  booking!: BookingType;
}

@ObjectType({
  implements: Problem,
  description: 'The token is unknown, forged or already used: one and the same answer.',
})
export class BookingNotFound extends Problem {}

@ObjectType({ implements: Problem, description: 'It begins too soon, or has begun; the office can still be called.' })
export class TooLateToCancel extends Problem {}

export const CancelBookingResult = createUnionType({
  name: 'CancelBookingResult',
  description: 'How a request to cancel ends.',
  types: () => [CancelBookingSuccess, BookingNotFound, TooLateToCancel] as const,
});
