import { writeAuditEntry } from '../../audit.ts';
import { BlockedSlot } from '../../db/entities/agenda/blocked-slot.ts';
import type { RequestContext } from '../../context.ts';

/** How much of what was blocked in one go is to be bookable again. */
export type UnblockScope = 'ONE' | 'FOLLOWING' | 'SERIES';

/** The blocked slots that go together with one, as far as the scope reaches. */
export async function slotsInScope(
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

/** Lets blocked time be booked again. */
export async function unblockSlots(
  ctx: RequestContext,
  slots: readonly BlockedSlot[],
  scope: UnblockScope,
): Promise<number> {
  const municipality = ctx.municipality.id;
  return ctx.em.fork().transactional(async (tx) => {
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
