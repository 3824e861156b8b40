import { sql } from 'kysely';
import { writeAuditEntry } from '../../audit.ts';
import { BlockedSlot } from '../../db/entities/agenda/blocked-slot.ts';
import type { RequestContext } from '../../context.ts';
import { transaction } from '../../transaction.ts';
import { readBlockedSlot } from './read-blocked-slots.ts';

/** Which slots of a series to unblock: one, this and the following, or all. */
export type UnblockScope = 'ONE' | 'FOLLOWING' | 'SERIES';

/** The slot that a client chose, the scope, and the version that it read; null skips the check. */
export type UnblockRequest = { slot: BlockedSlot; scope: UnblockScope; version: string | null };

/**
 * Returns the blocked slots of the series of `slot` that are in the scope, including `slot`. Leaves out the others that
 * are over, because statistics count them.
 */
export async function findSlotsInScope(
  ctx: RequestContext,
  slot: BlockedSlot,
  scope: UnblockScope,
): Promise<BlockedSlot[]> {
  if (scope === 'ONE' || !slot.seriesId) return [slot];
  return ctx.em.fork().find(BlockedSlot, {
    municipality: ctx.municipality.id,
    seriesId: slot.seriesId,
    ...(scope === 'FOLLOWING' && { startsAt: { $gte: slot.startsAt } }),
    $or: [{ id: slot.id }, { endsAt: { $gt: new Date(ctx.now) } }],
  });
}

/**
 * Deletes blocked slots and writes an audit entry. Returns the number of deleted slots, or null if the chosen slot or
 * its series changed after the client read it.
 */
export async function unblockSlots(
  ctx: RequestContext,
  slots: readonly BlockedSlot[],
  { slot, scope, version }: UnblockRequest,
): Promise<number | null> {
  const municipality = ctx.municipality.id;
  const ids = slots.map(({ id }) => id);
  return transaction(ctx, async (txCtx) => {
    const { em: tx } = txCtx;
    await sql`
      select from blocked_slot where municipality_id = ${municipality} and id = any(${ids}::int[])
      order by id for update`.execute(txCtx.db);
    if (version !== null) {
      const current = await readBlockedSlot(txCtx, String(slot.id));
      if (current?.[scope === 'ONE' ? 'version' : 'seriesVersion'] !== version) return null;
    }
    const found = await tx.find(BlockedSlot, { municipality, id: { $in: ids } });
    for (const one of found) tx.remove(one);
    const [first] = found;
    if (first !== undefined) {
      const details = {
        scope,
        slots: found.length,
        operatorIds: [...new Set(found.map(({ operator }) => operator.id))],
        startsAt: first.startsAt.toISOString(),
        endsAt: first.endsAt.toISOString(),
      };
      const subjectId = first.seriesId ?? first.id;
      writeAuditEntry(tx, ctx, { action: 'unblockSlots', subject: 'BlockedSlot', subjectId, details });
    }
    return found.length;
  });
}
