import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

/** Deletes a municipality with the rows of all its tables and its number sequence, as the owner of the tables. */
export async function removeMunicipality(tx: EntityManager, municipalityId: number): Promise<void> {
  const db = tx.getKysely<unknown>();
  for (const table of await readTablesFromLeaves(tx)) {
    await sql`delete from ${sql.table(table)} where municipality_id = ${municipalityId}`.execute(db);
  }
  await sql`delete from municipality where id = ${municipalityId}`.execute(db);
  await sql`drop sequence ${sql.id(`booking_number_${municipalityId}`)}`.execute(db);
}

/** Returns the tables of a municipality in an order in which no row is deleted before the rows that reference it. */
async function readTablesFromLeaves(tx: EntityManager): Promise<string[]> {
  const { rows } = await sql<{ name: string; references: string[] }>`
    select relname as name, array(
      select distinct target.relname::text from pg_constraint
      join pg_class target on target.oid = confrelid
      where contype = 'f' and conrelid = source.oid and confrelid <> conrelid
    ) as "references"
    from pg_class source
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      and exists (select from pg_attribute where attrelid = source.oid and attname = 'municipality_id')
    order by relname`.execute(tx.getKysely<unknown>());
  const ordered: string[] = [];
  let left = rows;
  while (left.length > 0) {
    const free = left.filter(({ name }) => !left.some(({ references }) => references.includes(name)));
    if (free.length === 0) throw new Error(`tables reference each other: ${left.map(({ name }) => name).join(', ')}`);
    ordered.push(...free.map(({ name }) => name));
    left = left.filter((one) => !free.includes(one));
  }
  return ordered;
}
