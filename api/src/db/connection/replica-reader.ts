import type { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { ClientDisconnectedError } from './ask-if-wanted.ts';

/** A replica that failed is left alone for so long; meanwhile the database itself is asked. */
const REST_MS = 5_000;

/**
 * Reads what decides nothing and may be a moment old: from a replica where there is one that answers, otherwise from the
 * database itself. What is booked, moved or cancelled, and what somebody must see after an act of their own, is never read so.
 */
export type ReadCopy = <T>(read: (pool: Pool) => Promise<T>) => Promise<T>;

/** Reads from the replicas that the database was opened with, any of them. */
export function createReplicaReader(orm: MikroORM, pool: Pool, onError: (error: unknown) => void): ReadCopy {
  const coolDownUntil = new WeakMap<Pool, number>();
  return async (read) => {
    const copy = (await orm.driver.getConnection('read').getNativeClient()) as unknown as Pool;
    if (copy === pool || performance.now() < (coolDownUntil.get(copy) ?? 0)) return read(pool);
    try {
      return await read(copy);
    } catch (error) {
      if (error instanceof ClientDisconnectedError) throw error;
      coolDownUntil.set(copy, performance.now() + REST_MS);
      onError(error);
      return read(pool);
    }
  };
}
