import { sql } from 'kysely';
import type { Database } from '../../db/connection/database-handle.ts';

/**
 * Unlocks the jobs of a process that died while sending. A delivery times out after one minute (send-mail.ts), so a
 * lock older than three minutes is stale; graphile-worker itself would wait four hours.
 */
export async function unlockStaleJobs(db: Database): Promise<void> {
  await sql`
    select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
    from graphile_worker.jobs
    where task_identifier = 'send-mail' and locked_at < now() - interval '3 minutes'
    having count(*) > 0`.execute(db);
}
