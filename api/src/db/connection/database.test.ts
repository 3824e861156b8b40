import { expect, it, onTestFinished } from 'vitest';
import { createTestDatabase } from '../../test-support/database.ts';
import { openDatabase, getPool } from './database.ts';

async function opened() {
  const { ownerUrl, drop } = await createTestDatabase();
  const orm = await openDatabase(ownerUrl);
  onTestFinished(async () => {
    await orm.close(true);
    await drop();
  });
  return orm;
}

it('the migrations create the schema that the entities describe', async () => {
  const orm = await opened();
  expect(await orm.schema.getUpdateSchemaSQL()).toBe('');
});

it('the migration snapshot is up to date, so no migration is missing', async () => {
  const orm = await opened();
  expect(await orm.migrator.checkSchema()).toBe(false);
});

/** Keys that do not start with the municipality, each with its reason. */
const NOT_OF_A_MUNICIPALITY: Record<string, string> = {
  'mail mail_relay_index':
    'the relay takes the oldest mails of all municipalities first; the index holds no other mails',
  'municipality municipality_pkey': 'the municipality itself: every other key begins with this one',
  'municipality municipality_slug_unique': 'names the municipality among all of an installation',
  'mikro_orm_migrations mikro_orm_migrations_pkey': 'which migrations were made: no data of anybody',
  'rate_limit rate_limit_pkey':
    'how often a network asks, of the whole installation: keyed hashes, nothing of a comune',
};

/** SQL: selects the first column of every key, exclusion, index and foreign key, except those of the job queue. */
const FIRST_COLUMNS = `
  select constraints.conrelid::regclass || ' ' || constraints.conname as name, columns.attname as first
  from pg_constraint constraints
  join pg_attribute columns on columns.attrelid = constraints.conrelid and columns.attnum = constraints.conkey[1]
  where constraints.connamespace = 'public'::regnamespace and constraints.contype in ('p', 'u', 'f', 'x')
  union all
  select constraints.conrelid::regclass || ' ' || constraints.conname || ' (where it points)',
    case when constraints.confrelid = 'municipality'::regclass and columns.attname = 'id' then 'municipality_id' else columns.attname end
  from pg_constraint constraints
  join pg_attribute columns on columns.attrelid = constraints.confrelid and columns.attnum = constraints.confkey[1]
  where constraints.connamespace = 'public'::regnamespace and constraints.contype = 'f'
  union all
  select indexes.indrelid::regclass || ' ' || indexes.indexrelid::regclass, columns.attname
  from pg_index indexes
  join pg_class tables on tables.oid = indexes.indrelid and tables.relnamespace = 'public'::regnamespace
  left join pg_attribute columns on columns.attrelid = indexes.indrelid and columns.attnum = indexes.indkey[0]`;

it('keys, exclusions, references and indexes begin with municipality_id, except the listed ones', async () => {
  const pool = await getPool(await opened());
  const { rows } = await pool.query<{ name: string; first: string }>(FIRST_COLUMNS);
  expect(rows.length).toBeGreaterThan(90);
  const others = rows.filter(({ first }) => first !== 'municipality_id').map(({ name }) => name);
  expect([...new Set(others)].toSorted()).toEqual(Object.keys(NOT_OF_A_MUNICIPALITY).toSorted());
});

it('negative control: a key without municipality_id is reported', async () => {
  const pool = await getPool(await opened());
  await pool.query(`
    create table forgetful (municipality_id int, id int primary key, email text unique, municipality int references
      municipality);
    create index forgetful_email on forgetful (lower(email));
    alter table forgetful add exclude using gist (id with =, municipality_id with =)`);
  const { rows } = await pool.query<{ name: string; first: string }>(FIRST_COLUMNS);
  const seen = rows.filter(({ name, first }) => name.startsWith('forgetful') && first !== 'municipality_id');
  expect(new Set(seen.map(({ name }) => name))).toEqual(
    new Set([
      'forgetful forgetful_pkey',
      'forgetful forgetful_email_key',
      'forgetful forgetful_municipality_fkey',
      'forgetful forgetful_email',
      'forgetful forgetful_id_municipality_id_excl',
    ]),
  );
});

it('the exclusion constraint rejects overlapping bookings of one counter', async () => {
  const pool = await getPool(await opened());
  const { rows } = await pool.query<{ definition: string }>(
    `select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'booking_no_overlap'`,
  );
  const columns =
    'municipality_id WITH =, operator_id WITH =, counter WITH =, tstzrange(starts_at, busy_until) WITH &&';
  expect(rows[0]?.definition.startsWith(`EXCLUDE USING gist (${columns})`)).toBe(true);
});
