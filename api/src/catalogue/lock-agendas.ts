import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../context.ts';

/**
 * Locks the operators' rows and increments their agenda version. Call it before a change of their bookable time.
 * Concurrent changes and reschedules wait for the lock. A booking that read the old version fails and retries.
 */
// Rows are locked in id order to avoid deadlocks.
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
