import type { EntityManager } from '@mikro-orm/postgresql';
import { BlockedSlot } from '../../db/entities/agenda/blocked-slot.ts';
import { newIds } from '../../db/connection/next-id.ts';
import type { RequestContext } from '../../context.ts';
import { type OperatorSpan, requireFreeOfTwins, throwIfTwin } from './require-free-of-twins.ts';

/**
 * Inserts blocked slots of one series. Throws a validation error if an operator is already blocked for exactly the same
 * time.
 */
export async function insertBlockedSlots(
  tx: EntityManager,
  ctx: RequestContext,
  slots: readonly OperatorSpan[],
  { reason, seriesId }: { reason: string; seriesId: number },
): Promise<void> {
  const { municipality, actor } = ctx;
  await requireFreeOfTwins(ctx, slots);
  const ids = await newIds(tx, slots.length);
  const rows = slots.map(({ operatorId, start, end }, i) => ({
    municipality: municipality.id,
    id: ids[i]!,
    operator: [municipality.id, operatorId] as [number, number],
    startsAt: new Date(start),
    endsAt: new Date(end),
    reason,
    seriesId,
    ...(actor.kind === 'STAFF' && { blockedBy: [municipality.id, actor.id] as [number, number] }),
  }));
  await throwIfTwin(ctx, async () => tx.insertMany(BlockedSlot, rows));
}
