import { addDays } from '../../scheduling/calendar-day.ts';
import * as fc from 'fast-check';
import { DateTime, Settings } from 'luxon';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { nationalHoliday } from '../../scheduling/closures.ts';
import { type TestOffice, createTestOffice } from '../../test-support/fixtures.ts';
import { getAvailability } from './availability.ts';
import { SQL_REFERENCE } from '../test-support/sql-reference.ts';

const ZONE = 'Europe/Rome';
const MINUTE = 60_000;
const [FROM, TO] = ['2026-10-01', '2027-09-30'];
const MIDNIGHT = Date.parse('2026-10-01T00:00:00+02:00');
const NOW = Date.parse('2026-09-30T12:00:00+02:00');
const DATES = Array.from({ length: 365 }, (_, i) => addDays(FROM, i));
const HOLIDAYS = DATES.filter((date) => nationalHoliday(date) !== null || date.endsWith('-06-29'));

type Hours = { weekday: number; opens: number; closes: number };
/** Minutes from the first midnight of the year, and how many. */
type Busy = { counter: number; at: number; minutes: number };
type OperatorFacts = { capacity: number; hours: Hours[]; breaks: Hours[]; booked: Busy[]; blocked: Busy[] };
type Catalogue = { durationMinutes: number; stepMinutes: number; bufferMinutes: number; operators: OperatorFacts[] };
type Starts = { free: number[]; taken: number[] };

// What an office may write down: much of it by night, where the clock changes on 25 October and 28 March. No window
// ends inside the hour that is removed or repeated: that is for the oracle of single days.
const edge = fc
  .oneof(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 96 }))
  .map((quarter) => (quarter > 8 && quarter < 12 ? 12 : quarter) * 15);
const hours = fc
  .tuple(fc.constantFrom(7, 7, 1, 2, 3, 4, 5, 6), edge, edge)
  .filter(([, one, other]) => one !== other)
  .map(([weekday, one, other]): Hours => ({ weekday, opens: Math.min(one, other), closes: Math.max(one, other) }));
