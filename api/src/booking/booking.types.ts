import { Field, ID, Int, ObjectType } from 'type-graphql';
import { listComplexity } from '../graphql/list-complexity.ts';
import { Notice, OperatorType, PlaceKind } from '../catalogue/places/place.types.ts';
import { ActorKind } from '../graphql/enums/actor-kind.ts';
import { BookingStatus } from '../graphql/enums/booking-enums.ts';
import { DateTime } from '../graphql/scalars.ts';
import { Applicant } from './applicant/applicant.types.ts';
import { Companion, VisitItem } from './visit/visit.types.ts';
import type { BookingStatus as Status } from '../db/entities/booking/booking-status.ts';

@ObjectType({ simpleResolvers: true, description: 'The service that was booked.' })
export class BookedService {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: 'Part of the deep link.' })
  slug!: string;

  @Field(() => String, { description: 'Name of the service.' })
  name!: string;

  @Field(() => Int, {
    description: 'Duration of this appointment in minutes; later changes of the service do not affect it.',
  })
  durationMinutes!: number;

  @Field(() => [String], { complexity: listComplexity(), description: '"Cosa serve".' })
  requirements!: string[];

  @Field(() => Notice, { nullable: true, description: 'Notice that citizens must read before booking.' })
  notice!: Notice | null;
}

@ObjectType({ simpleResolvers: true, description: 'Place of the appointment.' })
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

  @Field(() => String, { nullable: true, description: 'Directions: entrance, floor, parking; lines end with \\n.' })
  directions!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Spostamento: a change of the time of a booking.' })
export class BookingMove {
  @Field(() => DateTime, { description: 'Start of the appointment before the change.' })
  from!: string;

  @Field(() => DateTime, { description: 'When it was changed.' })
  at!: string;

  @Field(() => ActorKind, { description: 'Who changed it.' })
  by!: keyof typeof ActorKind;
}

@ObjectType('Booking', {
  simpleResolvers: true,
  description: 'Prenotazione: one citizen, one service, one operator, one time.',
})
export class BookingType {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => Int, { description: 'Numero prenotazione, for conversations; it does not grant access.' })
  number!: number;

  @Field(() => String, {
    description:
      'Codice di arrivo, "7K4M-92QX": the number in a form that a reader at the desk checks; it does not grant access.',
  })
  checkInCode!: string;

  @Field(() => BookingStatus, { description: 'Status.' })
  status!: Status;

  @Field(() => Int, {
    description:
      'Version of the booking, required to correct it or to change its time; a concurrent change causes a conflict.',
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

  @Field(() => Applicant, { description: 'Applicant.' })
  applicant!: Applicant;

  @Field(() => Int, { description: 'People whom the service is for, the applicant included.' })
  people!: number;

  @Field(() => [VisitItem], { complexity: listComplexity(), description: 'Further services of the visit.' })
  further!: readonly VisitItem[];

  @Field(() => [Companion], {
    complexity: listComplexity(),
    description: 'People who come with the applicant, if a service asks for their names; erased with the other data.',
  })
  companions!: readonly Companion[];

  @Field(() => [String], {
    complexity: listComplexity(),
    description: '"Cosa serve" for the whole visit: what each service asks for, without repetition.',
  })
  requirements!: readonly string[];

  @Field(() => String, {
    description:
      'What the visit is for: "Rilascio C.I.E. (3 persone) e Cambio di residenza", in the language of the request.',
  })
  visitText!: string;

  @Field(() => String, { description: 'Notes of the citizen, at most 200 characters.' })
  notes!: string;

  @Field(() => DateTime, { description: 'Deadline for online cancellation.' })
  cancellableUntil!: string;

  @Field(() => Int, {
    description:
      'Times that the citizen may still change the time, by the rule of the service. 0 means that only the office may.',
  })
  changesLeft!: () => Promise<number>;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Deadline for the confirmation. REQUESTED: the slot is held until then. CANCELLED: the booking expired at that time. Null: no confirmation is pending.',
  })
  confirmBy!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Deadline for confirming the attendance with `reconfirmBooking`. CONFIRMED: the slot is released then. RELEASED: it was. Null: the citizen was not asked or has confirmed.',
  })
  reconfirmBy!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Time at which the citizen, or the office for them, confirmed the attendance; null if they did not.',
  })
  reconfirmedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Time of the cancellation or of the release.' })
  cancelledAt!: string | null;

  @Field(() => ActorKind, {
    nullable: true,
    description:
      'Who cancelled or rejected the booking; SYSTEM: it was not confirmed in time. Null for other bookings.',
  })
  cancelledBy!: () => Promise<keyof typeof ActorKind | null>;

  @Field(() => String, { nullable: true, description: 'Reason that was given for the cancellation; null without one.' })
  cancelReason!: () => Promise<string | null>;

  @Field(() => BookingMove, { nullable: true, description: 'Last change of the time; null if it never changed.' })
  lastMove!: () => Promise<BookingMove | null>;

  @Field(() => String, {
    nullable: true,
    description:
      'The appointment as an iCalendar file (.ics, RFC 5545; METHOD:PUBLISH); null until the booking is confirmed.',
  })
  calendarFile!: () => Promise<string | null>;
}
