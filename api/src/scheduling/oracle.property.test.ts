import * as fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { candidates, isOffered, type OperatorDay } from './assign.ts';
import { calendarDay } from './calendar-day.ts';
import { merge, type Span } from './interval.ts';
import { openWindows, type WeeklyHours } from './opening-hours.ts';
import { anyOperatorSlots, type DaySlots, freeLane, operatorSlots, type SlotRules } from './slots.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type Agenda = { hours: WeeklyHours[]; breaks: WeeklyHours[]; busy: Span[][] };
type Office = { on: number; rules: SlotRules; bookable: Span; agendas: Agenda[] };
type Minute = { instant: number; wall: number; weekday: number; date: string };

// The oracle: every minute of the day asked of Luxon, and every rule of the office asked of every minute.

function minutesOf(date: string, zone: string): Minute[] {
  const around = DateTime.fromISO(date, { zone: 'utc' }).toMillis();
  return Array.from({ length: 56 * 60 }, (_, i) => around - 16 * HOUR + i * MINUTE)
    .map((instant) => DateTime.fromMillis(instant, { zone }))
    .filter((now) => now.toISODate() === date)
    .map((now) => ({ instant: now.toMillis(), wall: now.hour * 60 + now.minute, weekday: now.weekday, date }));
}

function isOpen(wall: number, { weekday, date }: Minute, { hours, breaks }: Agenda): boolean {
  const holds = (line: WeeklyHours) =>
    line.weekday === weekday &&
    (line.validFrom ?? date) <= date &&
    (line.validUntil ?? date) >= date &&
    line.opens <= wall &&
    wall < line.closes;
  return hours.some(holds) && !breaks.some(holds);
}

function startsOnGrid(minutes: Minute[], agenda: Agenda, rules: SlotRules, bookable: Span): number[] {
  const open = Array.from({ length: 1440 }, (_, wall) => isOpen(wall, minutes[0]!, agenda));
  return minutes.flatMap(({ instant, wall }, i) => {
    if (!open[wall] || instant < bookable.start || instant >= bookable.end) return [];
    if (minutes.findIndex((minute) => minute.wall === wall) !== i) return [];
    let opening = wall;
    while (open[opening - 1]) opening--;
    if ((wall - opening) % rules.stepMinutes !== 0) return [];
    let closing = wall;
    while (open[closing]) closing++;
    const closes = minutes.find((minute) => minute.wall >= closing)?.instant ?? minutes.at(-1)!.instant + MINUTE;
    return instant + rules.durationMinutes * MINUTE <= closes ? [instant] : [];
  });
}

function meets(spans: Span[], minute: number): boolean {
  return spans.some((span) => span.start < minute + MINUTE && span.end > minute);
}

function countersFree(start: number, rules: SlotRules, busy: Span[][]): number[] {
  const held = Array.from({ length: rules.durationMinutes + rules.bufferMinutes }, (_, i) => start + i * MINUTE);
  return busy.flatMap((spans, i) => (held.some((minute) => meets(spans, minute)) ? [] : [i + 1]));
}

function byBusyShare(minutes: Minute[], agendas: Agenda[]): number[] {
  const share = ({ busy }: Agenda) =>
    minutes.reduce((sum, { instant }) => sum + busy.filter((spans) => meets(spans, instant)).length, 0) / busy.length;
  const shares = agendas.map(share);
  return [...agendas.keys()].filter((i) => agendas[i]!.busy.length > 0).toSorted((a, b) => shares[a]! - shares[b]!);
}

function told(starts: number[], isFree: (start: number) => boolean): DaySlots {
  return { free: starts.filter(isFree), taken: starts.filter((start) => !isFree(start)) };
}

// What offices may write down, dense around the hours in which clocks change.

const days = (
  [
    ['2026-12-17', 'Europe/Rome'],
    ['2027-03-28', 'Europe/Rome'],
    ['2026-10-25', 'Europe/Rome'],
    ['2027-10-31', 'Europe/Rome'],
    ['2026-11-01', 'America/New_York'],
    ['2027-03-14', 'America/Havana'],
    ['2026-11-01', 'America/Havana'],
    ['2027-04-04', 'Australia/Lord_Howe'],
  ] as const
).map(([date, zone]) => ({ day: calendarDay(date, zone), minutes: minutesOf(date, zone) }));

const wall = fc.oneof(
  fc.integer({ min: 0, max: 48 }).map((n) => n * 5),
  fc.integer({ min: 0, max: 48 }).map((n) => n * 30),
  fc.integer({ min: 0, max: 1440 }),
);
const weekly = (weekday: number, date: string) =>
  fc.record({
    weekday: fc.constantFrom(weekday, weekday, weekday, 3),
    opens: wall,
    closes: wall,
    validFrom: fc.constantFrom(null, null, date, '2028-01-01'),
    validUntil: fc.constantFrom(null, null, date, '2025-12-31'),
  });
