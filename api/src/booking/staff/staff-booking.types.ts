import { Field, ID, Int, ObjectType } from 'type-graphql';
import { OperatorType } from '../../catalogue/places/place.types.ts';
import { BookingSource, BookingStatus, OverriddenRule } from '../../graphql/enums/booking-enums.ts';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { StaffApplicant } from '../applicant/applicant.types.ts';
import { BookedPlace, BookedService } from '../booking.types.ts';
import { InternalNote } from '../internal-note/internal-note.types.ts';
import { BookingMail } from './booking-mail.types.ts';
import { HistoryEntry } from './history-entry.types.ts';

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
    description: 'Version of the booking, required to change it; a concurrent change causes a conflict.',
  })
  sequence!: number;

  @Field(() => DateTime, { description: 'Start.' })
  startsAt!: string;

  @Field(() => DateTime, { description: 'End.' })
  endsAt!: string;

  @Field(() => DateTime, {
    description: 'End of the buffer that the appointment was booked with: the operator is free again.',
  })
  busyUntil!: string;

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

  @Field(() => InternalNote, { description: 'Note of the office. The citizen never sees it.' })
  internalNote!: InternalNote;

  @Field(() => [OverriddenRule], {
    complexity: listComplexity(1),
    description: 'Rules that staff overrode: the booking is out of hours or in addition to others. Usually empty.',
  })
  overriddenRules!: readonly (keyof typeof OverriddenRule)[];

  @Field(() => Int, {
    description:
      'Number of other open bookings of this service with the same e-mail address or telephone number. The limit does not apply to staff.',
  })
  otherOpenBookings!: () => Promise<number>;

  @Field(() => DateTime, { nullable: true, description: 'Arrival time of the citizen.' })
  arrivedAt!: string | null;

  @Field(() => DateTime, { description: 'Creation time.' })
  createdAt!: string;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Deadline for confirming the attendance. CONFIRMED: the slot is released then. RELEASED: it was. Null: the citizen was not asked or has confirmed.',
  })
  reconfirmBy!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Time at which the citizen, or the office for them, confirmed the attendance; null if they did not.',
  })
  reconfirmedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Time of the cancellation or of the release.' })
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
