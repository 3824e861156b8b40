import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

/**
 * Returns the id of a new row. Ids are fetched before the insert, because MikroORM 7.2.1 loses the municipality of a
 * row whose composite key the database completes.
 */
export async function newId(em: EntityManager): Promise<number> {
  const [id] = await newIds(em, 1);
  return id!;
}

/** Returns the ids of several new rows. */
export async function newIds(em: EntityManager, count: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select nextval('row_id')::int as id from generate_series(1, ${count}::int)`.execute(em.getKysely<unknown>());
  return rows.map(({ id }) => id);
}
