import { DateTime, Interval } from 'luxon';
import { calendarDays } from '../../api/src/scheduling/calendar-day.ts';
import type { Span } from '../../api/src/scheduling/interval.ts';
import { openWindows, type WeeklyHours } from '../../api/src/scheduling/opening-hours.ts';
import { operatorSlots } from '../../api/src/scheduling/slots.ts';
import { measureInterleaved } from '../measure/measure-interleaved.ts';
import { findDifferences } from '../measure/assert-equal.ts';
import { repeat } from '../measure/repeat.ts';
import type { ResultLine, Benchmark } from '../benchmark.ts';

const ZONE = 'Europe/Rome';
const MINUTE = 60_000;
const rules = { durationMinutes: 15, stepMinutes: 15, bufferMinutes: 0 };
const always: Span = { start: -Infinity, end: Infinity };
const hours: WeeklyHours[] = [1, 2, 3, 4, 5].flatMap((weekday) =>
  [
    [540, 720],
    [900, 1020],
  ].map(([opens, closes]) => ({ weekday, opens: opens!, closes: closes!, validFrom: null, validUntil: null })),
);

type Slots = { free: number[]; taken: number[] };

/** Measures the slot computation from opening hours and busy times, for one operator and one year. */
export const benchmark: Benchmark = {
  name: 'slots-core',
  what: 'a year of one operator: the rules of the office against the barest integer sweep, and one Luxon object per slot',
  async measure({ rounds, quick }): Promise<ResultLine[]> {
    const days = calendarDays('2026-11-23', '2027-11-22', ZONE);
    const windows = days.map((day) => openWindows(day, hours, []));
    const grid = days.flatMap((day, i) =>
      windows[i]!.map(({ from, to }) => ({ start: day.start + from * MINUTE, end: day.start + to * MINUTE })),
    );
    const starts = grid.flatMap(({ start, end }) =>
      Array.from({ length: (end - start) / (15 * MINUTE) }, (_, i) => start + i * 15 * MINUTE),
    );
    const busy = starts.filter((_, i) => (i * 7) % 20 < 14).map((start) => ({ start, end: start + 15 * MINUTE }));

    const ours = () => days.map((day, i) => operatorSlots(day, windows[i]!, rules, [busy], always));
    const withDays = () =>
      calendarDays('2026-11-23', '2027-11-22', ZONE).map((day) =>
        operatorSlots(day, openWindows(day, hours, []), rules, [busy], always),
      );
    const floor = () => sweep(grid, busy);
    const luxon = () => luxonPerSlot('2026-11-23', 365, busy);

    const often = quick ? 20 : 300;
    const of = (work: () => unknown) => repeat(often, work, starts.length);
    const cost = await measureInterleaved(rounds, {
      ours: of(ours),
      floor: of(floor),
      withDays: of(withDays),
      luxon: repeat(1, luxon, starts.length),
    });
    const wrong = findDifferences({
      ours: together(ours()),
      withDays: together(withDays()),
      floor: floor(),
      luxon: luxon(),
    });
    const line = { unit: 'ns per slot (CPU)', reference: ns(cost.floor.own), wrong };
    return [
      {
        ...line,
        of: 'days known',
        ours: ns(cost.ours.own),
        ratio: cost.ours.own / cost.floor.own,
        goal: { atMost: 2 },
        also: {
          'Luxon per slot, ns': ns(cost.luxon.own),
          'times faster than Luxon per slot': cost.luxon.own / cost.ours.own,
        },
      },
      {
        ...line,
        of: 'with calendar and hours',
        ours: ns(cost.withDays.own),
        ratio: cost.withDays.own / cost.floor.own,
        goal: null,
        also: { 'times faster than Luxon per slot': cost.luxon.own / cost.withDays.own },
      },
    ];
  },
};

function ns(milliseconds: number): number {
  return milliseconds * 1e6;
}

/** The lower bound: one loop over the starts, with an index into the sorted busy times. */
function sweep(grid: readonly Span[], busy: readonly Span[]): Slots {
  const slots: Slots = { free: [], taken: [] };
  const length = 15 * MINUTE;
  let next = 0;
  for (const { start: opens, end: closes } of grid) {
    for (let start = opens; start + length <= closes; start += length) {
      while (next < busy.length && busy[next]!.end <= start) next++;
      const taken = next < busy.length && busy[next]!.start < start + length;
      (taken ? slots.taken : slots.free).push(start);
    }
  }
  return slots;
}

/** A common implementation: one date object per slot, compared with each busy time of its day. */
function luxonPerSlot(from: string, days: number, busy: readonly Span[]): Slots {
  const slots: Slots = { free: [], taken: [] };
  const byDate = Map.groupBy(
    busy.map(({ start, end }) =>
      Interval.fromDateTimes(DateTime.fromMillis(start, { zone: ZONE }), DateTime.fromMillis(end, { zone: ZONE })),
    ),
    ({ start }) => start!.toISODate()!,
  );
  for (let i = 0; i < days; i++) {
    const date = DateTime.fromISO(from, { zone: ZONE }).plus({ days: i });
    const taken = byDate.get(date.toISODate()!) ?? [];
    for (const { weekday, opens, closes } of hours) {
      if (weekday !== date.weekday) continue;
      for (let minute = opens; minute + 15 <= closes; minute += 15) {
        const start = date.set({ hour: Math.floor(minute / 60), minute: minute % 60 });
        const slot = Interval.fromDateTimes(start, start.plus({ minutes: 15 }));
        (taken.some((one) => one.overlaps(slot)) ? slots.taken : slots.free).push(start.toMillis());
      }
    }
  }
  return slots;
}

function together(days: readonly Slots[]): Slots {
  return { free: days.flatMap(({ free }) => free), taken: days.flatMap(({ taken }) => taken) };
}
