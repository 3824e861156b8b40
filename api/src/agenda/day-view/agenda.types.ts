import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { OperatorType } from '../../catalogue/places/place.types.ts';
import { BookingSource, BookingStatus } from '../../graphql/enums/booking-enums.ts';
import { DateTime, LocalDate } from '../../graphql/scalars.ts';

@InputType({ description: 'Staff only. Place, operator and days of an agenda.' })
export class AgendaInput {
  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => ID, { nullable: true, description: 'The operator. Null selects every operator of the place.' })
  operatorId?: string | null;

  @Field(() => LocalDate, { description: 'First day, included.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day, included. At most 42 days in total.' })
  to!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether cancelled and rejected bookings are returned as well. They hold no time. Defaults to false.',
  })
  includeCancelled!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A time span.' })
export class TimeSpan {
  @Field(() => DateTime, { description: 'Start.' })
  startsAt!: string;

  @Field(() => DateTime, { description: 'End, excluded.' })
  endsAt!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A blocked slot in an agenda.' })
export class AgendaBlockedSlot extends TimeSpan {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: 'Reason, shown to staff only.' })
  reason!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. Time in cool-down after a citizen cancelled. Staff can book it, citizens cannot yet.',
})
export class AgendaCoolDown extends TimeSpan {
  @Field(() => DateTime, { description: 'When citizens can book it again.' })
  until!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. Time that a citizen holds while filling in the form. It is taken for everybody else.',
})
export class AgendaHeldTime extends TimeSpan {
  @Field(() => Int, { description: "Number of the operator's counter, starting at 1." })
  counter!: number;

  @Field(() => DateTime, { description: 'When the time is free again, unless the citizen books it.' })
  until!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A booking in an agenda.' })
export class AgendaBooking extends TimeSpan {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => Int, { description: 'Numero prenotazione.' })
  number!: number;

  @Field(() => BookingStatus, { description: 'Status of the booking.' })
  status!: keyof typeof BookingStatus;

  @Field(() => BookingSource, { description: 'Channel through which it was booked.' })
  source!: keyof typeof BookingSource;

  @Field(() => DateTime, { nullable: true, description: 'When the citizen arrived at the office. Null before that.' })
  arrivedAt!: string | null;

  @Field(() => Int, { description: "Number of the operator's counter, starting at 1." })
  counter!: number;

  @Field(() => Boolean, { description: 'Whether staff booked it out of hours or in addition to others.' })
  overridesRules!: boolean;

  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => String, { description: 'Name of the service.' })
  serviceName!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the place if the booking is at another place, where the operator is busy.',
  })
  elsewhere!: string | null;

  @Field(() => String, { description: 'Surname and name of the applicant. Empty after erasure of the personal data.' })
  applicantName!: string;

  @Field(() => String, { description: 'Surname of the applicant. Empty after erasure of the personal data.' })
  applicantSurname!: string;

  @Field(() => Boolean, { description: 'Whether the booking has notes by the citizen.' })
  hasNotes!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the booking has an internal note of the office. False if the booking is at another place.',
  })
  hasInternalNote!: boolean;

  @Field(() => String, { description: 'Notes by the citizen. Empty if the booking is at another place.' })
  notes!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Telephone number in E.164 format. Null if the booking is at another place.',
  })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address. Null if the booking is at another place.' })
  email!: string | null;

  @Field(() => Int, { description: 'Version for optimistic locking. Send it with a reschedule request.' })
  sequence!: number;

  @Field(() => DateTime, { description: 'When the operator is free again: end of the booking plus buffer.' })
  busyUntil!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. Column of one operator on one day.' })
export class AgendaColumn {
  @Field(() => OperatorType, { description: 'The operator.' })
  operator!: OperatorType;

  @Field(() => Int, { description: 'Number of people served at the same time.' })
  capacity!: number;

  @Field(() => [TimeSpan], {
    complexity: listComplexity(1),
    description: 'Opening hours at the place without breaks. Empty on a closed day.',
  })
  open!: TimeSpan[];

  @Field(() => [AgendaBooking], {
    complexity: listComplexity(5),
    description: 'All bookings. Cancelled and rejected ones only if `AgendaInput.includeCancelled` is true.',
  })
  bookings!: AgendaBooking[];

  @Field(() => [AgendaBlockedSlot], { complexity: listComplexity(1), description: 'Fasce bloccate.' })
  blockedSlots!: AgendaBlockedSlot[];

  @Field(() => [AgendaCoolDown], {
    complexity: listComplexity(),
    description: 'Time in cool-down after a citizen cancelled (pausa dopo annullamento).',
  })
  coolDowns!: AgendaCoolDown[];

  @Field(() => [AgendaHeldTime], {
    complexity: listComplexity(),
    description: 'Times that citizens hold while they fill in the form, with the buffer. Without personal data.',
  })
  heldTimes!: AgendaHeldTime[];
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. Agenda of a place on one day.' })
export class AgendaDay {
  @Field(() => LocalDate, { description: 'The day.' })
  date!: string;

  @Field(() => String, { nullable: true, description: 'Reason why the whole day is closed. Null if it is open.' })
  closedBecause!: string | null;

  @Field(() => [AgendaColumn], {
    complexity: listComplexity(5),
    description: 'One column per operator, in the order set by the comune.',
  })
  columns!: AgendaColumn[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. Event after a change of an agenda. The client should fetch the agenda again.',
})
export class AgendaChanged {
  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => LocalDate, { description: 'First changed day.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last changed day.' })
  to!: string;
}
