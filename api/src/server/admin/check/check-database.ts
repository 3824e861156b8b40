import { Client } from 'pg';
import { missingMigrations } from '../../../db/connection/database.ts';
import { ownsTables } from '../../../db/roles/server-role.ts';
import type { AdminDatabase } from '../admin-database.ts';
import { failed, ok, warning, type Finding } from './finding.ts';

const CONNECTION_TIMEOUT_MS = 5_000;
const MIN_SERVER_VERSION = 180_000;
const MAX_CLOCK_DIFFERENCE_MS = 5_000;

/** Checks that the owner and the servers reach the database, its version, its clock and its tables. */
export async function checkDatabase(database: AdminDatabase): Promise<Finding[]> {
  const state = await readState(database.serverUrl).catch((error: unknown) => toMessage(error));
  if (typeof state === 'string') return [failed('database', `DATABASE_URL does not answer: ${state}`)];
  const findings = [
    state.version >= MIN_SERVER_VERSION
      ? ok('database', `reachable, PostgreSQL ${Math.floor(state.version / 10_000)}`)
      : warning('database', `PostgreSQL ${Math.floor(state.version / 10_000)} is older than the tested version 18`),
    ...(Math.abs(state.clockDifferenceMs) > MAX_CLOCK_DIFFERENCE_MS
      ? [warning('clock', `differs from the database's by ${Math.round(state.clockDifferenceMs / 1000)} s: use NTP`)]
      : []),
  ];
  try {
    const missing = await missingMigrations(database.db);
    if (missing.length > 0) return [...findings, failed('migrations', `${missing.length} missing: run migrate.js`)];
  } catch (error) {
    return [...findings, failed('migrations', `none were run: run migrate.js (${toMessage(error)})`)];
  }
  findings.push(ok('migrations', 'all done'));
  if (database.config.databaseUrl !== undefined && database.config.databaseOwnerUrl === undefined) {
    const owns = await ownsTables(database.db);
    if (owns) findings.push(warning('database role', 'servers own the tables: see docs/operations.md'));
  }
  return findings;
}

async function readState(url: string): Promise<{ version: number; clockDifferenceMs: number }> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECTION_TIMEOUT_MS });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; now: number }>(
      `select current_setting('server_version_num')::int as version,
         extract(epoch from clock_timestamp())::float8 * 1000 as now`,
    );
    const { version, now } = rows[0]!;
    return { version, clockDifferenceMs: Date.now() - now };
  } finally {
    await client.end().catch(() => undefined);
  }
}

function toMessage(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || String(error);
}
