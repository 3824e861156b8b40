import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../graphql/scalars.ts';
import { CatalogueOperator } from './catalogue-operator.types.ts';
import { Notice, PlaceKind } from '../places/place.types.ts';

@ObjectType({ simpleResolvers: true, description: 'Staff only. A place, in use or retired.' })
export class CataloguePlace {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: 'Part of the deep link, /?ufficio=slug; never changes.' })
  slug!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => PlaceKind, { description: 'An office or a shared area.' })
  kind!: keyof typeof PlaceKind;

  @Field(() => String, { description: 'Where it is.' })
  address!: string;

  @Field(() => String, { nullable: true, description: 'Telephone, as people dial it.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Opening hours in words.' })
  openingNote!: string | null;

  @Field(() => Int, { description: 'Order among places: the lowest first.' })
  position!: number;

  @Field(() => DateTime, { nullable: true, description: 'Since when it is retired; null: in use.' })
  retiredAt!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A service with all its rules, in use or retired.' })
export class CatalogueService {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => ID, { description: 'Where it is given.' })
  placeId!: string;

  @Field(() => String, { description: 'Part of the deep link, /?servizio=slug; never changes.' })
  slug!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'One or two sentences on what it is.' })
  description!: string | null;

  @Field(() => Int, { description: 'Durata of an appointment booked from now on, in minutes.' })
  durationMinutes!: number;

  @Field(() => Int, { description: 'Passo: distance between two starts on the grid, in minutes.' })
  stepMinutes!: number;

  @Field(() => Int, { description: 'How long the operator stays busy after the appointment, in minutes.' })
  bufferMinutes!: number;

  @Field(() => Int, { description: 'Preavviso minimo: no start sooner than this from now, in minutes.' })
  minNoticeMinutes!: number;

  @Field(() => Int, { description: 'Orizzonte: how many days from today may be booked.' })
  horizonDays!: number;

  @Field(() => Int, { description: 'Citizens may cancel until this long before the start, in minutes.' })
  cancelNoticeMinutes!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'So many bookings to come a citizen may have under one e-mail address or telephone number; null: no limit.',
  })
  maxOpenBookingsPerContact!: number | null;

  @Field(() => Boolean, {
    description: "Whether a citizen's browser has to work for a second or two before it may book, against robots.",
  })
  proofOfWork!: boolean;
  @Field(() => Int, {
    description: 'A time that a citizen cancels stays closed to citizens for so many minutes; 0: free at once.',
  })
  coolDownMinutes!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'A booking made online is only held, so many minutes, until its citizen confirms it from the mail; null: it counts at once.',
  })
  confirmEmailMinutes!: number | null;

  @Field(() => [String], { description: '"Cosa serve": what to bring, one entry each.' })
  requirements!: string[];

  @Field(() => Notice, { nullable: true, description: 'Presa visione: what must be ticked as read before booking.' })
  notice!: Notice | null;

  @Field(() => String, { nullable: true, description: 'If set, the service is booked there and not here.' })
  externalBookingUrl!: string | null;

  @Field(() => Int, { description: 'Order among the services of the place: the lowest first.' })
  position!: number;

  @Field(() => DateTime, { nullable: true, description: 'Since when it is retired; null: in use.' })
  retiredAt!: string | null;

  @Field(() => [ID], { description: 'Who offers it, retired operators left out.' })
  operatorIds!: string[];

  @Field(() => Int, { description: 'Bookings that are still to come; no change of the rules alters them.' })
  futureBookings!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. The day of the patron saint, closed every year.' })
export class PatronSaint {
  @Field(() => Int, { description: 'Month, 1 to 12.' })
  month!: number;

  @Field(() => Int, { description: 'Day of the month.' })
  day!: number;

  @Field(() => String, { description: 'As citizens read it, "San Pietro, patrono di Caivano".' })
  name!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. What the office offers, with all its rules.' })
export class StaffCatalogue {
  @Field(() => [CataloguePlace], { description: 'Places that one was given, in order.' })
  places!: CataloguePlace[];

  @Field(() => [CatalogueService], { description: 'Their services, in order.' })
  services!: CatalogueService[];

  @Field(() => [CatalogueOperator], { description: 'Everybody who has to do with those places, in order.' })
  operators!: CatalogueOperator[];

  @Field(() => PatronSaint, { nullable: true, description: 'Santo patrono, if one was set.' })
  patronSaint!: PatronSaint | null;
}
