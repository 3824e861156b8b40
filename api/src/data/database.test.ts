import { expect, it, onTestFinished } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import { openDatabase, poolOf } from './database.ts';

async function opened() {
  const { url, drop } = await testDatabase();
  const orm = await openDatabase(url);
  onTestFinished(async () => {
    await orm.close(true);
    await drop();
  });
  return orm;
}

it('what the entities say and what the migrations made are the same', async () => {
  const orm = await opened();
  expect(await orm.schema.getUpdateSchemaSQL()).toBe('');
});

it('the snapshot beside the migrations is up to date: nothing is left to migrate', async () => {
  const orm = await opened();
  expect(await orm.migrator.checkSchema()).toBe(false);
});

it('every key, exclusion and index of a table of a municipality begins with the municipality', async () => {
  const pool = await poolOf(await opened());
  const { rows } = await pool.query<{ name: string; first: string }>(`
    select constraints.conrelid::regclass || ' ' || constraints.conname as name, columns.attname as first
    from pg_constraint constraints
    join pg_attribute columns on columns.attrelid = constraints.conrelid and columns.attnum = constraints.conkey[1]
    where constraints.connamespace = 'public'::regnamespace and constraints.contype in ('p', 'u', 'f', 'x')
      and constraints.conrelid not in ('municipality'::regclass, 'mikro_orm_migrations'::regclass)
    union all
    select indexes.indexrelid::regclass::text, columns.attname
    from pg_index indexes
    join pg_class tables on tables.oid = indexes.indrelid and tables.relnamespace = 'public'::regnamespace
    join pg_attribute columns on columns.attrelid = indexes.indrelid and columns.attnum = indexes.indkey[0]
    where indexes.indrelid not in ('municipality'::regclass, 'mikro_orm_migrations'::regclass)`);
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter(({ first }) => first !== 'municipality_id')).toEqual([]);
});

it('the database itself refuses two bookings of one counter that overlap, whatever a program does', async () => {
  const pool = await poolOf(await opened());
  const { rows } = await pool.query<{ definition: string }>(
    `select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'booking_no_overlap'`,
  );
  expect(rows[0]?.definition).toMatch(
    /^EXCLUDE USING gist \(municipality_id WITH =, operator_id WITH =, counter WITH =, tstzrange\(starts_at, free_at\) WITH &&\)/,
  );
});