const CHANGES = [Date.parse('2026-10-25T01:00:00Z'), Date.parse('2027-03-28T01:00:00Z')].map(
  (at) => (at - MIDNIGHT) / MINUTE,
);
const busy = fc.record({
  counter: fc.integer({ min: 1, max: 2 }),
  at: fc.oneof(
    fc.integer({ min: 0, max: 365 * 288 - 1 }).map((fifth) => fifth * 5),
    fc.tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -200, max: 200 })).map(([change, off]) => change + off),
  ),
  minutes: fc.integer({ min: 5, max: 1200 }),
});
const catalogue: fc.Arbitrary<Catalogue> = fc.record({
  durationMinutes: fc.constantFrom(10, 20, 30, 45, 60, 90),
  stepMinutes: fc.constantFrom(15, 20, 30, 60),
  bufferMinutes: fc.constantFrom(0, 0, 5, 20),
  operators: fc.array(
    fc.record({
      capacity: fc.integer({ min: 1, max: 2 }),
      hours: fc.array(hours, { minLength: 1, maxLength: 6 }),
      breaks: fc.array(hours, { maxLength: 2 }),
      booked: fc.array(busy, { minLength: 40, maxLength: 120 }),
      blocked: fc.array(busy, { maxLength: 20 }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
});

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

/** Writes a catalogue down, as far as the database lets it: what overlaps is left out, and not in the answer either. */
async function write({ operators, ...rules }: Catalogue): Promise<{ serviceId: number; written: OperatorFacts[] }> {
  const service = await office.addService({ ...rules, horizonDays: 730 });
  const written: OperatorFacts[] = [];
  for (const { capacity, ...details } of operators) {
    const operator = await office.addOperator([service], { capacity, hours: null });
    const ids = [office.municipality.id, operator.id, office.place.id];
    const weekly = async (table: string, lines: Hours[]) => {
      const { rows } = await office.pool.query<Hours>(
        `insert into ${table} (municipality_id, id, operator_id, place_id, weekday, opens, closes)
         select $1, nextval('row_id'), $2, $3, (line->>'weekday')::int, (line->>'opens')::int, (line->>'closes')::int
         from json_array_elements($4) as line on conflict do nothing returning weekday, opens, closes`,
        [...ids, JSON.stringify(lines)],
      );
      return rows;
    };
    const times = `$3::timestamptz + make_interval(mins => (line->>'at')::int) as starts_at, (line->>'minutes')::int
      as minutes, (line->>'counter')::int as counter`;
    const midnight = new Date(MIDNIGHT);
    const { rows: booked } = await office.pool.query<Busy>(
      `insert into booking (municipality_id, id, number, status, service_id, place_id, operator_id, counter,
        starts_at, ends_at, busy_until, token_hash)
       select $1, gen_random_uuid(), nextval('row_id'), 'CONFIRMED', $5, $6, $2, counter, starts_at, starts_at +
         make_interval(mins => minutes),
         starts_at + make_interval(mins => minutes), sha256(gen_random_uuid()::text::bytea)
       from (select ${times} from json_array_elements($4) as line) as wanted where counter <= $7
       on conflict do nothing
       returning counter, (extract(epoch from starts_at - $3) / 60)::int as at, (extract(epoch from busy_until -
         starts_at) / 60)::int as minutes`,
      [ids[0], ids[1], midnight, JSON.stringify(details.booked), service.id, office.place.id, capacity],
    );
    await office.pool.query(
      `insert into blocked_slot (municipality_id, id, operator_id, starts_at, ends_at)
       select $1, nextval('row_id'), $2, starts_at, starts_at + make_interval(mins => minutes)
       from (select ${times} from json_array_elements($4) as line) as wanted`,
      [ids[0], ids[1], midnight, JSON.stringify(details.blocked)],
    );
    written.push({
      capacity,
      hours: await weekly('opening_hours', details.hours),
      breaks: await weekly('weekly_break', details.breaks),
      booked,
      blocked: details.blocked,
    });
  }
  return { serviceId: service.id, written };
}

/** What the service offers: two months at a time, as far as one may ask. */
async function offered(serviceId: number): Promise<Starts> {
  const starts: Starts = { free: [], taken: [] };
  for (let from = FROM; from <= TO; from = addDays(from, 62)) {
    const to = addDays(from, 61) < TO ? addDays(from, 61) : TO;
    const { days } = (await getAvailability(office.ctx({ now: NOW }), { serviceId, operatorId: null }, from, to))!;
    starts.free.push(...days.flatMap(({ free }) => free));
    starts.taken.push(...days.flatMap(({ taken }) => taken));
  }
  return starts;
}

async function bySql(serviceId: number, sql = SQL_REFERENCE): Promise<Starts> {
  const { rows } = await office.pool.query<{ start: number; free: boolean }>(sql, [
    serviceId,
    FROM,
    TO,
    ZONE,
    HOLIDAYS,
  ]);
  return divided(rows.map(({ start, free }) => [start, free]));
}

/** The slow oracle: each start made by Luxon from the clock on the wall, each minute of a window asked by itself. */
function byLuxon({ durationMinutes, stepMinutes, bufferMinutes }: Catalogue, operators: OperatorFacts[]): Starts {
  const seen = new Map<number, boolean>();
  const at = (date: string, minute: number) =>
    DateTime.fromISO(date, { zone: ZONE })
      .plus({ days: Math.floor(minute / 1440) })
      .set({ hour: Math.floor((minute % 1440) / 60), minute: minute % 60 });
  for (const { capacity, hours, breaks, booked, blocked } of operators) {
    const taken = (start: number, end: number, spans: Busy[]) =>
      spans.some((span) => MIDNIGHT + span.at * MINUTE < end && MIDNIGHT + (span.at + span.minutes) * MINUTE > start);
    const lanes = Array.from({ length: capacity }, (_, i) => [
      ...booked.filter(({ counter }) => counter === i + 1),
      ...blocked,
    ]);
    for (const date of DATES.filter((date) => !HOLIDAYS.includes(date))) {
      const { weekday } = DateTime.fromISO(date, { zone: ZONE });
      const holds = (minute: number) => (line: Hours) =>
        line.weekday === weekday && line.opens <= minute && minute < line.closes;
      const open = Array.from(
        { length: 1440 },
        (_, minute) => hours.some(holds(minute)) && !breaks.some(holds(minute)),
      );
      for (let opens = 0; opens < 1440; opens++) {
        if (!open[opens] || open[opens - 1]) continue;
        const closes = [...open, false].indexOf(false, opens);
        for (let minute = opens; minute < closes; minute += stepMinutes) {
          const wall = at(date, minute);
          if (wall.hour * 60 + wall.minute !== minute) continue;
          const start = Math.min(...wall.getPossibleOffsets().map((possible) => possible.toMillis()));
          const closing = Math.min(
            ...at(date, closes)
              .getPossibleOffsets()
              .map((possible) => possible.toMillis()),
          );
          if (start + durationMinutes * MINUTE > closing) continue;
          const isFree = lanes.some((lane) => !taken(start, start + (durationMinutes + bufferMinutes) * MINUTE, lane));
          seen.set(start, isFree || (seen.get(start) ?? false));
        }
      }
    }
  }
  return divided([...seen].toSorted(([one], [other]) => one - other));
}

function divided(starts: [start: number, free: boolean][]): Starts {
  const of = (request: boolean) => starts.filter(([, free]) => free === request).map(([start]) => start);
  return { free: of(true), taken: of(false) };
}

const own = process.env.TZ;

function letProcessLiveIn(timeZone: string | undefined): void {
  if (timeZone === undefined) delete process.env.TZ;
  else process.env.TZ = timeZone;
  Settings.resetCaches();
}

describe('a year of a random catalogue, with both clock changes', () => {
  afterEach(() => letProcessLiveIn(own));

  it.each(['UTC', 'Europe/Rome', 'America/New_York'])(
    'is the same by our rules, in SQL, and by Luxon from the clock on the wall, on a server that lives in %s',
    async (timeZone) => {
      letProcessLiveIn(timeZone);
      const seen = { free: 0, taken: 0 };
      await fc.assert(
        fc.asyncProperty(catalogue, async (one) => {
          const { serviceId, written } = await write(one);
          const starts = await offered(serviceId);
          expect(await bySql(serviceId)).toEqual(starts);
          expect(byLuxon(one, written)).toEqual(starts);
          seen.free += starts.free.length;
          seen.taken += starts.taken.length;
        }),
        { numRuns: 3, endOnFailure: true },
      );
      expect(Math.min(seen.free, seen.taken)).toBeGreaterThan(5);
    },
    60_000,
  );

  it('negative control: the comparison detects the second occurrence of a repeated hour', async () => {
    const sunday = { weekday: 7, opens: 60, closes: 240 };
    const operators = [{ capacity: 1, hours: [sunday], breaks: [], booked: [], blocked: [] }];
    const { serviceId } = await write({ durationMinutes: 30, stepMinutes: 30, bufferMinutes: 0, operators });
    const starts = await offered(serviceId);
    expect(await bySql(serviceId)).toEqual(starts);
    expect(await bySql(serviceId, SQL_REFERENCE.replaceAll("interval '1 hour'", "interval '0'"))).not.toEqual(starts);
  });
});
