import type { Database } from '../../db/connection/database-handle.ts';

// When a service opens its agenda, many citizens request the same slot at the same time. These functions reduce the
// duplicate work within one process. They cache nothing, and the database still decides every conflict.

/** Result of `serialize`; `acquired` is false if the caller waited for another write and must read again. */
export type SerializeResult<T> = { acquired: true; result: T } | { acquired: false };

type Read = { running: Promise<unknown>; next: Promise<unknown> | null };

const readsByDatabase = new WeakMap<Database, Map<string, Read>>();
const writesByDatabase = new WeakMap<Database, Map<string, Promise<unknown>>>();

/**
 * Runs one read for all concurrent callers with the same key. A caller never gets a read that started before its call,
 * so that it sees its own writes: callers during a running read share the next one.
 */
export function coalesce<T>(db: Database, key: string, read: () => Promise<T>): Promise<T> {
  const reads = getMap(readsByDatabase, db);
  const begin = () => {
    const running = read();
    const entry: Read = { running, next: null };
    reads.set(key, entry);
    const cleanUp = () => {
      if (entry.next === null) reads.delete(key);
    };
    running.then(cleanUp, cleanUp);
    return running;
  };
  const current = reads.get(key);
  if (current === undefined) return begin();
  current.next ??= current.running.then(begin, begin);
  return current.next as Promise<T>;
}

/**
 * Writes for the first candidate without a pending write in this process. If all have one, waits for the first and
 * returns `acquired: false`, because that write has probably taken the slot. Conflicts with other replicas are left to
 * the database.
 */
export async function serialize<Candidate, T>(
  db: Database,
  candidates: readonly Candidate[],
  toKey: (candidate: Candidate) => string,
  write: (candidate: Candidate) => Promise<T>,
): Promise<SerializeResult<T>> {
  const pending = getMap(writesByDatabase, db);
  const idle = candidates.find((candidate) => !pending.has(toKey(candidate)));
  if (idle === undefined) {
    await Promise.allSettled([pending.get(toKey(candidates[0]!))]);
    return { acquired: false };
  }
  const running = write(idle);
  pending.set(toKey(idle), running);
  try {
    return { acquired: true, result: await running };
  } finally {
    pending.delete(toKey(idle));
  }
}

function getMap<T>(maps: WeakMap<Database, Map<string, T>>, db: Database): Map<string, T> {
  const map = maps.get(db) ?? new Map<string, T>();
  maps.set(db, map);
  return map;
}
