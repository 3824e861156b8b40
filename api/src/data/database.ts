import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type Options } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { AuditEntry } from './audit-entry.ts';
import { BlockedSlot } from './blocked-slot.ts';
import { Booking } from './booking.ts';
import { Closure } from './closure.ts';
import { HolidayOpening } from './holiday-opening.ts';
import { MadeOnce } from './made-once.ts';
import { Mail } from './mail.ts';
import { Municipality } from './municipality.ts';
import { OpeningException } from './opening-exception.ts';
import { OpeningHours, WeeklyBreak } from './opening-hours.ts';
import { Operator } from './operator.ts';
import { Place } from './place.ts';
import { RateLimit } from './rate-limit.ts';
import { ServiceOperator } from './service-operator.ts';
import { Service } from './service.ts';
import { StaffLink, StaffRecoveryCode, StaffSecondFactor, StaffSignInTry } from './staff-sign-in.ts';
import { StaffMember, StaffPlace, StaffSession } from './staff.ts';

const entities = [
  Municipality,
  Place,
  Service,
  Operator,
  ServiceOperator,
  OpeningHours,
  WeeklyBreak,
  OpeningException,
  Closure,
  HolidayOpening,
  BlockedSlot,
  Booking,
  Mail,
  AuditEntry,
  MadeOnce,
  RateLimit,
  StaffMember,
  StaffPlace,
  StaffSession,
  StaffLink,
  StaffSecondFactor,
  StaffRecoveryCode,
  StaffSignInTry,
];

function options(url: string): Options {
  return {
    entities,
    clientUrl: url,
    dbName: new URL(url).pathname.slice(1),
    extensions: [Migrator],
    forceUtcTimezone: true,
    pool: { min: 0, max: 16 },
    migrations: {
      path: new URL('./migrations', import.meta.url).pathname,
      snapshotName: '.snapshot',
      transactional: true,
      silent: true,
    },
    // graphile-worker keeps its own schema and migrates it itself.
    schemaGenerator: { ignoreSchema: ['graphile_worker'] },
  };
}

/** Everything stored, opened for one process; `close()` it when done. */
export async function openDatabase(url: string): Promise<MikroORM> {
  return MikroORM.init(options(url));
}

/** The pg pool under the ORM: for statements that must be prepared once and run many times, and for the job queue. */
export async function poolOf(orm: MikroORM): Promise<Pool> {
  return (await orm.driver.getConnection().getNativeClient()) as unknown as Pool;
}

/** Brings the database up to this version, forward only; a step of its own before any server starts. */
export async function migrate(url: string): Promise<void> {
  const orm = await openDatabase(url);
  try {
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
}
