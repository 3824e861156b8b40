import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { badInput } from '../../../graphql/errors/user-input-error.ts';
import type { GraphQLContext } from '../../../graphql/graphql-context.ts';
import { pageComplexity } from '../../../graphql/list-complexity.ts';
import { readId } from '../../../graphql/parse-id.ts';
import { requirePermission, requireSignIn, StaffOnly } from '../../../staff/authorization.ts';
import { permittedScope } from '../../../staff/permissions.ts';
import { InvitationBatch, InvitationBatchPage, InvitationPage } from './invitation-batch.types.ts';
import { decodePosition, encodePosition } from './page-position.ts';
import { type BatchRow, findBatch, type PagePart, readBatches } from './read-batches.ts';
import { readInvitations } from './read-invitations.ts';
import { InvitationsInput } from './staff-invitations.types.ts';
import { toBatchType, toInvitationType } from './to-invitation-types.ts';

const MAX_BATCHES = 50;
const MAX_INVITATIONS = 500;

@Resolver()
export class InvitationListsResolver {
  @StaffOnly('manageInvitations')
  @Query(() => InvitationBatchPage, {
    complexity: pageComplexity(MAX_BATCHES),
    description: 'Staff only. Inviti: the batches of the permitted places, newest first.',
  })
  async invitationBatches(
    @Arg('first', () => Int, { defaultValue: 20, description: 'Page size, at most 50.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the previous page.' })
    after: string | null | undefined,
    @Ctx() context: GraphQLContext,
  ): Promise<InvitationBatchPage> {
    const part = toPart(first, after, MAX_BATCHES);
    const permitted = permittedScope(requireSignIn(context), 'manageInvitations')?.placeIds ?? null;
    const { batches, hasMore } = await readBatches(context.ctx, permitted, part);
    return { nodes: batches.map((batch) => toBatchType(context.ctx, batch)), endCursor: toEndCursor(part, hasMore) };
  }

  @StaffOnly('manageInvitations')
  @Query(() => InvitationBatch, {
    nullable: true,
    description: 'Staff only. Returns a batch of invitations; null if it does not exist.',
  })
  async invitationBatch(
    @Arg('batchId', () => ID, { description: 'The batch.' }) batchId: string,
    @Ctx() context: GraphQLContext,
  ): Promise<InvitationBatch | null> {
    const batch = await findPermittedBatch(context, batchId);
    return batch === null ? null : toBatchType(context.ctx, batch);
  }

  @StaffOnly('manageInvitations')
  @Query(() => InvitationPage, {
    complexity: pageComplexity(MAX_INVITATIONS),
    description: 'Staff only. The invitations of a batch, by surname and name. An unknown batch has none.',
  })
  async invitations(
    @Arg('input', () => InvitationsInput, { description: 'Batch and state.' }) input: InvitationsInput,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Page size, at most 500.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the previous page.' })
    after: string | null | undefined,
    @Ctx() context: GraphQLContext,
  ): Promise<InvitationPage> {
    const part = toPart(first, after, MAX_INVITATIONS);
    const batch = await findPermittedBatch(context, input.batchId);
    if (batch === null) return { nodes: [], endCursor: null };
    const query = { batchId: batch.id, state: input.state ?? null };
    const { invitations, hasMore } = await readInvitations(context.ctx, query, part);
    return {
      nodes: invitations.map((invitation) => toInvitationType(context.ctx, invitation)),
      endCursor: toEndCursor(part, hasMore),
    };
  }
}

async function findPermittedBatch(context: GraphQLContext, id: string): Promise<BatchRow | null> {
  const batch = await findBatch(context.ctx, readId(id) ?? 0);
  if (batch !== null) requirePermission(context, 'manageInvitations', { placeIds: [batch.placeId] });
  return batch;
}

function toPart(first: number, after: string | null | undefined, most: number): PagePart {
  if (first < 1 || first > most) throw badInput(`A page has 1 to ${most} entries.`);
  return { first, offset: decodePosition(after) };
}

function toEndCursor({ first, offset }: PagePart, hasMore: boolean): string | null {
  return hasMore ? encodePosition(offset + first) : null;
}
