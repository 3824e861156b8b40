import type { Client, Pool } from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withAdminClient } from '../../test-support/administrator.ts';
import { type TestOffice, createTestOffice, createBookingRequest } from '../../test-support/fixtures.ts';
import { getAvailability } from '../availability/availability.ts';
import { serviceAgendaStatement } from '../../agenda/service-agenda/service-agenda.sql.ts';
import { book } from './book.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await createTestOffice();
});
afterEach(() => office.close());

const MANY = `
insert into booking (municipality_id, id, number, status, service_id, place_id, operator_id, starts_at, ends_at,
  busy_until)
select municipality_id, gen_random_uuid(), 100000 + n, 'CONFIRMED', service_id, place_id, operator_id,
  starts_at - n * interval '3 days', ends_at - n * interval '3 days', busy_until - n * interval '3 days'
from (select * from booking limit 1) one, generate_series(1, 3000) n`;

/** Share of the pages that need no visibility check: after VACUUM, and after new rows filled holes of old pages. */
const VISIBILITIES = { 'after vacuum': 1, 'after new rows in old pages': 0 } as const;

/** Makes the planner expect millions of rows: overwrites the statistics in pg_class after a real ANALYZE. */
async function setStatisticsForMillions(owner: Client, visible: number): Promise<void> {
  await owner.query('analyze booking');
  await owner.query(
    `update pg_class set reltuples = 10000.0 * greatest(relpages, 1), relallvisible = relpages * $1::int
     where relname = 'booking'`,
    [visible],
  );
}

/** How often each statement is run by the plan that was made once, while something is done. */
async function planned(pool: Pool, act: () => Promise<unknown>): Promise<Record<string, number>> {
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

/** Books the next free slots, each after a look at two weeks of availability. */
async function prepareBookings(): Promise<(times: number) => Promise<void>> {
  const service = await office.addService();
  await office.addOperator([service]);
  const ctx = office.ctx();
  let made = 0;
  return async (times) => {
    for (let i = 0; i < times; i++) {
      const first = Date.parse(`2026-11-${24 + Math.floor(made / 12)}T09:00:00+01:00`);
      const time = new Date(first + 15 * 60_000 * (made % 12)).toISOString();
      const who = `Mario${String.fromCodePoint(97 + made++)}`;
      await getAvailability(ctx, { serviceId: service.id, operatorId: null }, '2026-11-23', '2026-12-06');
      expect((await book(ctx, createBookingRequest(service, time, who))).kind).toBe('booked');
    }
  };
}

it.each(Object.entries(VISIBILITIES))(
  'agenda and insert use generic plans with a million bookings %s',
  async (_, visible) => {
    const bookNext = await prepareBookings();
    await bookNext(1);
    await withAdminClient(office.ownerUrl, async (owner) => {
      await owner.query(`alter table booking set (autovacuum_enabled = off); ${MANY}`);
      await setStatisticsForMillions(owner, visible);
    });
    // Of the first five times of a statement PostgreSQL learns what planning it each time would bring.
    await bookNext(6);
    expect(await planned(office.pool, () => bookNext(4))).toMatchObject({ 'service-agenda': 8, 'insert-booking': 4 });

    // Negative control: if the plan may depend on the asked days, PostgreSQL plans every query again.
    const days = { starts_at: '2026-11-23T00:00Z', ends_at: '2026-12-07T00:00Z', now: '2026-11-23T00:00Z' };
    const control = {
      name: 'control',
      text: serviceAgendaStatement.text.replaceAll(/\(select (\$\d+::\w+)\)/g, '$1'),
      values: serviceAgendaStatement.toValues({
        municipality_id: office.ctx().municipality.id,
        service_id: 1,
        operator_id: null,
        from_date: '2026-11-23',
        to_date: '2026-12-06',
        include_retired: false,
        weekdays: null,
        cool_down_at: '2026-11-23T00:00Z',
        ...days,
      }),
    };
    const askTenTimes = async () => {
      for (let times = 0; times < 10; times++) await office.pool.query(control);
    };
    expect(await planned(office.pool, askTenTimes)).toMatchObject({ control: 0 });
  },
);

it('the table of bookings is vacuumed and analyzed after a fiftieth of it changed', async () => {
  const { rows } = await office.pool.query<{ name: string; value: string }>(
    `select option_name as name, option_value as value from pg_class, pg_options_to_table(reloptions)
     where oid = 'booking'::regclass order by 1`,
  );
  expect(rows).toEqual([
    { name: 'autovacuum_analyze_scale_factor', value: '0.02' },
    { name: 'autovacuum_vacuum_insert_scale_factor', value: '0.02' },
    { name: 'autovacuum_vacuum_scale_factor', value: '0.02' },
  ]);
});
