import { Field, InputType, ObjectType } from 'type-graphql';

@InputType({ description: 'The person the booking is for.' })
export class ApplicantInput {
  @Field(() => String, { description: 'Nome, 1 to 100 characters.' })
  name!: string;

  @Field(() => String, { description: 'Cognome, 1 to 100 characters.' })
  surname!: string;

  @Field(() => String, { description: 'Telephone number, Italian or with its international prefix.' })
  phone!: string;

  @Field(() => String, { description: 'One e-mail address.' })
  email!: string;
}

@InputType({ description: 'Staff only. Applicant; telephone number and e-mail address are optional.' })
export class OnBehalfApplicantInput {
  @Field(() => String, { description: 'Nome.' })
  name!: string;

  @Field(() => String, { description: 'Cognome.' })
  surname!: string;

  @Field(() => String, { defaultValue: '', description: 'Telephone number; may be empty.' })
  phone!: string;

  @Field(() => String, { defaultValue: '', description: 'E-mail address for mails; may be empty.' })
  email!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Richiedente: the person the booking is for.' })
export class Applicant {
  @Field(() => String, { description: 'Nome.' })
  name!: string;

  @Field(() => String, { description: 'Cognome.' })
  surname!: string;

  @Field(() => String, { description: 'Telephone number, E.164: "+393331234567".' })
  phone!: string;

  @Field(() => String, { description: 'E-mail address for mails about the booking.' })
  email!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Staff only. Applicant; empty after the personal data were erased.',
})
export class StaffApplicant {
  @Field(() => String, { description: 'Nome.' })
  name!: string;

  @Field(() => String, { description: 'Cognome.' })
  surname!: string;

  @Field(() => String, { nullable: true, description: 'Telephone number, E.164.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email!: string | null;
}

/** Fields of the applicant in the copy of personal data; each booking of the copy has them. */
@ObjectType()
export abstract class PersonalApplicant {
  @Field(() => String, { nullable: true, description: 'Nome.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Cognome.' })
  surname!: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email!: string | null;
}
