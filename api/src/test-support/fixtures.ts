import type { MikroORM } from '@mikro-orm/postgresql';
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { AgendaPubSub } from '../agenda/live/agenda-pubsub.ts';
import { addMunicipality } from '../catalogue/municipality/add-municipality.ts';
import { cancelToken, confirmToken } from '../booking/cancel/cancel-token.ts';
import { BlockedSlot } from '../db/entities/agenda/blocked-slot.ts';
import { Closure } from '../db/entities/agenda/closure.ts';
import { Kysely, PostgresDialect } from 'kysely';
import { type Database, getDatabase, registerPool } from '../db/connection/database-handle.ts';
import { openDatabase, getPool } from '../db/connection/database.ts';
import { Municipality } from '../db/entities/catalogue/municipality.ts';
import { newId } from '../db/connection/next-id.ts';
import { OpeningHours, WeeklyBreak } from '../db/entities/agenda/opening-hours.ts';
import { Operator } from '../db/entities/catalogue/operator.ts';
import { Place } from '../db/entities/catalogue/place.ts';
import { ServiceCombination } from '../db/entities/catalogue/service-combination.ts';
import { ServiceOperator } from '../db/entities/catalogue/service-operator.ts';
import { Service } from '../db/entities/catalogue/service.ts';
import { caivano } from '../seed/caivano-data.ts';
import type { RequestContext } from '../context.ts';
import { createTestDatabase } from './database.ts';

/** Monday 23 November 2026, 08:00 in Rome. */
export const MONDAY_AT_EIGHT = Date.parse('2026-11-23T08:00:00+01:00');

const TOKEN_SECRET = 'a secret that only tests know, 32 or more';

type ServiceOverrides = Partial<
  Pick<
    Service,
    | 'slug'
    | 'name'
    | 'durationMinutes'
    | 'stepMinutes'
    | 'bufferMinutes'
    | 'minNoticeMinutes'
    | 'horizonDays'
    | 'cancelNoticeMinutes'
    | 'maxOpenBookingsPerContact'
    | 'proofOfWork'
    | 'invitationOnly'
    | 'holdsTime'
    | 'coolDownMinutes'
    | 'maxCitizenChanges'
    | 'confirmEmailMinutes'
    | 'firstReminderHours'
    | 'secondReminderHours'
    | 'reconfirmDays'
    | 'releaseHours'
    | 'maxPeople'
    | 'minutesPerFurtherPerson'
    | 'asksNames'
    | 'description'
    | 'synonyms'
    | 'requirements'
    | 'noticeText'
    | 'noticeUrl'
    | 'externalBookingUrl'
  >
>;
type Hours = { weekdays?: number[]; opens?: number; closes?: number; validFrom?: string; validUntil?: string };

/** A municipality for one test, with one place; operators work Monday to Friday, 09:00 to 12:00, by default. */
export type TestOffice = {
  orm: MikroORM;
  pool: Pool;
  url: string;
  /** The same database for the owner role, for statements that the server role may not run. */
  ownerUrl: string;
  municipality: Municipality;
  place: Place;
  /** Creates a request context; `now` defaults to MONDAY_AT_EIGHT. */
  ctx(changes?: Partial<RequestContext>): RequestContext;
  addPlace(slug: string): Promise<Place>;
  addService(overrides?: ServiceOverrides & { place?: Place }): Promise<Service>;
  /** Adds an operator for the services; hours default to 09:00 to 12:00 at the place, null adds none. */
  addOperator(
    services: Service[],
    overrides?: { name?: string; capacity?: number; hours?: Hours | null },
  ): Promise<Operator>;
  /** Lets one visit combine two services. */
  combine(one: Service, other: Service): Promise<void>;
  addHours(operator: Operator, hours: Hours, place?: Place): Promise<void>;
  addBreak(operator: Operator, hours: Hours): Promise<void>;
  addClosure(from: string, until: string, reason: string, place?: Place): Promise<void>;
  block(operator: Operator, startsAt: string, endsAt: string): Promise<void>;
  close(): Promise<void>;
};

/** A pub/sub without subscribers. */
export const noAgendaChanges: AgendaPubSub = {
  publish: () => undefined,
  subscribe: async function* () {},
  watch: () => undefined,
  isListening: () => false,
  stop: async () => undefined,
};

