import { sql } from 'kysely';
import type { Span } from '../../scheduling/interval.ts';
import type { RequestContext } from '../../context.ts';
import { requireFreeOfTwins, throwIfTwin } from './require-free-of-twins.ts';

/** Old and new time of a blocked slot. Null removes it. */
export type SlotChange = { id: number; operatorId: number; from: Span; to: Span | null };

/**
 * Gives blocked slots a new time and reason, and returns a predicate for the slots that still existed. Throws a
 * validation error if an operator is already blocked for exactly one of the new times. Call it in a transaction.
 */
export async function updateBlockedSlots(
  ctx: RequestContext,
  changes: readonly SlotChange[],
  reason: string,
): Promise<(id: number) => boolean> {
  const { db, municipality } = ctx;
  const moved = changes.flatMap(({ id, operatorId, to }) => (to === null ? [] : [{ id, operatorId, ...to }]));
  const ids = changes.map(({ id }) => id);
  const { rows: existing } = await sql<{ id: number }>`
    select id from blocked_slot where municipality_id = ${municipality.id} and id = any(${ids}::int[])
    order by id for update`.execute(db);
  await requireFreeOfTwins(ctx, moved, ids);
  const dates = (edge: 'start' | 'end') => moved.map((slot) => new Date(slot[edge]).toISOString());
  await throwIfTwin(ctx, () =>
    sql`
      update blocked_slot set starts_at = wanted.starts_at, ends_at = wanted.ends_at, reason = ${reason}
      from unnest(${moved.map(({ id }) => id)}::int[], ${dates('start')}::timestamptz[],
        ${dates('end')}::timestamptz[]) as wanted (id, starts_at, ends_at)
      where municipality_id = ${municipality.id} and blocked_slot.id = wanted.id`.execute(db),
  );
  const skipped = ids.filter((id) => !moved.some((slot) => slot.id === id));
  await sql`
    delete from blocked_slot where municipality_id = ${municipality.id} and id = any(${skipped}::int[])`.execute(db);
  return (id) => existing.some((slot) => slot.id === id);
}
