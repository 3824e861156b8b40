import { readFileSync } from 'node:fs';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test-support/database.ts';
import { openDatabase, getPool } from './connection/database.ts';

const SQL = readFileSync(new URL('../../../deploy/citus.sql', import.meta.url), 'utf8');
const PREPARATION = /do \$\$[\s\S]*?end \$\$;/.exec(SQL)![0];
const distributed = [...SQL.matchAll(/create_distributed_table\('(\w+)', 'municipality_id'/g)].map(
  ([, table]) => table!,
);
const onEveryNode = [...SQL.matchAll(/create_reference_table\('(\w+)'\)/g)].map(([, table]) => table!);

// Rules of the Citus documentation. Keys and exclusion constraints contain the distribution column, the latter with
// `=`. Foreign keys between distributed tables contain it at the same position on both sides. A distributed table
// references only distributed tables or reference tables. No action of a foreign key changes the distribution column.
const BREAKS_THE_RULES = `
with tables as (
  select oid, relname as name, relname = any ($1) as distributed, relname = any ($2) as on_every_node
  from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
), constraints as (
  select con.*, tables.name as of, target.name as to, target.distributed as to_distributed, target.on_every_node as
    to_every_node,
    array_position(conkey, (select attnum from pg_attribute where attrelid = conrelid and attname = 'municipality_id')) as here,
    array_position(confkey, (select attnum from pg_attribute where attrelid = confrelid and attname = 'municipality_id')) as there
  from pg_constraint con
  join tables on tables.oid = conrelid and tables.distributed
  left join tables as target on target.oid = confrelid
)
select of || ' ' || conname as name, 'lacks the distribution column' as rule from constraints where contype in ('p', 'u', 'x') and here is null
union all
select of || ' ' || conname, 'does not exclude by an equal distribution column' from constraints
where contype = 'x' and (select oprname from pg_operator where oid = conexclop[here]) <> '='
union all
select of || ' ' || conname, 'points to a table that is nowhere' from constraints where contype = 'f' and not to_distributed and not to_every_node
union all
select of || ' ' || conname, 'does not pair the distribution columns' from constraints where contype = 'f' and to_distributed and here is distinct from there
union all
select of || ' ' || conname, 'changes the distribution column' from constraints
where contype = 'f' and here is not null and (confupdtype not in ('a', 'r') or confdeltype in ('n', 'd') and
  coalesce(confdelsetcols, conkey) @> array[conkey[here]])
union all
select indexrelid::regclass::text, 'is unique without the distribution column' from pg_index join tables on tables.oid = indrelid and distributed
where indisunique and not (select attnum from pg_attribute where attrelid = indrelid and attname = 'municipality_id') = any (indkey)`;

let database: TestDatabase;
let pool: Pool;
let close: () => Promise<void>;
beforeAll(async () => {
  database = await createTestDatabase();
  const orm = await openDatabase(database.ownerUrl);
  pool = await getPool(orm);
  close = () => orm.close(true);
});
afterAll(async () => {
  await close();
  await database.drop();
});

async function broken(): Promise<string[]> {
  const { rows } = await pool.query<{ name: string; rule: string }>(BREAKS_THE_RULES, [distributed, onEveryNode]);
  return rows.map(({ name, rule }) => `${name} ${rule}`);
}

describe('tables distributed over several PostgreSQL servers by municipality', () => {
  it('deploy/citus.sql names each table with municipality_id once, after the tables it references', async () => {
    const { rows: ours } = await pool.query<{ name: string }>(
      "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'municipality_id'",
    );
    expect(distributed.toSorted()).toEqual(ours.map(({ name }) => name).toSorted());
    const { rows: references } = await pool.query<{ of: string; to: string }>(
      `select distinct conrelid::regclass::text as of, confrelid::regclass::text as to from pg_constraint
       where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid`,
    );
    const order = [...onEveryNode, ...distributed];
    expect(
      references.filter(({ of, to }) => order.indexOf(to) === -1 || order.indexOf(to) > order.indexOf(of)),
    ).toEqual([]);
  });

  it('foreign keys violate one Citus rule before the preparation, and no constraint violates any rule after it', async () => {
    expect(new Set((await broken()).map((line) => line.replace(/^\S+ \S+ /, '')))).toEqual(
      new Set(['changes the distribution column']),
    );
    await pool.query(PREPARATION);
    expect(await broken()).toEqual([]);
  });

  it('negative control: a key or exclusion without an equality on municipality_id is reported', async () => {
    await pool.query('alter table place add constraint forgetful unique (slug)');
    await pool.query(
      'alter table place add constraint other_ones exclude using gist (municipality_id with <>, id with =)',
    );
    expect(await broken()).toEqual([
      'place forgetful lacks the distribution column',
      'place other_ones does not exclude by an equal distribution column',
      'forgetful is unique without the distribution column',
    ]);
  });
});
