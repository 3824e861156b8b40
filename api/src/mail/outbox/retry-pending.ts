import { sql } from 'kysely';
import type { Database } from '../../db/connection/database-handle.ts';

/** Retries all waiting mails now instead of after their back-off of up to six hours. */
export async function retryPendingMails(db: Database): Promise<void> {
  await sql`
    select count(*) from graphile_worker.reschedule_jobs(
      array(
        select id from graphile_worker.jobs
        where task_identifier = 'send-mail' and locked_at is null and run_at > now() and attempts < max_attempts
      ),
      run_at => now()
    )`.execute(db);
}
