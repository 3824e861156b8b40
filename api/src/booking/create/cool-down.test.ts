import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAgenda } from '../../agenda/day-view/read-agenda.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { withAdminClient } from '../../test-support/administrator.ts';
import { databaseOn, type TestOffice, createTestOffice, createBookingRequest } from '../../test-support/fixtures.ts';
import { findNextFreeSlot, getAvailability } from '../availability/availability.ts';
import { bookOnBehalf } from './book-on-behalf.ts';
import { book } from './book.ts';
import { cancelBooking } from '../cancel/cancel-booking.ts';
import { cancelByToken } from '../cancel/cancel-by-token.ts';
import { findById } from '../find-booking.ts';
import { explainAvailability } from '../availability/explain-availability.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const MINUTE = 60_000;
const TIME = '2026-11-24T09:00:00+01:00';
const STARTS_AT = Date.parse(TIME);
const NEXT = STARTS_AT + 15 * MINUTE;

async function resting(coolDownMinutes: number, capacity = 1): Promise<Service> {
  const service = await office.addService({ coolDownMinutes });
  await office.addOperator([service], { capacity });
  return service;
}

async function booked(service: Service, who = 'Venditore') {
  const outcome = await book(office.ctx(), createBookingRequest(service, TIME, who));
  if (outcome.kind !== 'booked') throw new Error(outcome.kind);
  return outcome;
}

/** A citizen books the time and gives it up again. */
async function givenUp(service: Service) {
  const made = await booked(service);
  expect((await cancelByToken(office.ctx(), { token: made.cancelToken, reason: '' })).kind).toBe('cancelled');
  return made.booking;
}

const later = (minutes: number) => office.ctx({ now: office.ctx().now + minutes * MINUTE });

async function isFree(service: Service, ctx = office.ctx()): Promise<boolean> {
  const found = await getAvailability(ctx, { serviceId: service.id, operatorId: null }, '2026-11-24', '2026-11-24');
  return found!.days[0]!.free.includes(STARTS_AT);
}

async function wants(service: Service, ctx = office.ctx()): Promise<string> {
  return (await book(ctx, createBookingRequest(service, TIME, 'Compratore'))).kind;
}

/** The same pool, but that what is asked of it goes through other hands first. */
function around(pool: Pool, hands: (parts: unknown[]) => unknown[] | Promise<unknown[]>): Pool {
  const query = async (...parts: unknown[]) => (pool.query as (...all: unknown[]) => unknown)(...(await hands(parts)));
  return new Proxy(pool, { get: (target, key) => (key === 'query' ? query : Reflect.get(target, key)) });
}

/** A pool on which something happens after the agenda was read, and before the booking is written. */
function afterReading(pool: Pool, happens: () => Promise<unknown>): Pool {
  return around(pool, async (parts) => {
    if ((parts[0] as { name?: string }).name === 'insert-booking') await happens();
    return parts;
  });
}

