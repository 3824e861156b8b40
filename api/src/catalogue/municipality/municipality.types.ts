import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'Contacts of the comune.' })
export class MunicipalityContacts {
  @Field(() => String, { description: 'Postal address.' })
  address!: string;

  @Field(() => String, { description: 'Telephone number of the switchboard.' })
  phone!: string;

  @Field(() => String, { description: 'E-mail address.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'PEC, certified e-mail.' })
  certifiedEmail!: string | null;

  @Field(() => String, { nullable: true, description: 'Codice fiscale or partita IVA of the comune.' })
  taxCode!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Links that the national model for municipal websites (Modello Comuni) requires on every page. Absolute URLs.',
})
export class MunicipalityLinks {
  @Field(() => String, { nullable: true, description: 'Institutional website of the comune.' })
  website!: string | null;

  @Field(() => String, {
    description: 'Informativa privacy (GDPR, art. 13). "/privacy", or the URL of a notice on another website.',
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

@ObjectType({ simpleResolvers: true, description: 'Texts written by the comune.' })
export class MunicipalityTexts {
  @Field(() => String, { description: 'Welcome text below the title.' })
  welcome!: string;

  @Field(() => String, { description: 'Short privacy notice above the checkbox of the last form.' })
  privacy!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What a missed appointment costs, in the words of the comune. Reminders say it. Null means no such text.',
  })
  missedAppointment!: string | null;
}

@ObjectType('Municipality', {
  simpleResolvers: true,
  description: 'Comune: the municipality whose offices can be booked.',
})
export class MunicipalityType {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, {
    description: 'Version of the editable values for optimistic locking. Send it with `changeMunicipality`.',
  })
  version!: string;

  @Field(() => String, { description: '"Comune di Caivano".' })
  name!: string;

  @Field(() => String, { description: '"Regione Campania", for the slim header of public sites.' })
  region!: string;

  @Field(() => String, { description: 'IANA time zone, for example "Europe/Rome".' })
  timeZone!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Path of the crest, a PNG of at most 256 x 256 pixels. A new crest has another path.',
  })
  crestUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'Colour of the headers, "#rrggbb". Null: the default blue.' })
  color!: string | null;

  @Field(() => String, {
    description: 'Version of crest and colour for optimistic locking. Send it with `setCrest` and `setColor`.',
  })
  appearanceVersion!: string;

  @Field(() => MunicipalityContacts, { description: 'Contacts of the comune.' })
  contacts!: MunicipalityContacts;

  @Field(() => MunicipalityLinks, { description: 'Links on every page.' })
  links!: MunicipalityLinks;

  @Field(() => MunicipalityTexts, { description: 'Texts written by the comune.' })
  texts!: MunicipalityTexts;

  @Field(() => String, { description: 'Version of the current privacy notice, see `privacyNotice`.' })
  privacyVersion!: string;
}
