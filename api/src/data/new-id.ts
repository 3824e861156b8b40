import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * The id of a row that is about to be made. Ids are asked for beforehand because MikroORM 7.2.1 loses the municipality
 * of a row whose composite key the database completes.
 */
export async function newId(em: EntityManager): Promise<number> {
  const [row] = await em.execute<[{ id: number }]>(`select nextval('row_id')::int as id`);
  return row.id;
}
