import type { Pool } from 'pg';

/**
 * Unlocks the jobs of a process that died while sending. A delivery times out after one minute (send-mail.ts), so a
 * lock older than three minutes is stale; graphile-worker itself would wait four hours.
 */
export async function freeAbandoned(pool: Pool): Promise<void> {
  await pool.query(`
    select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
    from graphile_worker.jobs
    where task_identifier = 'send-mail' and locked_at < now() - interval '3 minutes'
    having count(*) > 0`);
}
