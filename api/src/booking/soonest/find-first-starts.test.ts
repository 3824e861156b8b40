import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { addDays, localDate, wallMinute, calendarDay } from '../../scheduling/calendar-day.ts';
import { createBookingRequest, createTestOffice, type TestOffice } from '../../test-support/fixtures.ts';
import { getAvailability } from '../availability/availability.ts';
import { cancelByToken } from '../cancel/cancel-by-token.ts';
import { tokenHash } from '../cancel/cancel-token.ts';
import { bookOnBehalf } from '../create/book-on-behalf.ts';
import { book } from '../create/book.ts';
import { holdSlot } from '../holds/hold-slot.ts';
import { findFirstStarts, type TimeWishes } from './find-first-starts.ts';

const ANY_TIME: TimeWishes = { dayPart: 'ANY', weekdays: [1, 2, 3, 4, 5, 6, 7] };
const MINUTE = 60_000;
const TIME_ZONE = 'Europe/Rome';

let office: TestOffice;
let services: Service[];
beforeAll(async () => {
  office = await createTestOffice();
  services = await fillOffice();
});
afterAll(() => office.close());

const startOf = async (service: Service, wishes = ANY_TIME, now = office.ctx().now) =>
  (await findFirstStarts(office.ctx({ now }), [service.id], wishes)).get(service.id) ?? null;
const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());

/** Creates services at two places whose operators, hours, closures and bookings differ. */
async function fillOffice(): Promise<Service[]> {
  const other = await office.addPlace('tributi');
  const rules = [
    {},
    { durationMinutes: 30, stepMinutes: 30, minNoticeMinutes: 60 * 24 * 3 },
    { durationMinutes: 50, stepMinutes: 20, bufferMinutes: 10 },
    { durationMinutes: 180, stepMinutes: 60 },
    { durationMinutes: 20, stepMinutes: 20, horizonDays: 2 },
    { durationMinutes: 15, stepMinutes: 15, place: other },
    { durationMinutes: 60, stepMinutes: 15, place: other, horizonDays: 200 },
    { durationMinutes: 240, stepMinutes: 60, place: other },
  ];
  const all: Service[] = [];
  for (const rule of rules) all.push(await office.addService(rule));
  const anna = await office.addOperator(all.slice(0, 4), { name: 'Anna', capacity: 2 });
  const luca = await office.addOperator([all[1]!, all[2]!, all[4]!, all[5]!], { name: 'Luca', hours: null });
  const sara = await office.addOperator([all[5]!, all[6]!, all[7]!], { name: 'Sara', hours: null });
  await office.addHours(luca, { weekdays: [2, 4], opens: 900, closes: 1020 });
  await office.addHours(luca, { weekdays: [6], opens: 540, closes: 660 }, other);
  await office.addHours(sara, { weekdays: [3], opens: 540, closes: 780, validFrom: '2027-03-01' }, other);
  await office.addBreak(anna, { weekdays: [1], opens: 600, closes: 660 });
  await office.addClosure('2026-11-25', '2026-11-25', 'Disinfestazione');
  await office.addClosure('2026-11-26', '2026-11-28', 'Lavori', other);
  await office.block(anna, '2026-11-24T09:00:00+01:00', '2026-11-24T11:00:00+01:00');
  for (const [nth, hour] of ['09:00', '09:00', '09:30', '11:00'].entries()) {
    const request = createBookingRequest(all[0]!, `2026-11-23T${hour}:00+01:00`, `Anna ${nth}`);
    await bookOnBehalf(office.ctx(), { ...request, source: 'DESK' });
  }
  return all;
}

/** Returns the first start that `availability` offers, read day by day: the slow oracle. */
async function findSlowly(service: Service, { dayPart, weekdays }: TimeWishes, now: number): Promise<number | null> {
  const today = localDate(now, TIME_ZONE);
  for (let offset = 0; offset <= service.horizonDays; offset += 31) {
    const [from, to] = [addDays(today, offset), addDays(today, offset + 30)];
    const query = { serviceId: service.id, operatorId: null };
    for (const { day, free } of (await getAvailability(office.ctx({ now }), query, from, to))!.days) {
      const isSuited = (start: number) => {
        const isMorning = wallMinute(day, start) < 13 * 60;
        return weekdays.includes(day.weekday) && (dayPart === 'ANY' || (dayPart === 'MORNING') === isMorning);
      };
      const start = free.find(isSuited);
      if (start !== undefined) return start;
    }
  }
  return null;
}

it('findFirstStarts returns for all services at once what availability offers first, on any day and for any wish', async () => {
  const seen = { found: 0, none: 0 };
  const start = calendarDay('2026-11-22', TIME_ZONE).start;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 150 * 24 * 60 }).map((minutes) => start + minutes * MINUTE),
      fc.constantFrom('ANY', 'MORNING', 'AFTERNOON'),
      fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      async (now, dayPart, weekdays) => {
        const wishes = { dayPart, weekdays } as TimeWishes;
        const ids = services.map(({ id }) => id);
        const found = await findFirstStarts(office.ctx({ now }), ids, wishes);
        for (const service of services) {
          const slow = await findSlowly(service, wishes, now);
          expect([service.id, iso(found.get(service.id) ?? null)]).toEqual([service.id, iso(slow)]);
          seen[slow === null ? 'none' : 'found']++;
        }
      },
    ),
    { numRuns: 25, seed: 20_261_130 },
  );
  expect(Math.min(seen.found, seen.none)).toBeGreaterThan(20);
});

it('findFirstStarts counts a held time and one in cool-down as taken', async () => {
  const service = await office.addService({ coolDownMinutes: 60 });
  await office.addOperator([service]);
  expect(iso(await startOf(service))).toBe('2026-11-23T08:00:00.000Z');
  const holderHash = tokenHash('Anna');
  const nine = Date.parse('2026-11-23T09:00:00+01:00');
  const { now } = office.ctx();
  await holdSlot(
    office.ctx(),
    { serviceId: service.id, operatorId: null, startsAt: nine, holderHash },
    now + 10 * MINUTE,
  );
  expect(iso(await startOf(service))).toBe('2026-11-23T08:15:00.000Z');
  const booked = await book(office.ctx(), createBookingRequest(service, '2026-11-23T09:15:00+01:00'));
  await cancelByToken(office.ctx(), { token: booked.kind === 'booked' ? booked.cancelToken : '', reason: '' });
  expect(iso(await startOf(service))).toBe('2026-11-23T08:30:00.000Z');
  expect(iso(await startOf(service, ANY_TIME, now + 11 * MINUTE))).toBe('2026-11-23T08:00:00.000Z');
});

it('findFirstStarts has no start for a service without operators, unknown or retired', async () => {
  const service = await office.addService();
  const retired = await office.addService();
  await office.addOperator([retired]);
  await office.pool.query('update service set retired_at = now() where id = $1', [retired.id]);
  expect([...(await findFirstStarts(office.ctx(), [service.id, retired.id, 999_999], ANY_TIME))]).toEqual([]);
  expect([...(await findFirstStarts(office.ctx(), [], ANY_TIME))]).toEqual([]);
});
