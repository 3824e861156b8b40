import type { MikroORM } from '@mikro-orm/postgresql';
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { AgendaPubSub } from '../agenda/live/agenda-pubsub.ts';
import { addMunicipality } from '../catalogue/municipality/add-municipality.ts';
import { cancelToken, confirmToken } from '../booking/cancel/cancel-token.ts';
import { BlockedSlot } from '../db/entities/agenda/blocked-slot.ts';
import { Closure } from '../db/entities/agenda/closure.ts';
import { openDatabase, getPool } from '../db/connection/database.ts';
import { Municipality } from '../db/entities/catalogue/municipality.ts';
import { newId } from '../db/connection/next-id.ts';
import { OpeningHours, WeeklyBreak } from '../db/entities/agenda/opening-hours.ts';
import { Operator } from '../db/entities/catalogue/operator.ts';
import { Place } from '../db/entities/catalogue/place.ts';
import { ServiceOperator } from '../db/entities/catalogue/service-operator.ts';
import { Service } from '../db/entities/catalogue/service.ts';
import { caivano } from '../seed/caivano-data.ts';
import type { RequestContext } from '../context.ts';
import { createTestDatabase } from './database.ts';

/** Monday 23 November 2026, eight in the morning in Rome. */
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
    | 'coolDownMinutes'
    | 'confirmEmailMinutes'
    | 'requirements'
    | 'noticeText'
    | 'noticeUrl'
    | 'externalBookingUrl'
  >
>;
type Hours = { weekdays?: number[]; opens?: number; closes?: number; validFrom?: string; validUntil?: string };

/** A municipality of a test's own, with whole defaults: one place, open Monday to Friday from nine to noon. */
export type TestOffice = {
  orm: MikroORM;
  pool: Pool;
  url: string;
  /** The same database as its owner, for what no server may do. */
  ownerUrl: string;
  municipality: Municipality;
  place: Place;
  /** What an act is given; the clock stands at MONDAY_AT_EIGHT unless told otherwise. */
  ctx(changes?: Partial<RequestContext>): RequestContext;
  addPlace(slug: string): Promise<Place>;
  addService(wishes?: ServiceOverrides & { place?: Place }): Promise<Service>;
  /** Somebody who offers these services at the place, nine to noon. */
  addOperator(
    services: Service[],
    wishes?: { name?: string; capacity?: number; hours?: Hours | null },
  ): Promise<Operator>;
  addHours(operator: Operator, hours: Hours, place?: Place): Promise<void>;
  addBreak(operator: Operator, hours: Hours): Promise<void>;
  addClosure(from: string, until: string, reason: string, place?: Place): Promise<void>;
  block(operator: Operator, startsAt: string, endsAt: string): Promise<void>;
  close(): Promise<void>;
};

/** For a server whose screens nobody looks at. */
export const noAgendaChanges: AgendaPubSub = {
  publish: () => undefined,
  subscribe: async function* () {},
  stop: async () => undefined,
};

/** Opens a test's own municipality, in a database of its own unless one is given. */
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
    const facts = { slug: name, name, kind: 'OFFICE' as const, address: 'Via Roma 1' };
    const place = em.create(Place, { municipality, id: await newId(em), ...facts });
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
      pool,
      municipality,
      now: MONDAY_AT_EIGHT,
      locale: 'it',
      actor: { kind: 'CITIZEN' },
      publicUrl: 'http://localhost:4000',
      mailFrom: 'prenotazioni@comune.example',
      maxBookingsPerHour: null,
      cancelTokenFor: (bookingId) => cancelToken(TOKEN_SECRET, municipality.id, bookingId),
      confirmTokenFor: (bookingId) => confirmToken(TOKEN_SECRET, municipality.id, bookingId),
      onMailQueued: () => undefined,
      municipalityChanged: () => undefined,
      agendaChanged: () => undefined,
      ...changes,
    }),
    async addService({ place: at = place, ...wishes } = {}) {
      const id = await newId(em);
      const facts = { slug: `service-${id}`, name: 'Rilascio C.I.E.', durationMinutes: 15, stepMinutes: 15, ...wishes };
      const service = em.create(Service, { municipality, id, place: at, ...facts });
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

/** Opening a comune is the owner's: the sequence of its booking numbers is made. */
export async function createTestMunicipality(ownerUrl: string, slug: string): Promise<number> {
  const orm = await openDatabase(ownerUrl);
  try {
    const { id } = await addMunicipality(orm.em.fork(), { ...caivano, slug, hosts: [`${slug}.example`] });
    return id;
  } finally {
    await orm.close(true);
  }
}

/** A whole request to book, with a key of its own. */
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
