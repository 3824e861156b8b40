import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { InvalidInput, Problem } from '../../../graphql/problem.ts';
import { LocalDate } from '../../../graphql/scalars.ts';
import { Invitation, InvitationBatch, InvitationState } from './invitation-batch.types.ts';

@InputType({ description: 'Staff only. A person to invite.' })
export class InvitedPersonInput {
  @Field(() => String, { description: 'Name, 1 to 100 characters.' })
  name!: string;

  @Field(() => String, { description: 'Surname, 1 to 100 characters.' })
  surname!: string;

  @Field(() => String, { description: 'E-mail address to which the link is sent.' })
  email!: string;

  @Field(() => String, { defaultValue: '', description: 'Telephone number; may be empty.' })
  phone!: string;

  @Field(() => String, {
    defaultValue: '',
    description: 'Riferimento: note of the office, at most 100 characters, not shown to the person.',
  })
  reference!: string;

  @Field(() => String, { defaultValue: 'it', description: 'Language of the mails: "it" or "en".' })
  language!: string;
}

@InputType({ description: 'Staff only. People to invite to book a service.' })
export class InviteToBookInput {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => LocalDate, { description: 'Last day on which the links book: from today to a year from now.' })
  until!: string;

  @Field(() => [InvitedPersonInput], { description: '1 to 2000 people, none twice and none with an open invitation.' })
  people!: InvitedPersonInput[];

  @Field(() => ID, { description: 'Idempotency key. A retry with the same key sends nothing more.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Staff only. More people for a batch, with its service and last day.' })
export class AddToInvitationBatchInput {
  @Field(() => ID, { description: 'The batch.' })
  batchId!: string;

  @Field(() => [InvitedPersonInput], { description: '1 to 2000 people, none twice and none with an open invitation.' })
  people!: InvitedPersonInput[];

  @Field(() => ID, { description: 'Idempotency key. A retry with the same key sends nothing more.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Staff only. Invitations of a batch.' })
export class InvitationsInput {
  @Field(() => ID, { description: 'The batch.' })
  batchId!: string;

  @Field(() => InvitationState, { nullable: true, description: 'Only invitations in this state.' })
  state?: keyof typeof InvitationState | null;
}

@InputType({ description: 'Staff only. The invitation of one person, as it was seen.' })
export class ChangeInvitationInput {
  @Field(() => ID, { description: 'The invitation.' })
  invitationId!: string;

  @Field(() => String, { description: 'The `version` that the client read. Another value causes a conflict.' })
  version!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. The invitations are written and their mails queued.' })
export class InviteSuccess {
  @Field(() => InvitationBatch, { description: 'The batch as it is now.' })
  batch!: InvitationBatch;
}

@ObjectType({ simpleResolvers: true, description: 'Staff only. The invitation is changed.' })
export class ChangeInvitationSuccess {
  @Field(() => Invitation, { description: 'The invitation as it is now.' })
  invitation!: Invitation;
}

@ObjectType({
  implements: Problem,
  description: 'Staff only. The invitation changed after the client read it, or can no longer be used.',
})
export class InvitationConflict extends Problem {
  @Field(() => Invitation, { description: 'The invitation as it is now.' })
  invitation!: Invitation;
}

export const InviteResult = createUnionType({
  name: 'InviteResult',
  description: 'Staff only. Result of an invitation.',
  types: () => [InviteSuccess, InvalidInput] as const,
});

export const ChangeInvitationResult = createUnionType({
  name: 'ChangeInvitationResult',
  description: 'Staff only. Result of a change of one invitation.',
  types: () => [ChangeInvitationSuccess, InvitationConflict, InvalidInput] as const,
});
