import { writeAuditEntry } from '../../audit.ts';
import { BlockedSlot } from '../../db/entities/agenda/blocked-slot.ts';
import type { RequestContext } from '../../context.ts';
import { transaction } from '../../transaction.ts';

/** Which slots of a series to unblock: one, this and the following, or all. */
export type UnblockScope = 'ONE' | 'FOLLOWING' | 'SERIES';

/** Returns the blocked slots of the series of `slot` that are in the scope, including `slot`. */
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
  });
}

/** Deletes blocked slots and writes an audit entry. Returns the number of deleted slots. */
export async function unblockSlots(
  ctx: RequestContext,
  slots: readonly BlockedSlot[],
  scope: UnblockScope,
): Promise<number> {
  const municipality = ctx.municipality.id;
  return transaction(ctx, async ({ em: tx }) => {
    const found = await tx.find(BlockedSlot, { municipality, id: { $in: slots.map(({ id }) => id) } });
    for (const slot of found) tx.remove(slot);
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
