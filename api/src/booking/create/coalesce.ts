import type { Pool } from 'pg';

// When a service opens, many want the same time at the same moment. What one process can know by itself need not be found
// out from the database by each of them: nothing is kept beyond the moment, and nothing is decided here.

/** Whether one's turn to write came, and how that ended. */
export type Turn<T> = { came: true; end: T } | { came: false };

type Reading = { running: Promise<unknown>; next: Promise<unknown> | null };

const readsOf = new WeakMap<Pool, Map<string, Reading>>();
const writesOf = new WeakMap<Pool, Map<string, Promise<unknown>>>();

/**
 * Reads once for all who ask the same at the same moment. Nobody is given what was begun before they asked, so that
 * everybody sees what they themselves did: who comes while a read is under way waits for the next, with all others who do.
 */
export function coalesce<T>(pool: Pool, question: string, read: () => Promise<T>): Promise<T> {
  const readings = mapOf(readsOf, pool);
  const begin = () => {
    const running = read();
    const reading: Reading = { running, next: null };
    readings.set(question, reading);
    const over = () => {
      if (reading.next === null) readings.delete(question);
    };
    running.then(over, over);
    return running;
  };
  const underWay = readings.get(question);
  if (underWay === undefined) return begin();
  underWay.next ??= underWay.running.then(begin, begin);
  return underWay.next as Promise<T>;
}

/**
 * Writes with the first of the candidates that nobody here is writing with just now. When somebody is with each of them, waits
 * for one, whose time is most likely gone then: one's turn has not come, and one looks anew. Of whom this process does not know,
 * on other replicas for example, the database decides as ever.
 */
export async function serialize<Candidate, T>(
  pool: Pool,
  candidates: readonly Candidate[],
  key: (candidate: Candidate) => string,
  write: (candidate: Candidate) => Promise<T>,
): Promise<Turn<T>> {
  const underWay = mapOf(writesOf, pool);
  const free = candidates.find((candidate) => !underWay.has(key(candidate)));
  if (free === undefined) {
    await Promise.allSettled([underWay.get(key(candidates[0]!))]);
    return { came: false };
  }
  const writing = write(free);
  underWay.set(key(free), writing);
  try {
    return { came: true, end: await writing };
  } finally {
    underWay.delete(key(free));
  }
}

function mapOf<T>(maps: WeakMap<Pool, Map<string, T>>, pool: Pool): Map<string, T> {
  const map = maps.get(pool) ?? new Map<string, T>();
  maps.set(pool, map);
  return map;
}
