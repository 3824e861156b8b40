import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { AuditEntry } from '../entities/booking/audit-entry.ts';
import { BlockedSlot } from '../entities/agenda/blocked-slot.ts';
import { Booking } from '../entities/booking/booking.ts';
import { BookingCompanion } from '../entities/booking/visit/booking-companion.ts';
import { BookingItem } from '../entities/booking/visit/booking-item.ts';
import { Closure } from '../entities/agenda/closure.ts';
import { type Database, getDatabase, registerPool } from './database-handle.ts';
import { destroyTimedOutClient } from './destroy-timed-out-client.ts';
import { HolidayOpening } from '../entities/agenda/holiday-opening.ts';
import { IdempotencyRecord } from '../entities/booking/idempotency-record.ts';
import { Mail } from '../entities/booking/mail.ts';
import { Municipality } from '../entities/catalogue/municipality.ts';
import { MunicipalityCrest } from '../entities/catalogue/municipality-crest.ts';
import { OpeningException } from '../entities/agenda/opening-exception.ts';
import { OpeningHours, PastOpeningHours, WeeklyBreak } from '../entities/agenda/opening-hours.ts';
import { Operator } from '../entities/catalogue/operator.ts';
import { DataAccessLink } from '../entities/booking/data-access-link.ts';
import { ServiceRating } from '../entities/booking/service-rating.ts';
import { Invitation, InvitationBatch } from '../entities/booking/invitation.ts';
import { EmailChange } from '../entities/booking/email-change.ts';
import { FreedTime } from '../entities/booking/taken-time/freed-time.ts';
import { SlotHold } from '../entities/booking/taken-time/slot-hold.ts';
import { SlotOffer } from '../entities/waiting-list/slot-offer.ts';
import { WatchRequest } from '../entities/waiting-list/watch-request.ts';
import { Place } from '../entities/catalogue/place.ts';
import { RateLimit } from '../entities/booking/rate-limit.ts';
import { PrivacyNotice } from '../entities/catalogue/privacy-notice.ts';
import { ServiceCombination } from '../entities/catalogue/service-combination.ts';
import { ServiceOperator } from '../entities/catalogue/service-operator.ts';
import { Service } from '../entities/catalogue/service.ts';
import { StaffLink, StaffRecoveryCode, StaffSecondFactor, SignInAttempt } from '../entities/staff/staff-sign-in.ts';
import { StaffMember, StaffPlace, StaffSession } from '../entities/staff/staff.ts';

const entities = [
  Municipality,
  MunicipalityCrest,
  Place,
  Service,
  Operator,
  ServiceOperator,
  ServiceCombination,
  OpeningHours,
  WeeklyBreak,
  PastOpeningHours,
  OpeningException,
  Closure,
  HolidayOpening,
  BlockedSlot,
  Booking,
  BookingItem,
  BookingCompanion,
  FreedTime,
  SlotHold,
  InvitationBatch,
  Invitation,
  WatchRequest,
  SlotOffer,
  Mail,
  AuditEntry,
  IdempotencyRecord,
  PrivacyNotice,
  DataAccessLink,
  EmailChange,
  ServiceRating,
  RateLimit,
  StaffMember,
  StaffPlace,
  StaffSession,
  StaffLink,
  StaffSecondFactor,
  StaffRecoveryCode,
  SignInAttempt,
];

const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url));

/** Maximum connections of one server, and its response timeout in milliseconds. */
export type DatabaseLimits = { connections: number; answerWithin: number };

function options(url: string, limits: DatabaseLimits | undefined, replicaUrls: readonly string[]): Options {
  return {
    entities,
    clientUrl: url,
    dbName: new URL(url).pathname.slice(1),
    replicas: replicaUrls.map((clientUrl) => ({ clientUrl })),
    // Replicas are used only by `readReplica`: decisions never use stale data.
    preferReadReplicas: false,
    extensions: [Migrator],
    forceUtcTimezone: true,
    pool: { min: 0, max: limits?.connections ?? 16 },
    driverOptions: limits && patience(limits),
    migrations: {
      path: MIGRATIONS,
      snapshotName: '.snapshot',
      transactional: true,
      silent: true,
    },
    // graphile-worker keeps its own schema and migrates it itself.
    // Migrations create functions before the indexes that call them.
    schemaGenerator: { ignoreSchema: ['graphile_worker'], ignoreRoutines: true },
  };
}

// Each inner timeout is shorter than the outer one, so that the error comes from the place that knows the cause.
function patience({ answerWithin }: DatabaseLimits) {
  const part = (share: number) => Math.round(share * answerWithin);
  return {
    connectionTimeoutMillis: part(0.4),
    lock_timeout: part(0.6),
    statement_timeout: part(0.8),
    query_timeout: part(0.9),
    idle_in_transaction_session_timeout: 2 * answerWithin,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    onPoolCreated: (pool: Pool) => void pool.on('connect', destroyTimedOutClient),
  };
}

/** Opens the database for one process; call `close()` at the end. Defaults to no timeouts. */
export async function openDatabase(
  url: string,
  limits?: DatabaseLimits,
  replicaUrls: readonly string[] = [],
): Promise<MikroORM> {
  return MikroORM.init(options(url, limits, replicaUrls));
}

/** Connects and returns the pg pool of the ORM. Registers it, so that prepared statements can run on it. */
export async function getPool(orm: MikroORM): Promise<Pool> {
  const pool = (await orm.driver.getConnection().getNativeClient()) as unknown as Pool;
  registerPool(getDatabase(orm), pool);
  return pool;
}

/** Returns the migrations of this version that the database lacks. */
export async function missingMigrations(db: Database): Promise<string[]> {
  const known = (await readdir(MIGRATIONS)).filter((file) => /^Migration\w+\.[jt]s$/.test(file));
  const { rows } = await sql<{ name: string }>`select name from mikro_orm_migrations`.execute(db);
  const done = new Set(rows.map(({ name }) => name));
  return known.map((file) => file.slice(0, -'.ts'.length)).filter((name) => !done.has(name));
}

/** Migrates the tables, forward only. Requires the table owner; runs before any server starts. */
export async function migrate(orm: MikroORM): Promise<void> {
  await orm.migrator.up();
}
