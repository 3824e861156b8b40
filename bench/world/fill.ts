import { Client } from 'pg';
import { BOOKINGS, OFFICE } from './office-sql.ts';
import type { WorldSize } from './world.ts';

type Index = { name: string; definition: string };

/** Fills a migrated, empty database with one office and so many bookings: those of the next two months, the rest before. */
export async function fill(url: string, size: WorldSize): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // Nothing here survives the run: how it is filled need not be durable, how it is used is.
    await client.query("set synchronous_commit = off; set maintenance_work_mem = '512MB'; set work_mem = '64MB'");
    await client.query(OFFICE);
    const indexes = size > 40_000 ? await dropIndexes(client) : [];
    const busy = size === 10_000 ? [110, '2026-12-06'] : [150, '2027-01-21'];
    const { rowCount } = await client.query(BOOKINGS, [101, busy[0], '2026-11-23', busy[1], size, 0]);
    const rest = size - (rowCount ?? 0);
    await client.query(BOOKINGS, [101, 200, '1997-01-01', '2026-11-22', rest, rowCount]);
    for (const { definition } of indexes) await client.query(definition);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

/** An index that is built when all rows are there costs a fraction of one that grows with them. */
async function dropIndexes(client: Client): Promise<Index[]> {
  const { rows } = await client.query<Index & { constraint: boolean }>(`
    select coalesce(con.conname, index.relname) as name, con.oid is not null as constraint,
      case when con.oid is null then pg_get_indexdef(index.oid)
        else format('alter table booking add constraint %I %s', con.conname, pg_get_constraintdef(con.oid)) end as definition
    from pg_index join pg_class index on index.oid = indexrelid
    left join pg_constraint con on con.conindid = index.oid and con.conrelid = indrelid and con.contype in ('u', 'x')
    where indrelid = 'booking'::regclass and not indisprimary`);
  for (const { name, constraint } of rows) {
    await client.query(constraint ? `alter table booking drop constraint "${name}"` : `drop index "${name}"`);
  }
  return rows;
}
