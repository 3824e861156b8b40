import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

/** Place kinds by the names they have in the schema. */
export const PlaceKind = { OFFICE: 'OFFICE', VENUE: 'VENUE' } as const;
registerEnumType(PlaceKind, {
  name: 'PlaceKind',
  description: 'What a place is.',
  valuesConfig: {
    OFFICE: { description: 'Ufficio: people are served.' },
    VENUE: { description: 'Area condivisa: booked for events.' },
  },
});

@ObjectType('Operator', {
  simpleResolvers: true,
  description: 'Referente: the person, desk or hall that a booking occupies.',
})
export class OperatorType {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: 'As citizens read it, "Operatore Generico Anagrafe".' })
  name!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Presa visione: what a citizen must have read before booking (what to bring and what it costs).',
})
export class Notice {
  @Field(() => String, { description: 'Said beside the tick and in the mail.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The page to read, if any.' })
  url!: string | null;
}

@ObjectType('Service', { simpleResolvers: true, description: 'Servizio: what a citizen comes for, at one place.' })
export class ServiceType {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, {
    description: 'Part of the deep link, /?servizio=slug; the same service at two places may share it.',
  })
  slug!: string;

  @Field(() => String, { description: '"Rilascio C.I.E.", without its duration.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'One or two sentences on what it is.' })
  description!: string | null;

  @Field(() => Int, { description: 'How long an appointment takes, in minutes.' })
  durationMinutes!: number;

  @Field(() => Int, { description: 'Passo: how far apart two starts lie on the grid of opening hours, in minutes.' })
  stepMinutes!: number;

  @Field(() => Int, {
    description: 'Pausa dopo l’appuntamento: how long the operator stays busy after its end, in minutes.',
  })
  bufferMinutes!: number;

  @Field(() => [String], { description: '"Cosa serve": what to bring, one entry each.' })
  requirements!: string[];

  @Field(() => Notice, { nullable: true, description: 'If there is one, `book` wants `noticeRead: true`.' })
  notice!: Notice | null;

  @Field(() => Int, { description: 'How many days from today may be booked.' })
  horizonDays!: number;

  @Field(() => Int, { description: 'How long from now the first bookable time is at least, in minutes.' })
  minNoticeMinutes!: number;

  @Field(() => String, {
    nullable: true,
    description: 'If set, the service is booked there and not here (Agenda CIE, for example).',
  })
  externalBookingUrl!: string | null;

  @Field(() => [OperatorType], { description: 'Who offers it.' })
  operators!: OperatorType[];
}

@ObjectType('Place', { simpleResolvers: true, description: 'Ufficio o Luogo: where services are given.' })
export class PlaceType {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: 'Part of the deep link, /?ufficio=slug.' })
  slug!: string;

  @Field(() => String, { description: '"Ufficio in via Don Minzoni".' })
  name!: string;

  @Field(() => PlaceKind, { description: 'An office or a shared area.' })
  kind!: keyof typeof PlaceKind;

  @Field(() => String, { description: 'Where it is, for people and maps.' })
  address!: string;

  @Field(() => String, {
    nullable: true,
    description: 'For those who have no e-mail address or telephone of their own to book with.',
  })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address of the office.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Opening hours in words; what is bookable is `availability`.' })
  openingNote!: string | null;

  @Field(() => [ServiceType], { description: 'What can be booked here, in the order the office chose.' })
  services!: ServiceType[];
}
