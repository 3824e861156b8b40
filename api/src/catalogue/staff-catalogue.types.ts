import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime, LocalDate, LocalTime } from '../graphql/scalars.ts';
import { Notice, PlaceKind } from './place.types.ts';

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

@ObjectType({ simpleResolvers: true, description: "Staff only. One line of an operator's week at a place." })
export class WeekLine {
  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => Int, { description: '1 Monday to 7 Sunday (ISO 8601).' })
  weekday!: number;

  @Field(() => LocalTime, { description: 'From.' })
  opens!: number;

  @Field(() => LocalTime, { description: 'Until.' })
  closes!: number;

  @Field(() => LocalDate, { nullable: true, description: 'First date on which it holds; null: since ever.' })
  validFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last date on which it holds; null: for good.' })
  validUntil!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A stretch of a day on the wall clock.' })
export class WallHours {
  @Field(() => LocalTime, { description: 'From.' })
  opens!: number;

  @Field(() => LocalTime, { description: 'Until.' })
  closes!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. A date on which an operator serves at a place at other hours than those of the week.',
})
export class OpeningExceptionDay {
  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => LocalDate, { description: 'The date.' })
  date!: string;

  @Field(() => [WallHours], { description: 'When open on that date, breaks left out; none: not at all.' })
  hours!: WallHours[];
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. An operator with their times, in use or retired.' })
export class CatalogueOperator {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: 'As citizens read it.' })
  name!: string;

  @Field(() => Int, { description: 'Capienza: how many people are served at once.' })
  capacity!: number;

  @Field(() => Int, { description: 'Order among operators: the lowest first.' })
  position!: number;

  @Field(() => DateTime, { nullable: true, description: 'Since when they are retired; null: in use.' })
  retiredAt!: string | null;

  @Field(() => [ID], { description: 'What they offer, retired services left out.' })
  serviceIds!: string[];

  @Field(() => [ID], { description: 'Every place they have to do with, through a service or through their hours.' })
  placeIds!: string[];

  @Field(() => [WeekLine], { description: 'Orario di apertura, week by week.' })
  openingHours!: WeekLine[];

  @Field(() => [WeekLine], { description: 'Pause.' })
  breaks!: WeekLine[];

  @Field(() => [OpeningExceptionDay], { description: 'Dates with other hours, from today on.' })
  exceptions!: OpeningExceptionDay[];

  @Field(() => Int, { description: 'Bookings that are still to come.' })
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
