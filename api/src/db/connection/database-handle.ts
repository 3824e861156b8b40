import type { MikroORM } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';

/** Runs SQL: on the pool of a database or, inside a transaction, on the transaction's connection. */
export type Database = Kysely<unknown>;

const pools = new WeakMap<Database, Pool>();

/** Returns the handle of an opened database; it runs SQL on the pool of the ORM. */
export function getDatabase(orm: MikroORM): Database {
  return orm.em.getKysely<unknown>();
}

/** Records the pool of a handle, so that prepared statements can run on it. */
export function registerPool(db: Database, pool: Pool): void {
  pools.set(db, pool);
}

/** Returns the pool of a handle; undefined for the handle of a transaction. */
export function findPool(db: Database): Pool | undefined {
  return pools.get(db);
}
