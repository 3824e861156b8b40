import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { type TestOffice, createBookingRequest, createTestOffice, databaseOn } from '../../test-support/fixtures.ts';
import { waitFor } from '../../test-support/wait-for.ts';
import { getAvailability } from '../availability/availability.ts';
import { tokenHash } from '../cancel/cancel-token.ts';
import { book } from '../create/book.ts';
import { holdSlot } from './hold-slot.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const MINUTE = 60_000;
const NINE = '2026-11-24T09:00:00+01:00';

async function offer(overrides: Parameters<TestOffice['addService']>[0] = {}) {
  const service = await office.addService(overrides);
  return { service, operator: await office.addOperator([service], { hours: { opens: 480, closes: 1200 } }) };
}

const secret = ({ id }: Service, holder: string) => `${id} ${holder}`;

async function hold(service: Service, holder: string, startsAt = Date.parse(NINE), ctx = office.ctx()) {
  const holderHash = tokenHash(secret(service, holder));
  const outcome = await holdSlot(
    ctx,
    { serviceId: service.id, operatorId: null, startsAt, holderHash },
    ctx.now + 10 * MINUTE,
  );
  return outcome.kind;
}

async function wants(
  service: Service,
  who: string,
  time = NINE,
  changes: { ctx?: TestOffice['ctx']; own?: boolean } = {},
) {
  const request = createBookingRequest(service, time, who);
  const holdToken = changes.own ? secret(service, who) : null;
  return (await book((changes.ctx ?? office.ctx)(), { ...request, holdToken })).kind;
}

/** Owners of the service's times: bookings and holds. */
async function owners(service: Service): Promise<{ bookings: number; holds: number }> {
  const { rows } = await office.pool.query<{ bookings: number; holds: number }>(
    `select (select count(*)::int from booking where service_id = $1) as bookings,
       (select count(*)::int from slot_hold where service_id = $1) as holds`,
    [service.id],
  );
  return rows[0]!;
}

/** A context whose database does something before or after the first statement with a name. */
function contextAround(
  name: string,
  when: 'before' | 'after',
  act: () => Promise<unknown>,
): () => ReturnType<TestOffice['ctx']> {
  let isDone = false;
  const query = async (statement: { name?: string }, ...rest: unknown[]) => {
    const isIt = !isDone && statement.name === name;
    isDone ||= isIt;
    if (isIt && when === 'before') await act();
    const result: unknown = await (office.pool.query as (...all: unknown[]) => unknown)(statement, ...rest);
    if (isIt && when === 'after') await act();
    return result;
  };
  const pool: Pool = new Proxy(office.pool, {
    get: (target, key) => (key === 'query' ? query : Reflect.get(target, key)),
  });
  const db = databaseOn(pool);
  return () => office.ctx({ db });
}

describe('concurrent holds and bookings', () => {
  it('two hundred holds and two hundred bookings of one time leave one owner', async () => {
    const { service } = await offer();
    const kinds = await Promise.all(
      Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? hold(service, `Anna${i}`) : wants(service, `Bruno${i}`))),
    );
    const won = kinds.filter((kind) => kind !== 'taken');
    expect(won).toHaveLength(1);
    expect(await owners(service)).toEqual({
      bookings: won[0] === 'booked' ? 1 : 0,
      holds: won[0] === 'held' ? 1 : 0,
    });
  });

  it('two hundred holds of one time with five counters leave five holders, who all book', async () => {
    const service = await office.addService();
    await office.addOperator([service], { capacity: 2 });
    await office.addOperator([service], { capacity: 3 });
    const names = Array.from({ length: 200 }, (_, i) => `Anna${i}`);
    const kinds = await Promise.all(names.map((name) => hold(service, name)));
    const holders = names.filter((_, i) => kinds[i] === 'held');
    expect(holders).toHaveLength(5);
    const booked = await Promise.all(holders.map((name) => wants(service, name, NINE, { own: true })));
    expect(new Set(booked)).toEqual(new Set(['booked']));
    expect(await owners(service)).toEqual({ bookings: 5, holds: 0 });
  });

  it('citizens who hold and then book different times of one operator do not stop those who book at once', async () => {
    const { service } = await offer({ durationMinutes: 5, stepMinutes: 5 });
    const times = Array.from(
      { length: 120 },
      (_, i) => new Date(Date.parse('2026-11-24T08:00:00+01:00') + i * 5 * MINUTE),
    );
    const kinds = await Promise.all(
      times.map(async (time, i) => {
        const own = i % 2 === 0;
        const held = own ? await hold(service, `Anna${i}`, time.getTime()) : 'held';
        return held !== 'held' ? held : wants(service, `Anna${i}`, time.toISOString(), { own });
      }),
    );
    expect(Object.entries(Object.groupBy(kinds, (kind) => kind)).map(([kind, all]) => [kind, all?.length])).toEqual([
      ['booked', 120],
    ]);
    expect(await owners(service)).toEqual({ bookings: 120, holds: 0 });
  });

  it('one holder who chooses two times at once holds one of them', async () => {
    const [{ service }, { service: other }] = [await offer(), await offer()];
    const holderHash = tokenHash(`both ${service.id}`);
    const startsAt = Date.parse(NINE);
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        holdSlot(
          office.ctx(),
          { serviceId: (i % 2 === 0 ? service : other).id, operatorId: null, startsAt, holderHash },
          office.ctx().now + MINUTE,
        ),
      ),
    );
    const [first, second] = [await owners(service), await owners(other)];
    expect(first.holds + second.holds).toBe(1);
  });
});

