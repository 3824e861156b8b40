import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { findService } from '../../../catalogue/find.ts';
import type { Service } from '../../../db/entities/catalogue/service.ts';
import type { Invalid } from '../../../graphql/errors/validation-error.ts';
import type { GraphQLContext } from '../../../graphql/graphql-context.ts';
import { invalidInput, problem } from '../../../graphql/invalid-input.ts';
import { type MessageKey, t } from '../../../graphql/messages.ts';
import { readId } from '../../../graphql/parse-id.ts';
import type { InvalidInput } from '../../../graphql/problem.ts';
import { requirePermission, StaffOnly } from '../../../staff/authorization.ts';
import { addToBatch, invitePeople } from '../send/invite-people.ts';
import { type InvitationOutcome, resendInvitation, withdrawInvitation } from './change-invitation.ts';
import { findBatch } from './read-batches.ts';
import { findInvitation } from './read-invitations.ts';
import {
  AddToInvitationBatchInput,
  ChangeInvitationInput,
  ChangeInvitationResult,
  ChangeInvitationSuccess,
  InvitationConflict,
  InviteResult,
  InviteSuccess,
  InviteToBookInput,
} from './staff-invitations.types.ts';
import { toBatchType, toInvitationType } from './to-invitation-types.ts';

@Resolver()
export class StaffInvitationsResolver {
  @StaffOnly('manageInvitations')
  @Mutation(() => InviteResult, {
    description:
      'Staff only. Invita a prenotare: sends each person a personal link that books the service once, until a day. People who do not book get one reminder after three days.',
  })
  async inviteToBook(
    @Arg('input', () => InviteToBookInput, { description: 'Service, last day and people.' }) input: InviteToBookInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof InviteResult> {
    const service = await findInvitableService(context, input.serviceId);
    if (service === null) return notThere(context, 'serviceId', 'serviceUnknown');
    return toInviteResult(context, await invitePeople(context.ctx, context, service, input));
  }

  @StaffOnly('manageInvitations')
  @Mutation(() => InviteResult, { description: 'Staff only. Invites more people with a batch.' })
  async addToInvitationBatch(
    @Arg('input', () => AddToInvitationBatchInput, { description: 'Batch and people.' })
    input: AddToInvitationBatchInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof InviteResult> {
    const batch = await findBatch(context.ctx, readId(input.batchId) ?? 0);
    if (batch === null) return notThere(context, 'batchId', 'invitationBatchUnknown');
    const service = (await findInvitableService(context, String(batch.serviceId)))!;
    return toInviteResult(context, await addToBatch(context.ctx, context, { ...batch, service }, input));
  }

  @StaffOnly('manageInvitations')
  @Mutation(() => ChangeInvitationResult, {
    description: 'Staff only. Sends the mail of an open invitation again, with the same link.',
  })
  async resendInvitationToBook(
    @Arg('input', () => ChangeInvitationInput, { description: 'The invitation.' }) input: ChangeInvitationInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof ChangeInvitationResult> {
    return changeInvitation(context, input, resendInvitation);
  }

  @StaffOnly('manageInvitations')
  @Mutation(() => ChangeInvitationResult, {
    description: 'Staff only. Withdraws an open invitation: its link books no more.',
  })
  async withdrawInvitation(
    @Arg('input', () => ChangeInvitationInput, { description: 'The invitation.' }) input: ChangeInvitationInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof ChangeInvitationResult> {
    return changeInvitation(context, input, withdrawInvitation);
  }
}

async function findInvitableService(context: GraphQLContext, id: string): Promise<Service | null> {
  const service = await findService(context.ctx, id);
  if (service !== null) requirePermission(context, 'manageInvitations', { placeIds: [service.place.id] });
  return service;
}

async function toInviteResult({ ctx }: GraphQLContext, outcome: number | Invalid): Promise<typeof InviteResult> {
  if (typeof outcome !== 'number') return invalidInput(ctx, outcome);
  return Object.assign(new InviteSuccess(), { batch: toBatchType(ctx, (await findBatch(ctx, outcome))!) });
}

async function changeInvitation(
  context: GraphQLContext,
  { invitationId, version }: ChangeInvitationInput,
  change: (ctx: GraphQLContext['ctx'], id: string, version: string) => Promise<InvitationOutcome>,
): Promise<typeof ChangeInvitationResult> {
  const { ctx } = context;
  const found = await findInvitation(ctx, invitationId);
  if (found === null) return notThere(context, 'invitationId', 'invitationNotThere');
  requirePermission(context, 'manageInvitations', { placeIds: [found.placeId] });
  const outcome = await change(ctx, invitationId, version);
  const invitation = toInvitationType(ctx, outcome.invitation);
  if (outcome.kind === 'done') return Object.assign(new ChangeInvitationSuccess(), { invitation });
  const message = t(ctx.locale, outcome.kind === 'notOpen' ? 'invitationNotOpen' : 'invitationChanged');
  return problem(new InvitationConflict(), message, { invitation });
}

function notThere({ ctx }: GraphQLContext, path: string, message: MessageKey): InvalidInput {
  return invalidInput(ctx, { errors: [{ path, message: t(ctx.locale, message) }] });
}
