import type { Pool } from 'pg';

/**
 * Mails in the hands of a process that died while sending them are given to another. No sending lasts three minutes
 * (see send-mail.ts), so who holds a mail that long is dead; the job queue by itself would wait four hours.
 */
export async function freeAbandoned(pool: Pool): Promise<void> {
  await pool.query(`
    select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
    from graphile_worker.jobs
    where task_identifier = 'send-mail' and locked_at < now() - interval '3 minutes'
    having count(*) > 0`);
}
