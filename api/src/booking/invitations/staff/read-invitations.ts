import { sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import type { RequestContext } from '../../../context.ts';
import { type FoundInvitation, selectInvitations } from '../find-invitation.ts';
import type { InvitationState } from '../invitation-state.ts';

/** Returns a page of the invitations of a batch, by surname and name, from a position on. */
export async function readInvitations(
  ctx: RequestContext,
  { batchId, state }: { batchId: number; state: InvitationState | null },
  { first, offset }: { first: number; offset: number },
): Promise<{ invitations: FoundInvitation[]; hasMore: boolean }> {
  const found = await selectInvitations(
    ctx,
    sql`invitation.batch_id = ${batchId}`,
    sql`${state === null ? sql`` : sql`where state = ${state}`}
      order by surname, name, id offset ${offset} limit ${first + 1}`,
  );
  return { invitations: found.slice(0, first), hasMore: found.length > first };
}

/** Returns an invitation by its id; null if this municipality has none with it. */
export async function findInvitation(ctx: RequestContext, id: string): Promise<FoundInvitation | null> {
  const [found] = isUuid(id) ? await selectInvitations(ctx, sql`invitation.id = ${id}`) : [];
  return found ?? null;
}
