import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../context.ts';

/**
 * Before what changes when operators can be booked: whoever else changes that, or moves their bookings, waits, always in
 * the same order. Whoever read an agenda before this must not book by it any more, which its new version says.
 */
export async function lockAgendas(
  tx: EntityManager,
  { municipality }: RequestContext,
  operatorIds: readonly number[],
): Promise<void> {
  if (operatorIds.length === 0) return;
  const key = [municipality.id, [...operatorIds]];
  await tx.execute('select from operator where municipality_id = ? and id in (?) order by id for update', key);
  await tx.execute(
    'update operator set agenda_version = agenda_version + 1 where municipality_id = ? and id in (?)',
    key,
  );
}
