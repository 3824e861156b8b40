import { afterAll, beforeAll, expect, it } from 'vitest';
import { saveWeek } from '../agenda/opening-hours/save-hours.ts';
import { book } from '../booking/create/book.ts';
import type { Operator } from '../db/entities/catalogue/operator.ts';
import type { Place } from '../db/entities/catalogue/place.ts';
import { createBookingRequest } from '../test-support/fixtures.ts';
import { createStaffArea, type StaffArea } from '../test-support/staff-area.ts';
import { transaction } from '../transaction.ts';

const TUESDAY = { weekday: 2, validFrom: null, validUntil: null };

let office: StaffArea;
let anna: Operator;
let tributi: Place;

// Tuesdays 10, 17 and 24 November 2026; "now" is the 23rd.
beforeAll(async () => {
  office = await createStaffArea();
  tributi = await office.addPlace('tributi');
  const service = await office.addService({ name: 'C.I.E.', durationMinutes: 30, stepMinutes: 30 });
  const imu = await office.addService({ name: 'IMU', place: tributi, durationMinutes: 30, stepMinutes: 30 });
  // From 9 to 12: 180 minutes.
  anna = await office.addOperator([service], { name: 'Anna', hours: { weekdays: [2] } });
  const bruno = await office.addOperator([imu], { name: 'Bruno', hours: null });
  await office.addHours(bruno, { weekdays: [2] }, tributi);
  await office.addStaff('ADMIN');
  await office.addStaff('MANAGER', { places: [tributi] });

  const ids: string[] = [];
  for (const [which, time] of [
    [service, '09:00'],
    [service, '09:30'],
    [imu, '09:00'],
    [imu, '10:00'],
  ] as const) {
    const outcome = await book(office.ctx(), createBookingRequest(which, `2026-11-24T${time}:00+01:00`));
    if (outcome.kind === 'booked') ids.push(outcome.booking.id);
  }
  const [kept, phoned, missed, came] = ids;
  const run = (text: string, ...values: unknown[]) => office.pool.query(text, values);
  await run(`update booking set source = 'PHONE' where id = $1`, phoned);
  await run(`update booking set source = 'DESK' where id = $1`, kept);
  for (const [id, status] of [
    [missed, 'NO_SHOW'],
    [came, 'COMPLETED'],
  ])
    await run(
      `update booking set status = $2, starts_at = starts_at - interval '7 days', ends_at = ends_at - interval '7 days',
         created_at = starts_at - interval '7 days' + interval '1 hour' where id = $1`,
      id,
      status,
    );
  const block = (operator: Operator, from: string, to: string, id: number) =>
    run(
      'insert into blocked_slot (municipality_id, id, operator_id, starts_at, ends_at) values ($1, $2, $3, $4, $5)',
      office.municipality.id,
      id,
      operator.id,
      from,
      to,
    );
  await block(anna, '2026-11-17T11:30:00+01:00', '2026-11-17T12:30:00+01:00', 9001);
  await block(anna, '2026-11-24T10:00:00+01:00', '2026-11-24T11:00:00+01:00', 9002);
  await run(`update operator set retired_at = '2026-11-17T10:00:00+01:00' where id = $1`, bruno.id);
});
afterAll(() => office.close());

type Row = { name: string; bookings: number; overridden: number } & Record<
  'fillRate' | 'overriddenRate' | 'noShowRate',
  number | null
>;

async function readRows(input: object, email = 'admin@comune.example'): Promise<Row[]> {
  const browser = office.browser();
  await browser.signIn(email);
  const { data } = await browser.request<{ bookingStatistics: Row[] }>(
    `query ($input: StatisticsInput!) { bookingStatistics(input: $input) {
       name bookings noShowRate medianLeadDays fillRate overridden overriddenRate } }`,
    { input: { from: '2026-11-10', to: '2026-11-30', ...input } },
  );
  return data.bookingStatistics;
}

async function replaceHours(day: string, closes: number): Promise<void> {
  const place = { operatorId: anna.id, placeId: office.place.id };
  const week = { hours: [{ ...TUESDAY, opens: 540, closes }], breaks: [] };
  await transaction(office.ctx({ now: Date.parse(`${day}T12:00:00+01:00`) }), (tx) => saveWeek(tx.em, tx, place, week));
}

