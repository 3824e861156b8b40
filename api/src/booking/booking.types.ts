import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Notice, OperatorType, PlaceKind } from '../catalogue/places/place.types.ts';
import { BookingStatus } from '../graphql/booking-enums.ts';
import { DateTime } from '../graphql/scalars.ts';
import type { BookingStatus as Status } from '../db/entities/booking/booking-status.ts';

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

  @Field(() => DateTime, {
    nullable: true,
    description:
      'REQUESTED: held until then for its citizen to confirm it from the mail. CANCELLED: it was given back then, unconfirmed. Null: it counts, or did.',
  })
  confirmBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was cancelled, if it was.' })
  cancelledAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The appointment as an iCalendar file (.ics, RFC 5545; METHOD:PUBLISH), to be saved; null while it is to be confirmed.',
  })
  calendarFile!: () => string | null;
}
