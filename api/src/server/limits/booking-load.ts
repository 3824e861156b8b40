import type { Pool } from 'pg';

const LOOK_EVERY = 5_000;

const TRIES = `select coalesce(sum(points), 0)::float8 as tries from rate_limit where key like 'book:%' and expire > $1`;

/**
 * Whether more requests to book came of late than so many, to all servers together: the sum of what the limit on them
 * counts, each network's in its running ten minutes. Looked up once in five seconds and not for each who asks.
 */
export function tooBusy(pool: Pool, above: number): () => Promise<boolean> {
  let looked = { at: -Infinity, busy: Promise.resolve(false) };
  return () => {
    // By the clock of the library that counts.
    const now = Date.now();
    if (Math.abs(now - looked.at) >= LOOK_EVERY) looked = { at: now, busy: look(pool, above, now) };
    return looked.busy;
  };
}

async function look(pool: Pool, above: number, now: number): Promise<boolean> {
  const { rows } = await pool.query<{ tries: number }>({ name: 'tries-to-book', text: TRIES, values: [now] });
  return rows[0]!.tries > above;
}
