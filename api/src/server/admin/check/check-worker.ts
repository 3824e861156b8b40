import { sql } from 'kysely';
import type { Database } from '../../../db/connection/database-handle.ts';
import { failed, ok, type Finding } from './finding.ts';

const MINUTE_MS = 60_000;
/** A worker runs a job every minute; it skips a few while it is restarted. */
const MAX_SILENCE_MS = 5 * MINUTE_MS;

/** Checks that some server's worker has run its minutely job and that no mail waits. */
export async function checkWorker(db: Database, now: number): Promise<Finding> {
  const { rows } = await sql<{ lastRun: number | null; waiting: number }>`
    select (
      select extract(epoch from max(last_execution))::float8 * 1000 from graphile_worker._private_known_crontabs
    ) as "lastRun",
    (
      select count(*)::int from mail
      where state = 'WAITING' and created_at < ${new Date(now)}::timestamptz - interval '15 minutes'
    ) as waiting`.execute(db);
  const { lastRun, waiting } = rows[0]!;
  const mails = waiting === 0 ? '' : `; ${waiting} mails have waited for more than 15 minutes`;
  if (lastRun === null) return failed('worker', `it has never run: start a server${mails}`);
  const silence = now - lastRun;
  if (silence > MAX_SILENCE_MS)
    return failed('worker', `it last ran at ${new Date(lastRun).toISOString()}: start a server${mails}`);
  return waiting === 0 ? ok('worker', 'running, no mail waits') : failed('worker', `running${mails}`);
}
