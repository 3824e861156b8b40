import type { Pool } from 'pg';

/** Retries all waiting mails now instead of after their back-off of up to six hours. */
export async function retryWaiting(pool: Pool): Promise<void> {
  await pool.query(`
    select count(*) from graphile_worker.reschedule_jobs(
      array(
        select id from graphile_worker.jobs
        where task_identifier = 'send-mail' and locked_at is null and run_at > now() and attempts < max_attempts
      ),
      run_at => now()
    )`);
}