describe('a slot that a citizen cancelled', () => {
  it('is free at once if the service has no cool-down', async () => {
    const service = await resting(0);
    await givenUp(service);
    expect(await isFree(service)).toBe(true);
    expect(await wants(service)).toBe('booked');
  });

  it('is neither offered nor bookable until the cool-down ends', async () => {
    const service = await resting(30);
    await givenUp(service);
    for (const minutes of [0, 29]) {
      expect(await isFree(service, later(minutes))).toBe(false);
      expect(await findNextFreeSlot(later(minutes), { serviceId: service.id, operatorId: null }, '2026-11-24')).toBe(
        NEXT,
      );
      const outcome = await book(later(minutes), createBookingRequest(service, TIME, 'Compratore'));
      expect(outcome.kind === 'taken' && (await outcome.nextFreeAt())).toBe(NEXT);
    }
    expect(await isFree(service, later(30))).toBe(true);
    expect(await wants(service, later(30))).toBe('booked');
  });

  it('is free at other counters: the cool-down applies to one counter', async () => {
    const service = await resting(30, 2);
    await givenUp(service);
    expect(await isFree(service)).toBe(true);
    expect(await wants(service)).toBe('booked');
    expect(await isFree(service)).toBe(false);
  });

  it('has its cool-down for all services of the operator', async () => {
    const [service, other] = [await office.addService({ coolDownMinutes: 30 }), await office.addService()];
    await office.addOperator([service, other]);
    await givenUp(service);
    expect(await isFree(other)).toBe(false);
  });

  it('is rejected by the insert if the agenda was read before the cancellation', async () => {
    const service = await resting(30);
    // Another citizen books and cancels between the read of the agenda and the insert.
    const ctx = office.ctx({ db: databaseOn(afterReading(office.pool, () => givenUp(service))) });
    expect(await wants(service, ctx)).toBe('taken');
  });

  it('negative control: is booked if the insert ignores the cool-down', async () => {
    const service = await resting(30);
    const holding = afterReading(office.pool, () => givenUp(service));
    const careless = around(holding, (parts) => {
      const [query] = parts as [{ name?: string; text: string }];
      if (query.name !== 'insert-booking') return parts;
      const text = query.text.replace(/(\$\d+::boolean) and/, '$1 is null and');
      return [{ ...query, name: 'insert-without-cool-down', text }];
    });
    expect(await wants(service, office.ctx({ db: databaseOn(careless) }))).toBe('booked');
  });

  it('can be booked by staff, who see the end of the cool-down', async () => {
    const service = await resting(30);
    const { operator } = await givenUp(service);
    const agenda = (ctx = office.ctx()) =>
      readAgenda(ctx, {
        placeId: office.place.id,
        operatorId: operator.id,
        from: '2026-11-24',
        to: '2026-11-24',
      });
    expect((await agenda())[0]!.columns[0]).toMatchObject({
      bookings: [],
      coolDowns: [{ startsAt: TIME, endsAt: '2026-11-24T09:15:00+01:00', until: '2026-11-23T08:30:00+01:00' }],
    });
    expect((await agenda(later(30)))[0]!.columns[0]!.coolDowns).toEqual([]);
    const why = async (ctx = office.ctx()) =>
      (await explainAvailability(ctx, { serviceId: service.id, operatorId: null, startsAt: STARTS_AT }))!.map(
        ({ causes: [first] }) => [first!.cause, first!.detail],
      );
    expect(await why()).toEqual([['RESTING', '08:30']]);
    expect(await why(later(30))).toEqual([['OFFERED', '']]);
    const outcome = await bookOnBehalf(office.ctx(), {
      ...createBookingRequest(service, TIME, 'Sportello'),
      source: 'DESK',
    });
    expect(outcome.kind).toBe('booked');
    expect(await why()).toEqual([['BOOKED', expect.stringContaining('anagrafe')]]);
  });

  it('has no cool-down if staff cancelled the booking', async () => {
    const service = await resting(30);
    const { booking } = await booked(service);
    const found = await findById(office.ctx(), booking.id);
    await cancelBooking(office.ctx({ actor: { kind: 'SYSTEM' } }), found!.details, 'it', '');
    expect(await isFree(service)).toBe(true);
  });
});

it('the cool-down lookup uses an index that starts with the municipality', async () => {
  await withAdminClient(office.ownerUrl, async (owner) => {
    await owner.query(
      `insert into booking (municipality_id, id, number, status, service_id, place_id, operator_id, starts_at,
        ends_at, busy_until)
       select municipality_id, gen_random_uuid(), 100000 + n, 'COMPLETED', service_id, place_id, operator_id,
         starts_at, ends_at, busy_until
       from (select * from booking limit 1) one, generate_series(1, 3000) n`,
    );
    await owner.query('analyze booking');
  });
  const client = await office.pool.connect();
  await client.query('begin');
  await client.query('set local enable_seqscan = off');
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(
    `explain select from booking where municipality_id = 1 and operator_id = 1 and cool_down_until > now()`,
  );
  await client.query('rollback');
  client.release();
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(
    /booking_cool_down_index[^]*Index Cond: \(+municipality_id = 1/,
  );
});
