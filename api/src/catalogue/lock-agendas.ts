import { sql } from 'kysely';
import type { RequestContext } from '../context.ts';

/**
 * Locks the operators' rows and increments their agenda version. Call it in a transaction, before their bookable time
 * changes. Concurrent changes and reschedules wait for the lock. A booking that read the old version fails and retries.
 */
// Rows are locked in id order to avoid deadlocks.
export async function lockAgendas({ db, municipality }: RequestContext, operatorIds: readonly number[]): Promise<void> {
  if (operatorIds.length === 0) return;
  const selected = sql`municipality_id = ${municipality.id} and id = any(${operatorIds})`;
  await sql`select from operator where ${selected} order by id for update`.execute(db);
  await sql`update operator set agenda_version = agenda_version + 1 where ${selected}`.execute(db);
}
