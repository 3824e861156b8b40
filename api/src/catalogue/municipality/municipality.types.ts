import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'How to reach the comune.' })
export class MunicipalityContacts {
  @Field(() => String, { description: 'Postal address.' })
  address!: string;

  @Field(() => String, { description: 'Switchboard, as people dial it.' })
  phone!: string;

  @Field(() => String, { description: 'E-mail address.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'PEC, certified e-mail.' })
  certifiedEmail!: string | null;

  @Field(() => String, { nullable: true, description: 'Codice fiscale or partita IVA of the body.' })
  taxCode!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Pages that the national model of municipal sites (Modello Comuni) asks every page to lead to. Absolute URLs.',
})
export class MunicipalityLinks {
  @Field(() => String, { nullable: true, description: "The comune's institutional site." })
  website!: string | null;

  @Field(() => String, {
    description: 'Informativa privacy (GDPR, art. 13): "/privacy", unless the comune has it on a site of its own.',
  })
  privacy!: string;

  @Field(() => String, { description: 'Note legali.' })
  legalNotes!: string;

  @Field(() => String, { description: 'Dichiarazione di accessibilità, on form.agid.gov.it (L. 4/2004).' })
  accessibility!: string;

  @Field(() => String, { nullable: true, description: 'Domande frequenti.' })
  faq!: string | null;

  @Field(() => String, { nullable: true, description: 'Richiesta di assistenza.' })
  assistance!: string | null;

  @Field(() => String, { nullable: true, description: 'Segnalazione disservizio.' })
  reportProblem!: string | null;

  @Field(() => String, { nullable: true, description: 'Amministrazione trasparente.' })
  transparency!: string | null;

  @Field(() => String, { nullable: true, description: 'Mappa del sito.' })
  siteMap!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Words that the comune itself chose.' })
export class MunicipalityTexts {
  @Field(() => String, { description: 'What the service is for, under the title.' })
  welcome!: string;

  @Field(() => String, { description: 'The short privacy notice above the tick of the last form.' })
  privacy!: string;
}

@ObjectType('Municipality', { simpleResolvers: true, description: 'Comune: the body whose offices are booked here.' })
export class MunicipalityType {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: '"Comune di Caivano".' })
  name!: string;

  @Field(() => String, { description: '"Regione Campania", for the slim header of public sites.' })
  region!: string;

  @Field(() => String, { description: 'IANA zone of its wall clock, "Europe/Rome".' })
  timeZone!: string;

  @Field(() => MunicipalityContacts, { description: 'How to reach the comune.' })
  contacts!: MunicipalityContacts;

  @Field(() => MunicipalityLinks, { description: 'Pages every screen leads to.' })
  links!: MunicipalityLinks;

  @Field(() => MunicipalityTexts, { description: 'Words that the comune itself chose.' })
  texts!: MunicipalityTexts;

  @Field(() => String, { description: 'Version of the privacy notice in force: see `privacyNotice`.' })
  privacyVersion!: string;
}