it('subtracts blocked time, and counts a retired operator until the retirement', async () => {
  // Anna: 180 + (180 - 30) + (180 - 60) = 450. Bruno: 180 + 60 (9 to 10 on the 17th) + 0 = 240.
  expect(await readRows({ by: 'OPERATOR' })).toMatchObject([
    { name: 'Anna', bookings: 2, fillRate: 60 / 450 },
    { name: 'Bruno', bookings: 2, fillRate: 60 / 240 },
  ]);
  expect(await readRows({ by: 'TOTAL' })).toMatchObject([{ bookings: 4, fillRate: 120 / 690, noShowRate: 1 / 2 }]);
  expect(await readRows({ by: 'MONTH' })).toMatchObject([{ name: '2026-11', fillRate: 120 / 690 }]);
});

it('compares each day with the hours of that day, however often they change', async () => {
  await replaceHours('2026-11-20', 900);
  await replaceHours('2026-11-20', 780);
  // 180 + 150 as before, then 9 to 13 without the blocked hour: 180.
  expect(await readRows({ by: 'OPERATOR' })).toMatchObject([{ fillRate: 60 / 510 }, { fillRate: 60 / 240 }]);
  // Hours that change after the period leave it as it was.
  await replaceHours('2026-12-01', 600);
  expect(await readRows({ by: 'OPERATOR' })).toMatchObject([{ fillRate: 60 / 510 }, { fillRate: 60 / 240 }]);
});

it('keeps bookings out of hours or over capacity out of the fill rate, with figures of their own', async () => {
  const { rows } = await office.pool.query<{ id: string }>(
    `select id from booking where operator_id = $1 and starts_at = '2026-11-24T09:30:00+01:00'`,
    [anna.id],
  );
  const mark = (rules: string[]) =>
    office.pool.query('update booking set overridden_rules = $2 where id = $1', [rows[0]!.id, rules]);
  const [before] = await readRows({ by: 'OPERATOR' });
  for (const rules of [['OUTSIDE_HOURS'], ['OVER', 'TAKEN']]) {
    await mark(rules);
    const [row] = await readRows({ by: 'OPERATOR' });
    expect(row).toMatchObject({ bookings: 2, overridden: 1, fillRate: before!.fillRate! / 2 });
    expect(row).toMatchObject({ overriddenRate: before!.fillRate! / 2 });
  }
  // A visit that was recorded after its end used open time.
  await mark(['OVER']);
  expect((await readRows({ by: 'OPERATOR' }))[0]).toEqual({ ...before, overridden: 0, overriddenRate: 0 });
  await mark([]);
});

it('groups by channel and by hour of the day, with the share of no-shows', async () => {
  expect(await readRows({ by: 'CHANNEL' })).toMatchObject([
    { name: 'DESK', bookings: 1, fillRate: null },
    { name: 'ONLINE', bookings: 2, noShowRate: 1 / 2 },
    { name: 'PHONE', bookings: 1, noShowRate: null },
  ]);
  expect(await readRows({ by: 'HOUR' })).toMatchObject([
    { name: '09', bookings: 3, noShowRate: 1 },
    { name: '10', bookings: 1, noShowRate: 0 },
  ]);
  expect(await readRows({ by: 'SERVICE' })).toMatchObject([
    { name: 'C.I.E.', noShowRate: null },
    { name: 'IMU', noShowRate: 1 / 2 },
  ]);
});

it('counts only the chosen place, and none that the reader may not see', async () => {
  const placeId = String(tributi.id);
  expect(await readRows({ by: 'TOTAL', placeId })).toMatchObject([{ bookings: 2, fillRate: 60 / 240 }]);
  expect(await readRows({ by: 'TOTAL', placeId }, 'manager@comune.example')).toMatchObject([{ bookings: 2 }]);
  const other = String(office.place.id);
  expect(await readRows({ by: 'TOTAL', placeId: other }, 'manager@comune.example')).toEqual([]);
  expect(await readRows({ by: 'TOTAL', placeId: 'x' })).toEqual([]);
});

it('counts a booking that was registered after its start as booked on the day', async () => {
  expect(await readRows({ by: 'TOTAL', placeId: String(tributi.id) })).toMatchObject([{ medianLeadDays: 0 }]);
});
