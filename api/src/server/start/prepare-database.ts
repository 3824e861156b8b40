import { sql } from 'kysely';
import { Client } from 'pg';
import { type Database, getDatabase } from '../../db/connection/database-handle.ts';
import { migrate, openDatabase, getPool } from '../../db/connection/database.ts';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { admitServers } from '../../db/roles/server-role.ts';
import { DEMO_SLUG } from '../../seed/find-demo.ts';
import { seedCaivano } from '../../seed/caivano.ts';
import { migrateJobs } from '../../mail/delivery/worker.ts';
import { publishFirstNotice } from '../../privacy/notice/publish-notice.ts';
import { addFirstAdmin, type FirstAdmin } from '../../staff/accounts/first-admin.ts';
import { findWeakness } from '../../staff/passwords/password-strength.ts';
import { ConfigError } from './config.ts';

/** URLs of the table owner and of the role that servers connect as. Both may be the same. */
export type DatabaseUrls = { ownerUrl: string; serverUrl: string };

/** Key of the advisory lock; no other code uses it. */
const SETUP_LOCK_ID = 7_201_337;

/** First administrator, and whether an empty database gets the demonstration comune. */
export type FirstContent = { admin: { email: string; password: string } | undefined; loadDemo: boolean };

/** The accounts that were created, and the number of comuni in the database. */
export type PreparedDatabase = { accounts: FirstAdmin[]; municipalityCount: number };

/** Migrates the database under an advisory lock, so that concurrent starts run one after the other. */
export async function prepareDatabase(urls: DatabaseUrls, content: FirstContent): Promise<PreparedDatabase> {
  // A session lock needs a connection of its own, which no pool reuses.
  const lockClient = new Client({ connectionString: urls.ownerUrl });
  await lockClient.connect();
  try {
    await lockClient.query('select pg_advisory_lock($1)', [SETUP_LOCK_ID]);
    return await prepareLocked(urls, content);
  } finally {
    await lockClient.end();
  }
}

/** Migrates the database and adds the first content. */
async function prepareLocked(urls: DatabaseUrls, { admin, loadDemo }: FirstContent): Promise<PreparedDatabase> {
  if (admin !== undefined && (await findWeakness(admin.password, { ...admin, name: '', municipality: '' })) !== null) {
    throw new ConfigError('ADMIN_PASSWORD is easy to guess: choose, for example, four unrelated words.');
  }
  await prepareTables(urls);
  const orm = await openDatabase(urls.ownerUrl);
  try {
    const em = orm.em.fork();
    if (loadDemo && (await em.count(Municipality)) === 0) await seedCaivano(em, Date.now());
    const municipalities = await em.find(Municipality, {});
    const accounts: FirstAdmin[] = [];
    for (const municipality of municipalities) {
      await publishFirstNotice(em, municipality, Date.now());
      // Only the demonstration gets an account with a printed password.
      if (admin === undefined && (!loadDemo || municipality.slug !== DEMO_SLUG)) continue;
      const first = await addFirstAdmin(em, municipality, admin);
      if (first !== null) accounts.push(first);
    }
    return { accounts, municipalityCount: municipalities.length };
  } finally {
    await orm.close(true);
  }
}

/** Migrates the tables and grants the server role its permissions. */
export async function prepareTables({ ownerUrl, serverUrl }: DatabaseUrls): Promise<void> {
  const orm = await openDatabase(ownerUrl);
  try {
    const db = getDatabase(orm);
    await assertTableOwner(db);
    await migrate(orm);
    // graphile-worker requires a pg pool.
    await migrateJobs(await getPool(orm), () => undefined);
    if (serverUrl !== ownerUrl) await admitServers(db, serverUrl);
  } finally {
    await orm.close(true);
  }
}

async function assertTableOwner(db: Database): Promise<void> {
  const { rows } = await sql<{ may: boolean }>`select has_schema_privilege('public', 'create') as may`.execute(db);
  if (rows[0]!.may) return;
  throw new ConfigError(
    'The role of DATABASE_URL may not make tables. Set DATABASE_OWNER_URL to the same database with the role that owns it.',
  );
}
