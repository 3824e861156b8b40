import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';

const OPERATORS = 200;
/** 62 days with 45 weekdays and four holidays; open from nine to noon in quarters of an hour. */
const RANGE = { from: '2026-11-23', to: '2027-01-23' };
const OPEN_DAYS = 41;

let office: StaffArea;
let service: Service;
let origin: string;

// Books the first slot of each day with every operator, and two in three others with every tenth.
const FILL = `
with made as (
  insert into operator (municipality_id, id, name)
    select $1, nextval('row_id'), 'Operatore ' || i from generate_series(1, $4::int) as i returning id
), offered as (
  insert into service_operator (municipality_id, service_id, operator_id) select $1, $2, id from made
), open as (
  insert into opening_hours (municipality_id, id, operator_id, place_id, weekday, opens, closes)
    select $1, nextval('row_id'), id, $3, weekday, 540, 720 from made, generate_series(1, 5) as weekday
)
insert into booking (municipality_id, id, number, status, service_id, place_id, operator_id, counter, starts_at,
  ends_at, busy_until, token_hash)
select $1, gen_random_uuid(), nextval('row_id'), 'CONFIRMED', $2, $3, id, 1, starts_at, starts_at + interval '15 minutes',
  starts_at + interval '15 minutes', sha256(gen_random_uuid()::text::bytea)
from (select id, row_number() over (order by id) as nth from made) as operators,
  generate_series($5::date::timestamp, $6::date::timestamp, interval '1 day') as day, generate_series(0, 11) as slot,
  lateral (select (day + make_interval(mins => 540 + slot * 15)) at time zone 'Europe/Rome' as starts_at) as start
where extract(isodow from day) < 6 and (slot = 0 or nth % 10 = 0 and (slot + nth) % 3 < 2)`;

beforeAll(async () => {
  office = await createStaffArea();
  service = await office.addService({ horizonDays: 365 });
  const { municipality, place } = office;
  await office.pool.query(FILL, [municipality.id, service.id, place.id, OPERATORS, RANGE.from, RANGE.to]);
  await office.app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(office.app.server.address() as AddressInfo).port}`;
});
afterAll(() => office.close());

type Days = { date: string; free: string[]; taken: string[]; closedBecause: string | null }[];

async function ask(times: number) {
  const one = (i: number) =>
    `a${i}: availability(input: { serviceId: "${service.id}", from: "${RANGE.from}", to: "${RANGE.to}" }) { days { date free taken closedBecause } }`;
  const query = `{ ${Array.from({ length: times }, (_, i) => one(i)).join(' ')} }`;
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as {
    data?: Record<string, { days: Days }>;
    errors?: { message: string }[];
  };
  return { status: response.status, days: Object.values(data ?? {}).map(({ days }) => days), errors };
}

describe('two months of two hundred operators', () => {
  it('are answered without duplicate times within the response timeout', async () => {
    const { status, days } = await ask(1);
    expect(status).toBe(200);
    const [all] = days;
    expect(all).toHaveLength(62);
    const free = all!.flatMap((day) => day.free);
    const taken = all!.flatMap((day) => day.taken);
    expect([free.length, taken.length]).toEqual([11 * OPEN_DAYS, OPEN_DAYS]);
    expect(new Set(taken.map((start) => start.slice(11, 16)))).toEqual(new Set(['09:00']));
    expect(all!.filter(({ closedBecause }) => closedBecause !== null).map(({ date }) => date)).toEqual(
      expect.arrayContaining(['2026-12-08', '2026-12-25', '2027-01-01', '2027-01-06']),
    );
  });

  it('are rejected by complexity when requested three times at once', async () => {
    expect(await ask(2)).toMatchObject({ status: 200, days: [{ length: 62 }, { length: 62 }] });
    const { status, errors } = await ask(3);
    expect(status).toBe(400);
    expect(errors![0]!.message).toMatch(/exceeds the maximum/);
  });
});
