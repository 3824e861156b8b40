import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { withAdminClient } from '../../test-support/administrator.ts';
import { type TestOffice, createTestOffice, createBookingRequest } from '../../test-support/fixtures.ts';
import { getAvailability } from '../availability/availability.ts';
import { book } from './book.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const TUESDAY = '2026-11-24';

/** Runs a list of acts with so many under way at any moment. */
async function together<T>(connections: number, acts: (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < acts.length; i = next++) results[i] = await acts[i]!();
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return results;
}

/** Pairs of bookings that hold the same counter at the same time: the constraint set aside, counted by hand. */
async function doubles(service: Service, table = 'booking'): Promise<number> {
  const { rows } = await office.pool.query<{ doubles: number }>(
    `select count(*)::int as doubles from ${table} one join ${table} other
       on one.operator_id = other.operator_id and one.counter = other.counter and one.id < other.id
       and one.starts_at < other.busy_until and other.starts_at < one.busy_until
     where one.service_id = $1 and one.status = 'CONFIRMED' and other.status = 'CONFIRMED'`,
    [service.id],
  );
  return rows[0]!.doubles;
}

describe('concurrent bookings', () => {
  it('two hundred requests for one slot create one booking, 199 SlotTaken and one mail', async () => {
    const service = await office.addService();
    await office.addOperator([service]);
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        book(office.ctx(), createBookingRequest(service, `${TUESDAY}T09:00:00+01:00`, `Cittadino${i}`)),
      ),
    );
    expect(Object.groupBy(outcomes, ({ kind }) => kind)).toMatchObject({
      booked: { length: 1 },
      taken: { length: 199 },
    });
    const { rows } = await office.pool.query(
      'select 1 from mail join booking on booking.id = mail.booking_id where booking.service_id = $1',
      [service.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('two hundred requests for one start with five operators create five bookings', async () => {
    const service = await office.addService();
    for (let i = 0; i < 3; i++) await office.addOperator([service]);
    await office.addOperator([service], { capacity: 2 });
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        book(office.ctx(), createBookingRequest(service, `${TUESDAY}T09:00:00+01:00`, `Cittadino${i}`)),
      ),
    );
    expect(outcomes.filter(({ kind }) => kind === 'booked')).toHaveLength(5);
    expect(await doubles(service)).toBe(0);
  });

  // The deadlocks of plain INSERTs against an exclusion constraint appear only with retries: each client must retry
  // with the next free start until it has a booking.
  it('150 citizens on 32 connections who retry with the first free start all get a booking', async () => {
    const service = await office.addService({ durationMinutes: 5, stepMinutes: 5 });
    await office.addOperator([service], { hours: { opens: 480, closes: 1200 } });
    const before = await deadlocks();
    const citizen = (i: number) => async () => {
      for (let attempt = 0; attempt < 400; attempt++) {
        const offered = await getAvailability(
          office.ctx(),
          { serviceId: service.id, operatorId: null },
          TUESDAY,
          '2026-11-25',
        );
        const first = offered!.days.flatMap(({ free }) => free)[0];
        if (first === undefined) return 'nothing left';
        const startsAt = new Date(first).toISOString();
        const outcome = await book(office.ctx(), createBookingRequest(service, startsAt, `Cittadino${i}`));
        if (outcome.kind !== 'taken') return outcome.kind;
      }
      return 'tired';
    };
    const ends = await together(
      32,
      Array.from({ length: 150 }, (_, i) => citizen(i)),
    );
    expect(ends.filter((end) => end === 'booked')).toHaveLength(150);
    expect(await doubles(service)).toBe(0);
    expect(await deadlocks()).toBe(before);
  }, 180_000);

  it('different services of one operator, a quarter of an hour and an hour, never overlap', async () => {
    const quick = await office.addService({ durationMinutes: 15, stepMinutes: 15 });
    const long = await office.addService({ durationMinutes: 60, stepMinutes: 15 });
    await office.addOperator([quick, long]);
    const acts = Array.from({ length: 120 }, (_, i) => async () => {
      const service = i % 2 === 0 ? quick : long;
      const minute = (i % 9) * 15;
      const startsAt = new Date(Date.parse(`${TUESDAY}T09:00:00+01:00`) + minute * 60_000).toISOString();
      return (await book(office.ctx(), createBookingRequest(service, startsAt, `Cittadino${i}`))).kind;
    });
    const kinds = await together(16, acts);
    expect(new Set(kinds)).toEqual(new Set(['booked', 'taken']));
    const { rows } = await office.pool.query<{ starts_at: string; busy_until: string }>(
      'select starts_at, busy_until from booking where service_id = any($1) order by starts_at',
      [[quick.id, long.id]],
    );
    for (let i = 1; i < rows.length; i++) {
      expect(new Date(rows[i]!.starts_at).getTime()).toBeGreaterThanOrEqual(
        new Date(rows[i - 1]!.busy_until).getTime(),
      );
    }
    expect(rows.length).toBeGreaterThan(2);
  });
});

describe('negative control', () => {
  it('check-then-insert without the constraint creates double bookings that the same count detects', async () => {
    const service = await office.addService();
    const operator = await office.addOperator([service]);
    await withAdminClient(office.ownerUrl, (owner) =>
      owner.query('create table unguarded as select * from booking where false'),
    );
    const naive = (i: number) => async () => {
      const [startsAt, endsAt] = ['2026-11-24T09:00:00+01:00', '2026-11-24T09:15:00+01:00'];
      const { rows } = await office.pool.query(
        'select 1 from unguarded where operator_id = $1 and starts_at < $3 and busy_until > $2',
        [operator.id, startsAt, endsAt],
      );
      if (rows.length > 0) return;
      await office.pool.query(
        `insert into unguarded (municipality_id, id, number, status, service_id, place_id, operator_id, counter,
          starts_at, ends_at, busy_until)
         values ($1, gen_random_uuid(), $2, 'CONFIRMED', $3, $4, $5, 1, $6, $7, $7)`,
        [office.municipality.id, i, service.id, office.place.id, operator.id, startsAt, endsAt],
      );
    };
    await together(
      32,
      Array.from({ length: 64 }, (_, i) => naive(i)),
    );
    expect(await doubles(service, 'unguarded')).toBeGreaterThan(0);
  });
});

async function deadlocks(): Promise<number> {
  const { rows } = await office.pool.query<{ deadlocks: string }>(
    'select pg_stat_force_next_flush(), deadlocks from pg_stat_database where datname = current_database()',
  );
  return Number(rows[0]!.deadlocks);
}