/** Creates a municipality, in a new database unless an existing one is shared. */
export async function createTestOffice(
  shared?: { orm: MikroORM; pool: Pool; url: string; ownerUrl: string },
  slug = 'caivano',
): Promise<TestOffice> {
  const database = shared === undefined ? await createTestDatabase() : undefined;
  const orm = shared?.orm ?? (await openDatabase(database!.url));
  const pool = shared?.pool ?? (await getPool(orm));
  const em = orm.em.fork();
  const ownerUrl = shared?.ownerUrl ?? database!.ownerUrl;
  const municipality = await em.findOneOrFail(Municipality, await createTestMunicipality(ownerUrl, slug));
  const addPlace = async (name: string) => {
    const fields = { slug: name, name, kind: 'OFFICE' as const, address: 'Via Roma 1' };
    const place = em.create(Place, { municipality, id: await newId(em), ...fields });
    await em.flush();
    return place;
  };
  const place = await addPlace('anagrafe');

  const weekly = async (
    kind: typeof OpeningHours | typeof WeeklyBreak,
    operator: Operator,
    at: Place,
    hours: Hours,
  ) => {
    const { weekdays = [1, 2, 3, 4, 5], opens = 540, closes = 720, ...validity } = hours;
    for (const weekday of weekdays) {
      em.create(kind, { municipality, id: await newId(em), operator, place: at, weekday, opens, closes, ...validity });
    }
    await em.flush();
  };

  return {
    orm,
    pool,
    url: shared?.url ?? database!.url,
    ownerUrl,
    municipality,
    place,
    addPlace,
    ctx: (changes = {}) => ({
      em: orm.em.fork(),
      db: getDatabase(orm),
      municipality,
      now: MONDAY_AT_EIGHT,
      locale: 'it',
      actor: { kind: 'CITIZEN' },
      publicUrl: 'http://localhost:4000',
      mailFrom: 'prenotazioni@comune.example',
      maxBookingsPerHour: null,
      cancelTokenFor: (bookingId, linkVersion) => cancelToken(TOKEN_SECRET, municipality.id, bookingId, linkVersion),
      confirmTokenFor: (bookingId, linkVersion) => confirmToken(TOKEN_SECRET, municipality.id, bookingId, linkVersion),
      onMailQueued: () => undefined,
      onMunicipalityChanged: () => undefined,
      onAgendaChanged: () => undefined,
      ...changes,
    }),
    async addService({ place: at = place, ...overrides } = {}) {
      const id = await newId(em);
      const fields = {
        slug: `service-${id}`,
        name: 'Rilascio C.I.E.',
        durationMinutes: 15,
        stepMinutes: 15,
        ...overrides,
      };
      const service = em.create(Service, { municipality, id, place: at, ...fields });
      await em.flush();
      return service;
    },
    async addOperator(services, { name = 'Operatore', capacity = 1, hours = {} } = {}) {
      const operator = em.create(Operator, { municipality, id: await newId(em), name, capacity });
      for (const service of services) em.create(ServiceOperator, { municipality, service, operator });
      await em.flush();
      if (hours !== null) await weekly(OpeningHours, operator, place, hours);
      return operator;
    },
    async combine(one, other) {
      const [service, second] = one.id < other.id ? [one, other] : [other, one];
      em.create(ServiceCombination, { municipality, service, other: second });
      await em.flush();
    },
    addHours: (operator, hours, at = place) => weekly(OpeningHours, operator, at, hours),
    addBreak: (operator, hours) => weekly(WeeklyBreak, operator, place, hours),
    async addClosure(fromDate, untilDate, reason, at) {
      em.create(Closure, { municipality, id: await newId(em), fromDate, untilDate, reason, ...(at && { place: at }) });
      await em.flush();
    },
    async block(operator, startsAt, endsAt) {
      em.create(BlockedSlot, {
        municipality,
        id: await newId(em),
        operator,
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
      });
      await em.flush();
    },
    async close() {
      if (shared !== undefined) return;
      await orm.close(true);
      await database!.drop();
    },
  };
}

/** Returns a handle on a pool of the test's own, which may delay or reject statements. */
export function databaseOn(pool: Pool): Database {
  const db: Database = new Kysely({ dialect: new PostgresDialect({ pool }) });
  registerPool(db, pool);
  return db;
}

/** Adds a municipality as the owner, since it creates a sequence for booking numbers. Returns its id. */
export async function createTestMunicipality(ownerUrl: string, slug: string): Promise<number> {
  const orm = await openDatabase(ownerUrl);
  try {
    const { id } = await addMunicipality(orm.em.fork(), { ...caivano, slug, hosts: [`${slug}.example`] });
    return id;
  } finally {
    await orm.close(true);
  }
}

/** Creates a complete booking request; the idempotency key depends on service, start and name. */
export function createBookingRequest(service: Service, startsAt: string, who = 'Mario') {
  return {
    serviceId: String(service.id),
    operatorId: null as string | null,
    startsAt: Date.parse(startsAt),
    applicant: { name: who, surname: 'Rossi', phone: '333 1234567', email: `${who.toLowerCase()}@example.it` },
    notes: '',
    privacyRead: true,
    noticeRead: true,
    idempotencyKey: createHash('sha256').update(`${service.id} ${startsAt} ${who}`).digest('hex'),
  };
}
