import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { OperatorType } from '../../catalogue/places/place.types.ts';
import { ActorKind } from '../../graphql/actor-kind.ts';
import { MailKind } from './mail-kind.ts';
import { BookingSource, BookingStatus } from '../../graphql/booking-enums.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { BookedPlace, BookedService } from '../booking.types.ts';

/** Enum values of the mail states in the schema. */
export const MailState = { WAITING: 'WAITING', SENT: 'SENT', FAILED: 'FAILED' } as const;
registerEnumType(MailState, {
  name: 'MailState',
  description: 'Delivery state of a mail.',
  valuesConfig: {
    WAITING: { description: 'In attesa: delivery is retried until the mail server accepts the mail.' },
    SENT: { description: 'Inviata: the mail server accepted it.' },
    FAILED: { description: 'Non inviata: the mail server rejected it permanently.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'Staff only. A mail about a booking, with its delivery state.' })
export class BookingMail {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => MailKind, { description: 'Kind of mail.' })
  kind!: keyof typeof MailKind;

  @Field(() => String, { description: 'Recipient.' })
  recipient!: string;

  @Field(() => MailState, { description: 'Delivery state.' })
  state!: keyof typeof MailState;

  @Field(() => Int, { description: 'Number of delivery attempts.' })
  attempts!: number;

  @Field(() => String, { nullable: true, description: 'Last error of the mail server.' })
  lastError!: string | null;

  @Field(() => DateTime, { description: 'Creation time.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'Time at which the mail server accepted it.' })
  sentAt!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. Audit entry of a record.' })
export class HistoryEntry {
  @Field(() => DateTime, { description: 'When.' })
  at!: string;

  @Field(() => String, {
    description:
      'Verb and noun: "book", "rescheduleBooking", "cancelBooking", "recordAttendance", "confirmBooking", "expireBooking".',
  })
  action!: string;

  @Field(() => ActorKind, { description: 'Kind of actor.' })
  actorKind!: keyof typeof ActorKind;

  @Field(() => String, { nullable: true, description: 'Name of the staff member; null for other actors.' })
  staffName!: string | null;

  @Field(() => String, { description: 'What changed, as JSON; no personal data of citizens.' })
  details!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. Applicant; empty after the personal data were erased.',
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

@ObjectType({ simpleResolvers: true, description: 'Staff only. A booking with all data for the office.' })
export class StaffBooking {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => Int, { description: 'Numero prenotazione.' })
  number!: number;

  @Field(() => BookingStatus, { description: 'Status.' })
  status!: keyof typeof BookingStatus;

  @Field(() => BookingSource, { description: 'Channel of the request.' })
  source!: keyof typeof BookingSource;

  @Field(() => Int, {
    description: 'Version of the booking, required to reschedule it; a concurrent change causes a conflict.',
  })
  sequence!: number;

  @Field(() => DateTime, { description: 'Start.' })
  startsAt!: string;

  @Field(() => DateTime, { description: 'End.' })
  endsAt!: string;

  @Field(() => BookedService, { description: 'Service.' })
  service!: BookedService;

  @Field(() => BookedPlace, { description: 'Where.' })
  place!: BookedPlace;

  @Field(() => OperatorType, { description: 'Operator.' })
  operator!: OperatorType;

  @Field(() => StaffApplicant, { description: 'Applicant.' })
  applicant!: StaffApplicant;

  @Field(() => String, { description: 'Notes of the citizen.' })
  notes!: string;

  @Field(() => Int, {
    description:
      'Number of other open bookings of this service with the same e-mail address or telephone number. The limit does not apply to staff.',
  })
  otherOpenBookings!: () => Promise<number>;

  @Field(() => DateTime, { nullable: true, description: 'Arrival time of the citizen.' })
  arrivedAt!: string | null;

  @Field(() => DateTime, { description: 'Creation time.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'Time of the cancellation.' })
  cancelledAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Deadline for the confirmation. REQUESTED: the slot is held until then. CANCELLED: the booking expired. Null: no confirmation is pending.',
  })
  confirmBy!: string | null;

  @Field(() => String, { nullable: true, description: '"Motivo" of the cancellation.' })
  cancelReason!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Time at which the personal data were erased, by retention or on request; null if they are stored.',
  })
  anonymisedAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Time at which the citizen confirmed having read the privacy notice; null for bookings by staff.',
  })
  privacyReadAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Version of the privacy notice that was read.' })
  privacyVersion!: string | null;

  @Field(() => [HistoryEntry], { complexity: listComplexity(), description: 'Audit entries, oldest first.' })
  history!: () => Promise<HistoryEntry[]>;

  @Field(() => [BookingMail], { complexity: listComplexity(), description: 'Mails about the booking, oldest first.' })
  mails!: () => Promise<BookingMail[]>;
}

@InputType({ description: 'Staff only. Search criteria, combined with AND.' })
export class FindBookingsInput {
  @Field(() => String, {
    defaultValue: '',
    description:
      'A number, the beginning of a surname or of "surname name", a telephone number, or the beginning of an e-mail address.',
  })
  text!: string;

  @Field(() => ID, { nullable: true, description: 'Only at this place.' })
  placeId?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Only bookings that start at or after this time.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Only bookings that start before this time.' })
  to?: Date | null;

  @Field(() => BookingStatus, { nullable: true, description: 'Only bookings with this status.' })
  status?: keyof typeof BookingStatus | null;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A row of the search results.' })
export class BookingLine {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => Int, { description: 'Numero prenotazione.' })
  number!: number;

  @Field(() => BookingStatus, { description: 'Status.' })
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
  @Field(() => [BookingLine], { complexity: listComplexity(1), description: 'The bookings.' })
  nodes!: BookingLine[];

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the next page for `after`; null on the last page.',
  })
  endCursor!: string | null;
}
