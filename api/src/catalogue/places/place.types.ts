import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { listComplexity } from '../../graphql/list-complexity.ts';

/** Values of the GraphQL enum `PlaceKind`. */
export const PlaceKind = { OFFICE: 'OFFICE', VENUE: 'VENUE' } as const;
registerEnumType(PlaceKind, {
  name: 'PlaceKind',
  description: 'Kind of place.',
  valuesConfig: {
    OFFICE: { description: 'Ufficio: an office that serves citizens.' },
    VENUE: { description: 'Area condivisa: a shared area that is booked for events.' },
  },
});

@ObjectType('Operator', {
  simpleResolvers: true,
  description: 'Referente: the person, desk or hall that a booking occupies.',
})
export class OperatorType {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: 'Name shown to citizens, for example "Operatore Generico Anagrafe".' })
  name!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Presa visione: notice that a citizen must read before booking, for example about costs.',
})
export class Notice {
  @Field(() => String, { description: 'Text beside the checkbox and in the mail.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'URL of the page to read, if any.' })
  url!: string | null;
}

@ObjectType('Service', { simpleResolvers: true, description: 'Servizio: a bookable service at one place.' })
export class ServiceType {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, {
    description: 'Slug in the deep link /?servizio=slug. Equal services at two places may share it.',
  })
  slug!: string;

  @Field(() => String, { description: 'Name without the duration, for example "Rilascio C.I.E.".' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Description of one or two sentences.' })
  description!: string | null;

  @Field(() => Int, { description: 'Duration of an appointment in minutes.' })
  durationMinutes!: number;

  @Field(() => Int, {
    description: 'Passo: interval between two possible starts in minutes, counted from the opening time.',
  })
  stepMinutes!: number;

  @Field(() => Int, {
    description: 'Pausa dopo l’appuntamento: time in minutes for which the operator stays busy after the end.',
  })
  bufferMinutes!: number;

  @Field(() => [String], { complexity: listComplexity(), description: '"Cosa serve": list of things to bring.' })
  requirements!: string[];

  @Field(() => Notice, { nullable: true, description: 'Notice to read. If set, `book` requires `noticeRead: true`.' })
  notice!: Notice | null;

  @Field(() => Int, { description: 'People whom one visit may be for; 1: each person needs an appointment.' })
  maxPeople!: number;

  @Field(() => Int, { description: 'Minutes that each person after the first adds to `durationMinutes`.' })
  minutesPerFurtherPerson!: number;

  @Field(() => Boolean, {
    description: 'Whether `book` requires the name and surname of each person after the first (`companions`).',
  })
  asksNames!: boolean;

  @Field(() => [ID], {
    complexity: listComplexity(),
    description: 'Services of the same place that one visit may combine with it, in the order set by the office.',
  })
  combinableServiceIds!: string[];

  @Field(() => Int, { description: 'Number of days from today that can be booked.' })
  horizonDays!: number;

  @Field(() => Int, { description: 'Minimum time in minutes between now and the first bookable start.' })
  minNoticeMinutes!: number;

  @Field(() => String, {
    nullable: true,
    description: 'If set, the service can only be booked at this URL (for example Agenda CIE).',
  })
  externalBookingUrl!: string | null;

  @Field(() => [OperatorType], { complexity: listComplexity(5), description: 'Operators who offer the service.' })
  operators!: OperatorType[];
}

@ObjectType('Place', { simpleResolvers: true, description: 'Ufficio o Luogo: a place where services are offered.' })
export class PlaceType {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: 'Slug in the deep link /?ufficio=slug.' })
  slug!: string;

  @Field(() => String, { description: 'Name, for example "Ufficio in via Don Minzoni".' })
  name!: string;

  @Field(() => PlaceKind, { description: 'Kind of place: office or shared area.' })
  kind!: keyof typeof PlaceKind;

  @Field(() => String, { description: 'Postal address, also used for maps.' })
  address!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Telephone number for citizens who cannot book online.',
  })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address of the office.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Opening hours as text. Bookable times are in `availability`.' })
  openingNote!: string | null;

  @Field(() => [ServiceType], {
    complexity: listComplexity(),
    description: 'Bookable services, in the order set by the office.',
  })
  services!: ServiceType[];
}
