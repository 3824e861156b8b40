import { freeStretches, type Gap } from '../../agenda-layout/free-gaps.ts';
import { busySpan, type GridColumn, holdsItsTime } from '../../agenda-layout/agenda-columns.ts';
import type { Span } from '../../agenda-layout/minute-range.ts';

type Wanted = {
  columns: readonly GridColumn[];
  durationMinutes: number;
  /** The pause after the appointment: nobody else may be there, but the office may have closed. */
  bufferMinutes: number;
  /** What citizens could book on that date, in minutes of its clock. */
  publicFree: readonly number[];
  /** On that date: the minutes in which citizens may book. */
  publicMinutes: Span;
  now: { date: string; minute: number };
  /** Its own time does not stand in the way of a booking that is moved. */
  movingId?: string | undefined;
};

const STEP = 5;

/**
 * The times to propose to staff for one date: those that citizens could book, and, sooner or later than citizens may, the
 * free ones, one appointment after the other; and what rests after an annullamento, which is theirs to give. Any other can be written; the server has the last word.
 */
export function timesOnOffer(wanted: Wanted): number[] {
  const { columns, publicFree, publicMinutes } = wanted;
  const ours = columns
    .flatMap((column) => startsIn(column, wanted))
    .filter((minute) => minute < publicMinutes.from || minute >= publicMinutes.to);
  return [...new Set([...publicFree, ...ours, ...restingStarts(wanted)])].toSorted((a, b) => a - b);
}

function restingStarts({ columns, durationMinutes }: Wanted): number[] {
  return columns.flatMap(({ gaps }) =>
    gaps
      .filter(({ from, to, coolDownUntil }) => coolDownUntil !== undefined && to - from >= durationMinutes)
      .map(({ from }) => from),
  );
}

function startsIn(column: GridColumn, { durationMinutes, bufferMinutes, now, movingId }: Wanted): number[] {
  if (column.date < now.date) return [];
  const taken = durationMinutes + bufferMinutes;
  return freeAtCounters(column, bufferMinutes, movingId).flatMap(({ from, to }) => {
    const starts: number[] = [];
    const first = column.date === now.date ? Math.max(from, now.minute) : from;
    for (let start = roundUp(first); start + taken <= to; start = roundUp(start + taken)) starts.push(start);
    return starts;
  });
}

// A citizen stays at one counter: time that is free at one and then at another is no time for anybody.
function freeAtCounters({ capacity, open, blocked, bookings }: GridColumn, buffer: number, movingId?: string): Gap[] {
  const held = bookings.filter((booking) => booking.id !== movingId && holdsItsTime(booking));
  return Array.from({ length: capacity }, (_, i) => held.filter(({ counter }) => counter === i + 1)).flatMap((here) =>
    open.flatMap(({ from, to }) =>
      freeStretches({ open: [{ from, to: to + buffer }], blocked, held: here.map(busySpan), capacity: 1 }),
    ),
  );
}

function roundUp(minute: number): number {
  return Math.ceil(minute / STEP) * STEP;
}
