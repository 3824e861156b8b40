import type { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { ClientDisconnectedError } from './client-disconnected-error.ts';
import { type Database, getDatabase, registerPool } from './database-handle.ts';

/** How long a replica is skipped after an error. */
const COOL_DOWN_MS = 5_000;

/**
 * Runs a read that may be slightly stale, on a replica if one responds, otherwise on the primary. Reads that decide a
 * write, or that show users the result of their own write, use the primary.
 */
export type ReadReplica = <T>(read: (db: Database) => Promise<T>) => Promise<T>;

/** Creates the reader for the replicas that the database was opened with; each read takes a random one. */
export function createReplicaReader(orm: MikroORM, onError: (error: unknown) => void): ReadReplica {
  const primary = getDatabase(orm);
  const coolDownUntil = new WeakMap<Database, number>();
  return async (read) => {
    const replica = await getReplica(orm);
    if (replica === primary || performance.now() < (coolDownUntil.get(replica) ?? 0)) return read(primary);
    try {
      return await read(replica);
    } catch (error) {
      if (error instanceof ClientDisconnectedError) throw error;
      coolDownUntil.set(replica, performance.now() + COOL_DOWN_MS);
      onError(error);
      return read(primary);
    }
  };
}

async function getReplica(orm: MikroORM): Promise<Database> {
  const connection = orm.driver.getConnection('read');
  const replica = connection.getClient<unknown>();
  registerPool(replica, (await connection.getNativeClient()) as unknown as Pool);
  return replica;
}
