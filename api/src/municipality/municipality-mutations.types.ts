import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import { MunicipalityType } from '../catalogue/municipality/municipality.types.ts';
import { InvalidInput } from '../graphql/problem.ts';

@InputType({ description: 'Staff only. How to reach the comune from now on; what is left out is empty then.' })
export class MunicipalityContactsInput {
  @Field(() => String, { nullable: true, description: 'Codice fiscale or partita IVA, at most 40 characters.' })
  taxCode?: string | null;

  @Field(() => String, { description: 'Postal address, 1 to 200 characters.' })
  address!: string;

  @Field(() => String, { description: 'Switchboard, as people dial it; 1 to 40 characters.' })
  phone!: string;

  @Field(() => String, { description: 'E-mail address. Answers to the mails of the service go there.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'PEC, certified e-mail.' })
  certifiedEmail?: string | null;
}

@InputType({
  description:
    'Staff only. Pages that every screen leads to from now on: absolute URLs of http or https. What is left out is not ' +
    'linked any more. The privacy notice is not among them: `publishPrivacyNotice` decides where it is.',
})
export class MunicipalityLinksInput {
  @Field(() => String, { description: 'Note legali.' })
  legalNotes!: string;

  @Field(() => String, { description: 'Dichiarazione di accessibilità, on form.agid.gov.it (L. 4/2004).' })
  accessibility!: string;

  @Field(() => String, { nullable: true, description: "The comune's institutional site." })
  website?: string | null;

  @Field(() => String, { nullable: true, description: 'Domande frequenti.' })
  faq?: string | null;

  @Field(() => String, { nullable: true, description: 'Richiesta di assistenza.' })
  assistance?: string | null;

  @Field(() => String, { nullable: true, description: 'Segnalazione disservizio.' })
  reportProblem?: string | null;

  @Field(() => String, { nullable: true, description: 'Amministrazione trasparente.' })
  transparency?: string | null;

  @Field(() => String, { nullable: true, description: 'Mappa del sito.' })
  siteMap?: string | null;
}

@InputType({ description: 'Staff only. Words that the comune itself chose.' })
export class MunicipalityTextsInput {
  @Field(() => String, { description: 'What the service is for, under the title: one paragraph, 1 to 500 characters.' })
  welcome!: string;

  @Field(() => String, {
    description: 'The short privacy notice above the tick of the last form: one paragraph, 1 to 1000 characters.',
  })
  privacy!: string;
}

@InputType({ description: 'Staff only. What the comune says of itself from now on.' })
export class ChangeMunicipalityInput {
  @Field(() => String, { description: '"Comune di Caivano", 1 to 150 characters.' })
  name!: string;

  @Field(() => String, { description: '"Regione Campania", 1 to 100 characters.' })
  region!: string;

  @Field(() => MunicipalityContactsInput, { description: 'How to reach it.' })
  contacts!: MunicipalityContactsInput;

  @Field(() => MunicipalityLinksInput, { description: 'Pages every screen leads to.' })
  links!: MunicipalityLinksInput;

  @Field(() => MunicipalityTextsInput, { description: 'Words that the comune itself chose.' })
  texts!: MunicipalityTextsInput;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. Changed. Citizens are shown it within seconds.' })
export class ChangeMunicipalitySuccess {
  @Field(() => MunicipalityType, { description: 'The comune as it is now.' })
  municipality!: MunicipalityType;

  @Field(() => String, {
    nullable: true,
    description:
      'The version of the privacy notice that came into force by this, since it names the comune and how to reach it; ' +
      'null: it says what it said before.',
  })
  noticeVersion!: string | null;
}

export const ChangeMunicipalityResult = createUnionType({
  name: 'ChangeMunicipalityResult',
  description: 'Staff only. How changing what the comune says of itself ends.',
  types: () => [ChangeMunicipalitySuccess, InvalidInput] as const,
});
