import type { Pool } from 'pg';

/** The mail server is back: mails that wait out a long back-off, up to six hours, go out now. */
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
