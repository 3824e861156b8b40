import { hkdfSync } from 'node:crypto';
import { sql } from 'kysely';
import { escapeIdentifier, escapeLiteral } from 'pg';
import { GRANTS, SERVER_ROLE } from './grants.ts';
import type { Database } from '../connection/database-handle.ts';
import { retryOnDeadlock } from '../connection/transaction.ts';

/** Key of the advisory lock for concurrent set-ups. */
const SETTING_UP = 4_201_338;

/** The server role is missing and cannot be created; the message explains how to create it. */
export class ServerRoleMissing extends Error {
  override name = 'ServerRoleMissing';
}

/** Returns the default server URL for the URL of the database owner. */
export function serverUrlOf(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  // Derived from the owner's password, so it is stable without being stored.
  const password = Buffer.from(hkdfSync('sha256', decodeURIComponent(url.password), '', SERVER_ROLE, 24));
  url.username = SERVER_ROLE;
  url.password = password.toString('base64url');
  return url.href;
}

/**
 * Grants the role of a URL the permissions of a server and creates the role if it is missing. The table owner runs it
 * after each migration.
 */
export async function admitServers(owner: Database, serverUrl: string): Promise<void> {
  const { username, password } = new URL(serverUrl);
  const role = decodeURIComponent(username);
  const grant = async (tx: Database) => {
    await sql`select pg_advisory_xact_lock(${SETTING_UP})`.execute(tx);
    await createRole(tx, role, decodeURIComponent(password));
    for (const statement of await grantStatements(tx, escapeIdentifier(role))) await sql.raw(statement).execute(tx);
  };
  await retryOnDeadlock(() => owner.transaction().execute(grant));
}

async function createRole(tx: Database, role: string, password: string): Promise<void> {
  const { rows } = await sql<{ exists: boolean; may: boolean }>`
    select exists (select from pg_roles where rolname = ${role}) as exists,
      (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as may`.execute(tx);
  if (rows[0]!.exists) return;
  if (!rows[0]!.may) {
    throw new ServerRoleMissing(
      `The role "${role}" of DATABASE_URL does not exist, and the role of DATABASE_OWNER_URL may not create it. ` +
        `Let an administrator of PostgreSQL do so: create role ${escapeIdentifier(role)} login password '...';`,
    );
  }
  const statement = `create role ${escapeIdentifier(role)} login password ${escapeLiteral(password)}`;
  await sql.raw(statement).execute(tx);
}

// Text, because DDL takes no parameters.
async function grantStatements(tx: Database, role: string): Promise<string[]> {
  const { rows } = await sql<{ database: string; secured: string[] }>`
    select current_database() as database, coalesce(array_agg(relname::text), '{}') as secured
    from pg_class where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity`.execute(
    tx,
  );
  const { database, secured } = rows[0]!;
  return [
    `grant connect on database ${escapeIdentifier(database)} to ${role}`,
    'revoke create on schema public from public',
    `grant usage on schema public to ${role}`,
    `revoke all on all tables in schema public from ${role}`,
    ...Object.entries(GRANTS).map(([table, rights]) => `grant ${rights} on ${escapeIdentifier(table)} to ${role}`),
    // Sequences of booking numbers and row ids.
    `grant usage on all sequences in schema public to ${role}`,
    // Sequences created later, for example for a new municipality.
    `alter default privileges in schema public grant select, insert, update, delete on tables to ${role}`,
    `alter default privileges in schema public grant usage on sequences to ${role}`,
    // Servers use the whole schema of the job queue, whose row level security hides rows from other roles.
    `grant usage on schema graphile_worker to ${role}`,
    `grant select, insert, update, delete on all tables in schema graphile_worker to ${role}`,
    `grant usage on all sequences in schema graphile_worker to ${role}`,
    `grant execute on all functions in schema graphile_worker to ${role}`,
    ...secured.flatMap((table) => [
      `drop policy if exists servers on graphile_worker.${escapeIdentifier(table)}`,
      `create policy servers on graphile_worker.${escapeIdentifier(table)} to ${role} using (true) with check (true)`,
    ]),
  ];
}

/** Returns whether the current role owns tables, so that it could alter or drop them. */
export async function ownsTables(db: Database): Promise<boolean> {
  const { rows } = await sql<{ owns: boolean }>`
    select exists (
      select from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and pg_has_role(current_user, relowner, 'usage')
    ) as owns`.execute(db);
  return rows[0]!.owns;
}
