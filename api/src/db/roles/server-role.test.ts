import { Client } from 'pg';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { withAdminClient } from '../../test-support/administrator.ts';
import { createTestOffice, type TestOffice } from '../../test-support/fixtures.ts';
import { getDatabase } from '../connection/database-handle.ts';
import { openDatabase, getPool } from '../connection/database.ts';
import { GRANTS, SERVER_ROLE } from './grants.ts';
import { admitServers, ownsTables, ServerRoleMissing, serverUrlOf } from './server-role.ts';

const NOT_ALLOWED = /permission denied|must be owner/;

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  return () => office.close();
});

/** Returns the privileges of the server role on each table, from the system catalogue. */
async function rights(): Promise<Record<string, string>> {
  const { rows } = await office.pool.query<{ name: string; rights: string }>(
    `select relname as name, coalesce(string_agg(lower(privilege_type), ', ' order by array_position(
       array['SELECT', 'INSERT', 'UPDATE', 'DELETE'], privilege_type)), '') as rights
     from pg_class left join lateral aclexplode(relacl) acl on grantee = $1::regrole
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') group by relname`,
    [SERVER_ROLE],
  );
  return Object.fromEntries(rows.map((row) => [row.name, row.rights]));
}

/** Returns 'done', or the error of a statement that the server role executes. */
async function answerTo(act: string): Promise<string> {
  return office.pool.query(act).then(
    () => 'done',
    (error: unknown) => String(error),
  );
}

describe('the database role of the servers', () => {
  it('has exactly the privileges in grants.ts, which lists every table', async () => {
    expect(await rights()).toEqual(GRANTS);
  });

  it('is not a superuser, does not bypass row security, owns no object and cannot create any', async () => {
    const { rows } = await office.pool.query(
      `select current_user::text as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
         has_schema_privilege('public', 'create') as makes, has_database_privilege(current_database(), 'create') as schemas
       from pg_roles where rolname = current_user`,
    );
    const [{ name, ...powers }] = rows as [Record<string, unknown>];
    expect(name).toBe(SERVER_ROLE);
    expect(new Set(Object.values(powers))).toEqual(new Set([false]));
    expect(await ownsTables(office.ctx().db)).toBe(false);
  });

  it.for(Object.keys(GRANTS))('cannot alter, drop, truncate or grant privileges on %s', async (table) => {
    for (const act of [
      `alter table ${table} add column more int`,
      `alter table ${table} disable trigger all`,
      `drop table ${table} cascade`,
      `truncate ${table} cascade`,
      `create index on ${table} (municipality_id)`,
      `create trigger listen before insert on ${table} execute function suppress_redundant_updates_trigger()`,
    ]) {
      expect(`${act}: ${await answerTo(act)}`).toMatch(NOT_ALLOWED);
    }
    await office.pool.query(`grant all on ${table} to public`).catch(() => undefined);
    expect((await rights())[table]).toBe(GRANTS[table]);
  });

  it('inserts into the audit trail but cannot update or delete it, and cannot delete bookings', async () => {
    const add = `insert into audit_entry (municipality_id, id, at, actor_kind, action, subject, subject_id, details)
      values ($1, gen_random_uuid(), now(), 'CITIZEN', 'book', 'Booking', '1', '{}')`;
    await office.pool.query(add, [office.municipality.id]);
    for (const act of ['update audit_entry set action = action', 'delete from audit_entry', 'delete from booking']) {
      expect(`${act}: ${await answerTo(act)}`).toMatch(NOT_ALLOWED);
    }
    // Negative control: the owner can, so the privileges reject it.
    await withAdminClient(office.ownerUrl, async (owner) => {
      expect(await owner.query('update audit_entry set action = action')).toMatchObject({ rowCount: 1 });
      expect(await owner.query('delete from audit_entry')).toMatchObject({ rowCount: 1 });
    });
  });

  it('has default privileges on new tables and sequences until the next setup sets the exact ones', async () => {
    await withAdminClient(office.ownerUrl, (owner) =>
      owner.query('create table later (id int); create sequence booking_number_4711'),
    );
    onTestFinished(() => withAdminClient(office.ownerUrl, (owner) => owner.query('drop table later')));
    await office.pool.query('insert into later values (1)');
    await office.pool.query('update later set id = 2');
    await office.pool.query(`select nextval('booking_number_4711')`);
    await expect(office.pool.query('drop table later')).rejects.toThrow(NOT_ALLOWED);
    // The first test would fail, because GRANTS does not list this table.
    expect(await rights()).not.toEqual(GRANTS);
  });
});

describe('admitServers', () => {
  it('is idempotent, also when two calls run concurrently', async () => {
    const orm = await openDatabase(office.ownerUrl);
    const owner = getDatabase(orm);
    await Promise.all([admitServers(owner, office.url), admitServers(owner, office.url)]);
    await orm.close(true);
    expect(await rights()).toEqual(GRANTS);
  });

  it('creates the role with its password, and explains a missing CREATEROLE privilege', async () => {
    const name = `servers of ${office.municipality.slug}`;
    const url = new URL(office.ownerUrl);
    [url.username, url.password] = [name, "it's a password: /?#"];
    const orm = await openDatabase(office.ownerUrl);
    const owner = await getPool(orm);
    onTestFinished(async () => {
      await owner.query(`drop owned by "${name}"; drop role "${name}"`);
      await orm.close(true);
    });
    await admitServers(getDatabase(orm), url.href);
    const server = new Client({ connectionString: url.href });
    await server.connect();
    expect(await server.query('select from municipality')).toMatchObject({ rowCount: 1 });
    await server.end();

    url.username = 'another';
    await expect(admitServers(office.ctx().db, url.href)).rejects.toThrow(ServerRoleMissing);
    await expect(admitServers(office.ctx().db, url.href)).rejects.toThrow('create role "another" login');
  });

  it('uses a persistent password that differs from the owner’s in the embedded database', () => {
    const url = 'postgres://postgres:secret@127.0.0.1:5/postgres';
    expect(serverUrlOf(url)).toBe(serverUrlOf(url));
    expect(serverUrlOf(url)).toMatch(/^postgres:\/\/prenotazioni_app:[\w-]{32}@127.0.0.1:5\/postgres$/);
    expect(serverUrlOf(url)).not.toBe(serverUrlOf(url.replace('secret', 'other')));
  });
});
