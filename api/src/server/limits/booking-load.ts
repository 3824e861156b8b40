import { sql } from 'kysely';
import type { Database } from '../../db/connection/database-handle.ts';

const REFRESH_INTERVAL_MS = 5_000;

/**
 * Returns a check whether attempts to book or to hold in the last ten minutes, on all servers together, exceed a
 * threshold. The
 * sum of the rate limiter's counters is cached for five seconds.
 */
export function isUnderLoad(db: Database, above: number): () => Promise<boolean> {
  let cached = { at: -Infinity, underLoad: Promise.resolve(false) };
  return () => {
    // The rate limiter stores expiry times by this clock.
    const now = Date.now();
    if (Math.abs(now - cached.at) >= REFRESH_INTERVAL_MS) {
      cached = { at: now, underLoad: readLoad(db, above, now) };
    }
    return cached.underLoad;
  };
}

async function readLoad(db: Database, above: number, now: number): Promise<boolean> {
  const { rows } = await sql<{ attempts: number }>`
    select coalesce(max(points), 0)::float8 as attempts
    from (
      select sum(points) as points from rate_limit
      where (key like 'book:%' or key like 'hold:%') and expire > ${now}
      group by split_part(key, ':', 1)
    ) as by_act`.execute(db);
  return rows[0]!.attempts > above;
}