const busySpan = (around: number) =>
  fc.tuple(fc.integer({ min: -200, max: 1600 }), fc.integer({ min: 0, max: 180 })).map(([from, length]) => {
    return { start: around + from * MINUTE, end: around + (from + length) * MINUTE };
  });
const rulesOfService = fc.record({
  durationMinutes: fc.oneof(fc.constantFrom(5, 15, 30, 60), fc.integer({ min: 1, max: 150 })),
  stepMinutes: fc.oneof(fc.constantFrom(5, 15, 30, 60), fc.integer({ min: 1, max: 120 })),
  bufferMinutes: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })),
});
const office = fc.nat(days.length - 1).chain((on): fc.Arbitrary<Office> => {
  const { day } = days[on]!;
  return fc.record({
    on: fc.constant(on),
    rules: rulesOfService,
    bookable: fc
      .tuple(fc.integer({ min: -300, max: 600 }), fc.integer({ min: 0, max: 1800 }), fc.integer({ min: -1, max: 1 }))
      .map(([from, until, off]) => ({ start: day.start + from * MINUTE + off, end: day.start + until * MINUTE + off })),
    agendas: fc.array(
      fc.record({
        hours: fc.array(weekly(day.weekday, day.date), { minLength: 1, maxLength: 4 }),
        breaks: fc.array(weekly(day.weekday, day.date), { maxLength: 2 }),
        busy: fc.array(fc.array(busySpan(day.start), { maxLength: 6 }), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  });
});

function everyOffice(check: (asked: ReturnType<typeof ask>) => void): void {
  fc.assert(
    fc.property(office, (written) => check(ask(written))),
    { numRuns: 250 },
  );
}

function ask({ on, rules, bookable, agendas }: Office) {
  const { day, minutes } = days[on]!;
  const operators: OperatorDay[] = agendas.map(({ hours, breaks, busy }, i) => ({
    operatorId: `operator-${i}`,
    windows: openWindows(day, hours, breaks),
    lanes: busy.map(merge),
  }));
  const slots = operators.map(({ windows, lanes }) => operatorSlots(day, windows, rules, lanes, bookable));
  const instants = minutes.map(({ instant }) => instant);
  const grids = agendas.map((agenda) => startsOnGrid(minutes, agenda, rules, bookable));
  const offered = instants.filter((start) => grids.some((grid) => grid.includes(start)));
  const counters = (start: number) =>
    agendas.map(({ busy }, i) => (grids[i]!.includes(start) ? countersFree(start, rules, busy) : []));
  return { day, minutes, rules, bookable, agendas, operators, slots, instants, grids, offered, counters };
}

describe('any office on any day', () => {
  it('offers with each operator what the oracle offers, and often enough both free and taken starts', () => {
    const seen = { free: 0, taken: 0 };
    everyOffice(({ slots, grids, counters }) => {
      expect(slots).toEqual(grids.map((grid, i) => told(grid, (start) => counters(start)[i]!.length > 0)));
      seen.free += slots.flatMap(({ free }) => free).length;
      seen.taken += slots.flatMap(({ taken }) => taken).length;
    });
    expect(Math.min(seen.free, seen.taken)).toBeGreaterThan(100);
  });

  it('offers with any operator what the oracle offers with at least one', () => {
    everyOffice(({ slots, offered, counters }) => {
      expect(anyOperatorSlots(slots)).toEqual(told(offered, (start) => counters(start).flat().length > 0));
    });
  });

  it('knows of every minute of the day, both rounds of a repeated hour too, whether it was offered', () => {
    everyOffice(({ day, rules, bookable, operators, instants, offered }) => {
      expect(instants.filter((start) => isOffered(day, start, rules, operators, bookable))).toEqual(offered);
    });
  });

  it('gives every minute of the day to whom the oracle would, in the same order: taken and other minutes to nobody', () => {
    everyOffice(({ day, minutes, rules, bookable, agendas, operators, slots, instants, counters }) => {
      const takers = (start: number) => candidates(day, start, rules, operators, bookable);
      const inOrder = byBusyShare(minutes, agendas);
      expect(instants.map(takers)).toEqual(
        instants
          .map(counters)
          .map((free) => inOrder.flatMap((i) => free[i]!.map((counter) => ({ operatorId: `operator-${i}`, counter })))),
      );
      const { free, taken } = anyOperatorSlots(slots);
      expect(free.filter((start) => takers(start).length === 0)).toEqual([]);
      expect(taken.flatMap(takers)).toEqual([]);
    });
  });

  it('finds the same first free counter as the oracle', () => {
    everyOffice(({ rules, agendas, operators, instants }) => {
      const some = instants.filter((_, i) => i % 7 === 0);
      expect(some.map((start) => operators.map(({ lanes }) => freeLane(start, rules, lanes)))).toEqual(
        some.map((start) => agendas.map(({ busy }) => countersFree(start, rules, busy)[0] ?? null)),
      );
    });
  });
});
