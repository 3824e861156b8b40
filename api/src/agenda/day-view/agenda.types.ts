import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { OperatorType } from '../../catalogue/places/place.types.ts';
import { BookingSource, BookingStatus } from '../../graphql/booking-enums.ts';
import { DateTime, LocalDate } from '../../graphql/scalars.ts';

@InputType({ description: 'Staff only. Which agenda.' })
export class AgendaInput {
  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => ID, { nullable: true, description: 'One operator; null: everybody who works at the place.' })
  operatorId?: string | null;

  @Field(() => LocalDate, { description: 'First day, included.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day, included; at most 42 days in all.' })
  to!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A stretch of time.' })
export class TimeSpan {
  @Field(() => DateTime, { description: 'Start.' })
  startsAt!: string;

  @Field(() => DateTime, { description: 'End, not included.' })
  endsAt!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A blocked slot as an agenda shows it.' })
export class AgendaBlockedSlot extends TimeSpan {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: 'Why, for staff.' })
  reason!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. A time that a citizen just gave up: citizens cannot book it yet, staff can.',
})
export class AgendaCoolDown extends TimeSpan {
  @Field(() => DateTime, { description: 'When citizens can book it again.' })
  until!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A booking as an agenda shows it.' })
export class AgendaBooking extends TimeSpan {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => Int, { description: 'Numero prenotazione.' })
  number!: number;

  @Field(() => BookingStatus, { description: 'Where it stands.' })
  status!: keyof typeof BookingStatus;

  @Field(() => BookingSource, { description: 'How the citizen asked for it.' })
  source!: keyof typeof BookingSource;

  @Field(() => DateTime, { nullable: true, description: 'When the citizen was seen at the office.' })
  arrivedAt!: string | null;

  @Field(() => Int, { description: "Which of the operator's counters, from 1." })
  counter!: number;

  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => String, { description: 'Name of the service.' })
  serviceName!: string;

  @Field(() => String, { nullable: true, description: 'Set when it is at another place: the operator is busy there.' })
  elsewhere!: string | null;

  @Field(() => String, { description: 'Surname and name of the applicant; empty once the data were erased.' })
  applicantName!: string;

  @Field(() => Boolean, { description: 'Whether the citizen wrote notes.' })
  hasNotes!: boolean;

  @Field(() => String, { description: "The citizen's own words; empty when it is at another place." })
  notes!: string;

  @Field(() => String, { nullable: true, description: 'Telephone number, E.164; null when it is at another place.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address; null when it is at another place.' })
  email!: string | null;

  @Field(() => Int, { description: 'Version: send it back with a move, so that a move made meanwhile is not undone.' })
  sequence!: number;

  @Field(() => DateTime, { description: 'When the operator is free again: its end, and the pause after it.' })
  busyUntil!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. One operator on one day.' })
export class AgendaColumn {
  @Field(() => OperatorType, { description: 'Whose.' })
  operator!: OperatorType;

  @Field(() => Int, { description: 'People served at once.' })
  capacity!: number;

  @Field(() => [TimeSpan], { description: 'When open at the place, breaks taken out; empty on a day of closure.' })
  open!: TimeSpan[];

  @Field(() => [AgendaBooking], { description: 'Everything that holds or held a time, cancelled ones left out.' })
  bookings!: AgendaBooking[];

  @Field(() => [AgendaBlockedSlot], { description: 'Fasce bloccate.' })
  blockedSlots!: AgendaBlockedSlot[];

  @Field(() => [AgendaCoolDown], { description: 'Times in pausa after an annullamento by a citizen.' })
  coolDowns!: AgendaCoolDown[];
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. One day of a place.' })
export class AgendaDay {
  @Field(() => LocalDate, { description: 'The day.' })
  date!: string;

  @Field(() => String, { nullable: true, description: 'Why the whole day is closed.' })
  closedBecause!: string | null;

  @Field(() => [AgendaColumn], { description: 'In the order the comune chose.' })
  columns!: AgendaColumn[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. That an agenda is no longer as it was: ask for it again.',
})
export class AgendaChanged {
  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => LocalDate, { description: 'First day that changed.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day that changed.' })
  to!: string;
}
