import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { listComplexity } from '../../../graphql/list-complexity.ts';
import { InvalidInput } from '../../../graphql/problem.ts';
import { LocalDate } from '../../../graphql/scalars.ts';
import { MAX_INVITED_PEOPLE } from '../send/invited-person.ts';

@InputType({ description: 'Staff only. A list of people to invite, to be checked before it is sent.' })
export class CheckInvitationListInput {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => LocalDate, { description: 'Last day on which the links would book.' })
  until!: string;

  @Field(() => String, {
    description:
      'CSV with a header: nome, cognome, email, and if wanted telefono, riferimento, lingua (or name, surname, email, phone, reference, language). Separated by semicolons, commas or tabs; at most 2000 people.',
  })
  text!: string;

  @Field(() => String, {
    defaultValue: 'it',
    description: 'Language of people for whom the list has none: "it", "en".',
  })
  language!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A person of a checked list, ready to be invited.' })
export class CheckedPerson {
  @Field(() => Int, { description: 'Line of the list, from 1.' })
  line!: number;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'Surname.' })
  surname!: string;

  @Field(() => String, { description: 'E-mail address.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Telephone number, E.164; null without one.' })
  phone!: string | null;

  @Field(() => String, { description: 'Note of the office; may be empty.' })
  reference!: string;

  @Field(() => String, { description: 'Language of the mails: "it" or "en".' })
  language!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. Why a line of a list cannot be sent.' })
export class InvitationListError {
  @Field(() => Int, { description: 'Line of the list, from 1.' })
  line!: number;

  @Field(() => String, { description: "What is wrong, in the request's language." })
  message!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. A checked list; nothing was sent or stored.' })
export class CheckedInvitationList {
  @Field(() => [CheckedPerson], {
    complexity: listComplexity(MAX_INVITED_PEOPLE),
    description: 'The people whose lines are right, each once and none with an open invitation.',
  })
  people!: CheckedPerson[];

  @Field(() => [InvitationListError], { complexity: listComplexity(100), description: 'What is wrong, by line.' })
  errors!: InvitationListError[];

  @Field(() => Int, { description: 'Appointments that fit into the free times from today to the last day.' })
  freeTimes!: number;
}

export const CheckInvitationListResult = createUnionType({
  name: 'CheckInvitationListResult',
  description: 'Staff only. Result of the check of a list.',
  types: () => [CheckedInvitationList, InvalidInput] as const,
});
