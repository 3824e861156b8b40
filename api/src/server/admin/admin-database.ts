import { resolve } from 'node:path';
import type { MikroORM } from '@mikro-orm/postgresql';
import { cancelToken, confirmToken } from '../../booking/cancel/cancel-token.ts';
import type { RequestContext } from '../../context.ts';
import { missingMigrations, openDatabase } from '../../db/connection/database.ts';
import { type Database, getDatabase } from '../../db/connection/database-handle.ts';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { serverUrlOf } from '../../db/roles/server-role.ts';
import { startEmbeddedPostgres } from '../../embedded/postgres/embedded-postgres.ts';
import { createOutbox } from '../../mail/outbox/outbox.ts';
import { hmac } from '../../staff/crypto/hmac.ts';
import type { Config } from '../start/config.ts';
import { loadTokenSecret } from '../start/token-secret.ts';
import { AdminError } from './admin-error.ts';

/** Context of a command for one municipality, with the key of its one-time links. */
export type AdminContext = { ctx: RequestContext; keyedHash(purpose: string, subject: string): Buffer };

/** The database of the installation, opened as the owner of the tables. */
export type AdminDatabase = {
  orm: MikroORM;
  db: Database;
  /** URL that servers connect with. */
  serverUrl: string;
  config: Config;
  tokenSecret: string;
  /** Returns the context of the only municipality, or of the one with the slug. Throws AdminError without one. */
  contextFor(slug: string | undefined): Promise<AdminContext>;
  /** Returns a context for a municipality that was just created. */
  contextOf(municipality: Municipality): AdminContext;
  close(): Promise<void>;
};

/** Opens the database of DATABASE_URL, or the embedded one; joins it if the service is running. */
export async function openAdminDatabase(config: Config): Promise<AdminDatabase> {
  const embedded =
    config.databaseUrl === undefined ? await startEmbeddedPostgres({ dataDir: resolve(config.dataDir) }) : undefined;
  const ownerUrl = embedded?.url ?? config.databaseOwnerUrl ?? config.databaseUrl!;
  const serverUrl = config.databaseUrl ?? serverUrlOf(ownerUrl);
  const tokenSecret = config.tokenSecret ?? loadTokenSecret(resolve(config.dataDir));
  const orm = await openDatabase(ownerUrl);
  const db = getDatabase(orm);
  const outbox = createOutbox(db, () => undefined);

  function contextOf(municipality: Municipality): AdminContext {
    const { id } = municipality;
    const ctx: RequestContext = {
      em: orm.em.fork(),
      db,
      municipality,
      now: Date.now(),
      locale: 'it',
      actor: { kind: 'SYSTEM' },
      publicUrl: config.publicUrl,
      mailFrom: config.mailFrom,
      maxBookingsPerHour: null,
      cancelTokenFor: (bookingId, linkVersion) => cancelToken(tokenSecret, id, bookingId, linkVersion),
      confirmTokenFor: (bookingId, linkVersion) => confirmToken(tokenSecret, id, bookingId, linkVersion),
      onMailQueued: () => outbox.wake(),
      // Servers read municipalities again every five seconds.
      onMunicipalityChanged: () => undefined,
      onAgendaChanged: () => undefined,
    };
    return { ctx, keyedHash: (purpose, subject) => hmac(tokenSecret, id, purpose, subject) };
  }

  return {
    orm,
    db,
    serverUrl,
    config,
    tokenSecret,
    contextOf,
    contextFor: async (slug) => contextOf(await findMunicipality(orm, slug)),
    async close() {
      await outbox.idle();
      await orm.close(true);
      await embedded?.stop();
    },
  };
}

/** Throws AdminError unless the tables are those of this version. */
export async function assertMigrated({ db }: AdminDatabase): Promise<void> {
  const missing = await missingMigrations(db).catch((error: unknown) => {
    if ((error as { code?: string }).code === '42P01') return ['all'];
    throw error;
  });
  if (missing.length === 0) return;
  throw new AdminError('The tables are not up to date: run the migration step (migrate.js, or npm start) first.');
}

async function findMunicipality(orm: MikroORM, slug: string | undefined): Promise<Municipality> {
  const all = await orm.em.fork().find(Municipality, {}, { orderBy: { id: 'asc' } });
  const found = slug === undefined ? (all.length === 1 ? all[0] : undefined) : all.find((one) => one.slug === slug);
  if (found !== undefined) return found;
  if (all.length === 0) throw new AdminError('There is no comune yet: add one with add-municipality.');
  const known = all.map((one) => one.slug).join(', ');
  throw new AdminError(
    slug === undefined
      ? `There are several comuni: name one with --municipality (${known}).`
      : `There is no comune "${slug}". Known: ${known}.`,
  );
}
