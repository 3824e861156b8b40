import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import { MunicipalityType } from '../catalogue/municipality/municipality.types.ts';
import { InvalidInput, Problem } from '../graphql/problem.ts';

@InputType({ description: 'Staff only. New contacts of the comune. Omitted fields become empty.' })
export class MunicipalityContactsInput {
  @Field(() => String, { nullable: true, description: 'Codice fiscale or partita IVA, at most 40 characters.' })
  taxCode?: string | null;

  @Field(() => String, { description: 'Postal address, 1 to 200 characters.' })
  address!: string;

  @Field(() => String, { description: 'Telephone number of the switchboard, 1 to 40 characters.' })
  phone!: string;

  @Field(() => String, { description: 'E-mail address. Also the reply address of mails to citizens.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'PEC, certified e-mail.' })
  certifiedEmail?: string | null;
}

@InputType({
  description:
    'Staff only. New links of every page: absolute http or https URLs. Omitted links are removed. ' +
    '`publishPrivacyNotice` sets the link of the privacy notice.',
})
export class MunicipalityLinksInput {
  @Field(() => String, { description: 'Note legali.' })
  legalNotes!: string;

  @Field(() => String, { description: 'Dichiarazione di accessibilità, on form.agid.gov.it (L. 4/2004).' })
  accessibility!: string;

  @Field(() => String, { nullable: true, description: 'Institutional website of the comune.' })
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

@InputType({ description: 'Staff only. Texts written by the comune.' })
export class MunicipalityTextsInput {
  @Field(() => String, { description: 'Welcome text below the title: one paragraph, 1 to 500 characters.' })
  welcome!: string;

  @Field(() => String, {
    description: 'Short privacy notice above the checkbox of the last form: one paragraph, 1 to 1000 characters.',
  })
  privacy!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What a missed appointment costs, for the reminders: one paragraph of at most 500 characters.',
  })
  missedAppointment?: string | null;
}

@InputType({ description: 'Staff only. New values of the comune.' })
export class ChangeMunicipalityInput {
  @Field(() => String, { description: 'The `version` that the client read. Another value causes a conflict.' })
  version!: string;

  @Field(() => String, { description: 'Name, for example "Comune di Caivano", 1 to 150 characters.' })
  name!: string;

  @Field(() => String, { description: 'Region, for example "Regione Campania", 1 to 100 characters.' })
  region!: string;

  @Field(() => MunicipalityContactsInput, { description: 'Contacts of the comune.' })
  contacts!: MunicipalityContactsInput;

  @Field(() => MunicipalityLinksInput, { description: 'Links on every page.' })
  links!: MunicipalityLinksInput;

  @Field(() => MunicipalityTextsInput, { description: 'Texts written by the comune.' })
  texts!: MunicipalityTextsInput;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. The comune was changed. Citizens see the change within seconds.',
})
export class ChangeMunicipalitySuccess {
  @Field(() => MunicipalityType, { description: 'The comune after the change.' })
  municipality!: MunicipalityType;

  @Field(() => String, {
    nullable: true,
    description:
      'New version of the privacy notice, which contains the name and contacts of the comune. ' +
      'Null if the notice did not change.',
  })
  noticeVersion!: string | null;
}

@ObjectType({
  implements: Problem,
  description: 'Staff only. The comune changed after the client read it. Nothing was changed.',
})
export class MunicipalityConflict extends Problem {
  @Field(() => MunicipalityType, { description: 'The comune as it is now.' })
  municipality!: MunicipalityType;
}

export const ChangeMunicipalityResult = createUnionType({
  name: 'ChangeMunicipalityResult',
  description: 'Staff only. Result of `changeMunicipality`.',
  types: () => [ChangeMunicipalitySuccess, MunicipalityConflict, InvalidInput] as const,
});