describe('a booking that read the agenda before somebody held the time', () => {
  it('reads it again and finds the time taken', async () => {
    const { service } = await offer();
    const ctx = contextAround('insert-booking', 'before', () => hold(service, 'Anna'));
    expect(await wants(service, 'Bruno', NINE, { ctx })).toBe('taken');
    expect(await owners(service)).toEqual({ bookings: 0, holds: 1 });
  });

  it('negative control: takes the held time if the hold does not lock the agenda', async () => {
    const { service, operator } = await offer();
    const holdWithoutLock = () =>
      office.pool.query(
        `insert into slot_hold (municipality_id, id, service_id, place_id, operator_id, counter, starts_at, ends_at,
           busy_until, holder_hash, held_until, created_at)
         values ($1, gen_random_uuid(), $2, $3, $4, 1, $5, $6, $6, $7, now() + interval '10 years', now())`,
        [
          office.municipality.id,
          service.id,
          office.place.id,
          operator.id,
          NINE,
          '2026-11-24T09:15:00+01:00',
          tokenHash(secret(service, 'Anna')),
        ],
      );
    const ctx = contextAround('insert-booking', 'before', holdWithoutLock);
    expect(await wants(service, 'Bruno', NINE, { ctx })).toBe('booked');
    expect(await owners(service)).toEqual({ bookings: 1, holds: 1 });
  });
});

describe('a hold that read the agenda before somebody booked the time', () => {
  it('reads it again and finds the time taken', async () => {
    const { service } = await offer();
    const ctx = contextAround('service-agenda', 'after', () => wants(service, 'Bruno'));
    expect(await hold(service, 'Anna', Date.parse(NINE), ctx())).toBe('taken');
    expect(await owners(service)).toEqual({ bookings: 1, holds: 0 });
  });

  it('waits for a booking that is being written; negative control: a read alone sees the time free', async () => {
    const { service, operator } = await offer();
    const client = await office.pool.connect();
    try {
      await client.query('begin');
      await client.query(
        `insert into booking (municipality_id, id, number, status, service_id, place_id, operator_id, counter,
           starts_at, ends_at, busy_until)
         select $1, gen_random_uuid(), 900000, 'CONFIRMED', $2, $3, id, 1, $5, $6, $6 from operator
         where municipality_id = $1 and id = $4 for key share`,
        [office.municipality.id, service.id, office.place.id, operator.id, NINE, '2026-11-24T09:15:00+01:00'],
      );
      const query = { serviceId: service.id, operatorId: null };
      const seen = await getAvailability(office.ctx(), query, '2026-11-24', '2026-11-24');
      expect(seen!.days[0]!.free).toContain(Date.parse(NINE));
      const held = hold(service, 'Anna');
      await waitFor(async () => {
        const { rows } = await office.pool.query(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return rows.length > 0;
      });
      await client.query('commit');
      expect(await held).toBe('taken');
    } finally {
      client.release();
    }
    expect(await owners(service)).toEqual({ bookings: 1, holds: 0 });
  });
});
