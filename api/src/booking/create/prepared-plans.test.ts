import type { Client, Pool } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withAdminClient } from '../../test-support/administrator.ts';
import { type TestOffice, createTestOffice, createBookingRequest } from '../../test-support/fixtures.ts';
import { getAvailability } from '../availability/availability.ts';
import { book } from './book.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const WITHOUT_ALL_THAT_IS_ASKED = `
drop index booking_cool_down_index;
create index booking_cool_down_index on booking (municipality_id, operator_id, cool_down_until) where cool_down_until
  is not null`;

const MANY = `
insert into booking (municipality_id, id, number, status, service_id, place_id, operator_id, starts_at, ends_at,
  busy_until)
select municipality_id, gen_random_uuid(), 100000 + n, 'COMPLETED', service_id, place_id, operator_id,
  starts_at - n * interval '1 hour', ends_at - n * interval '1 hour', busy_until - n * interval '1 hour'
from (select * from booking limit 1) one, generate_series(1, 3000) n`;

/** Makes the planner expect millions of rows: overwrites the row count in pg_class after a real ANALYZE. */
async function setStatisticsForMillions(owner: Client): Promise<void> {
  await owner.query('analyze booking');
  await owner.query(`update pg_class set reltuples = 10000.0 * greatest(relpages, 1) where relname = 'booking'`);
}

/** How often each statement is run by the plan that was made once, while something is done. */
async function planned(pool: Pool, act: () => Promise<void>): Promise<Record<string, number>> {
  const count = async () => {
    const { rows } = await pool.query<{ name: string; once: number }>(
      'select name, generic_plans::int as once from pg_prepared_statements',
    );
    return new Map(rows.map(({ name, once }) => [name, once]));
  };
  const before = await count();
  await act();
  return Object.fromEntries([...(await count())].map(([name, once]) => [name, once - (before.get(name) ?? 0)]));
}

it('agenda and insert use generic plans with millions of bookings', async () => {
  const service = await office.addService();
  await office.addOperator([service]);
  const ctx = office.ctx();
  let made = 0;
  const bookNext = async (times: number) => {
    for (let i = 0; i < times; i++) {
      const first = Date.parse(`2026-11-${24 + Math.floor(made / 12)}T09:00:00+01:00`);
      const time = new Date(first + 15 * 60_000 * (made % 12)).toISOString();
      const who = `Mario${String.fromCodePoint(97 + made++)}`;
      await getAvailability(ctx, { serviceId: service.id, operatorId: null }, '2026-11-23', '2026-12-06');
      expect((await book(ctx, createBookingRequest(service, time, who))).kind).toBe('booked');
    }
  };
  await bookNext(1);
  await withAdminClient(office.ownerUrl, async (owner) => {
    await owner.query(`alter table booking set (autovacuum_enabled = off); ${MANY}`);
    await setStatisticsForMillions(owner);
  });
  // Of the first five times of a statement PostgreSQL learns what planning it each time would bring.
  await bookNext(6);
  expect(await planned(office.pool, () => bookNext(4))).toMatchObject({ 'service-agenda': 8, 'insert-booking': 4 });

  // Negative control: with an index that lacks a column of the query, PostgreSQL plans every agenda query again.
  await withAdminClient(office.ownerUrl, async (owner) => {
    await owner.query(WITHOUT_ALL_THAT_IS_ASKED);
    await setStatisticsForMillions(owner);
  });
  expect(await planned(office.pool, () => bookNext(4))).toMatchObject({ 'service-agenda': 0 });
});
