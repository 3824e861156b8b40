import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { OperatorType } from '../../catalogue/places/place.types.ts';
import { ActorKind } from '../../graphql/actor-kind.ts';
import { MailKind } from './mail-kind.ts';
import { BookingSource, BookingStatus } from '../../graphql/booking-enums.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { BookedPlace, BookedService } from '../booking.types.ts';

/** Mail states by the names they have in the schema. */
export const MailState = { WAITING: 'WAITING', SENT: 'SENT', FAILED: 'FAILED' } as const;
registerEnumType(MailState, {
  name: 'MailState',
  description: 'What became of a mail.',
  valuesConfig: {
    WAITING: { description: 'In attesa: it is tried again until the mail server takes it.' },
    SENT: { description: 'Inviata: the mail server took it.' },
    FAILED: { description: 'Non inviata: the mail server refused it for good.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'Staff only. A mail about a booking, with its fate.' })
export class BookingMail {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => MailKind, { description: 'What it says.' })
  kind!: keyof typeof MailKind;

  @Field(() => String, { description: 'Whom it was for.' })
  recipient!: string;

  @Field(() => MailState, { description: 'What became of it.' })
  state!: keyof typeof MailState;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => String, { nullable: true, description: "The mail server's own words." })
  lastError!: string | null;

  @Field(() => DateTime, { description: 'When the act made it.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When the mail server took it.' })
  sentAt!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. One line of the history of a record.' })
export class HistoryEntry {
  @Field(() => DateTime, { description: 'When.' })
  at!: string;

  @Field(() => String, {
    description:
      'Verb and noun: "book", "rescheduleBooking", "cancelBooking", "recordAttendance", "confirmBooking", "expireBooking".',
  })
  action!: string;

  @Field(() => ActorKind, { description: 'Who did it.' })
  actorKind!: keyof typeof ActorKind;

  @Field(() => String, { nullable: true, description: 'Which member of staff, if one did.' })
  staffName!: string | null;

  @Field(() => String, { description: 'What changed, as JSON; no personal data of citizens.' })
  details!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. Who a booking is for; empty once the data were erased.',
})
export class StaffApplicant {
  @Field(() => String, { description: 'Nome.' })
  name!: string;

  @Field(() => String, { description: 'Cognome.' })
  surname!: string;

  @Field(() => String, { nullable: true, description: 'Telephone number, E.164.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A booking with all that the office knows of it.' })
export class StaffBooking {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => Int, { description: 'Numero prenotazione.' })
  number!: number;

  @Field(() => BookingStatus, { description: 'Where it stands.' })
  status!: keyof typeof BookingStatus;

  @Field(() => BookingSource, { description: 'How the citizen asked for it.' })
  source!: keyof typeof BookingSource;

  @Field(() => Int, { description: 'Version: send it back with a move, so that a move made meanwhile is not undone.' })
  sequence!: number;

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

  @Field(() => StaffApplicant, { description: 'Who for.' })
  applicant!: StaffApplicant;

  @Field(() => String, { description: "The citizen's own words." })
  notes!: string;

  @Field(() => Int, {
    description:
      'How many other bookings of this service are to come under the same e-mail address or telephone number; staff are told, not limited.',
  })
  otherOpenBookings!: () => Promise<number>;

  @Field(() => DateTime, { nullable: true, description: 'When the citizen was seen at the office.' })
  arrivedAt!: string | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was cancelled.' })
  cancelledAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'REQUESTED: held until then for its citizen to confirm it. CANCELLED: nobody confirmed it. Null: it counts, or did.',
  })
  confirmBy!: string | null;

  @Field(() => String, { nullable: true, description: '"Motivo" of the cancellation.' })
  cancelReason!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the personal data were erased, by the end of their time or on request; null: they are there.',
  })
  anonymisedAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the citizen ticked having read the privacy notice; null: the office wrote the booking down.',
  })
  privacyReadAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Which version of the privacy notice that was.' })
  privacyVersion!: string | null;

  @Field(() => [HistoryEntry], { description: 'Who did what, oldest first.' })
  history!: () => Promise<HistoryEntry[]>;

  @Field(() => [BookingMail], { description: 'Every mail about it, oldest first.' })
  mails!: () => Promise<BookingMail[]>;
}

@InputType({ description: 'Staff only. What to look for; every part that is given must hold.' })
export class FindBookingsInput {
  @Field(() => String, {
    defaultValue: '',
    description:
      'A number, the beginning of a surname or of "surname name", a telephone number, or the beginning of an e-mail address.',
  })
  text!: string;

  @Field(() => ID, { nullable: true, description: 'Only at this place.' })
  placeId?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Only those that start from here on.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Only those that start before.' })
  to?: Date | null;

  @Field(() => BookingStatus, { nullable: true, description: 'Only those that stand here.' })
  status?: keyof typeof BookingStatus | null;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A line of a list of bookings.' })
export class BookingLine {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => Int, { description: 'Numero prenotazione.' })
  number!: number;

  @Field(() => BookingStatus, { description: 'Where it stands.' })
  status!: string;

  @Field(() => DateTime, { description: 'Start.' })
  startsAt!: string;

  @Field(() => String, { description: 'Name of the service.' })
  serviceName!: string;

  @Field(() => String, { description: 'Name of the place.' })
  placeName!: string;

  @Field(() => String, { description: 'Name of the operator.' })
  operatorName!: string;

  @Field(() => String, { description: 'Surname and name.' })
  applicantName!: string;

  @Field(() => String, { nullable: true, description: 'Telephone number, E.164.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A page of bookings, newest first.' })
export class BookingPage {
  @Field(() => [BookingLine], { description: 'The bookings.' })
  nodes!: BookingLine[];

  @Field(() => String, {
    nullable: true,
    description: 'Where the next page begins: send it back as `after`; null: this is the last.',
  })
  endCursor!: string | null;
}
