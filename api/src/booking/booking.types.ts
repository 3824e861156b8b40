import { Field, ID, Int, ObjectType } from 'type-graphql';
import { listComplexity } from '../graphql/list-complexity.ts';
import { Notice, OperatorType, PlaceKind } from '../catalogue/places/place.types.ts';
import { BookingStatus } from '../graphql/booking-enums.ts';
import { DateTime } from '../graphql/scalars.ts';
import { Applicant } from './applicant/applicant.types.ts';
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

  @Field(() => String, { description: 'Notes of the citizen, at most 200 characters.' })
  notes!: string;

  @Field(() => DateTime, { description: 'Deadline for online cancellation.' })
  cancellableUntil!: string;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Deadline for the confirmation. REQUESTED: the slot is held until then. CANCELLED: the booking expired at that time. Null: no confirmation is pending.',
  })
  confirmBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Time of the cancellation.' })
  cancelledAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The appointment as an iCalendar file (.ics, RFC 5545; METHOD:PUBLISH); null until the booking is confirmed.',
  })
  calendarFile!: () => string | null;
}
