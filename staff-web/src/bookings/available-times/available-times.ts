import { freeRanges, type Gap } from '../../agenda-layout/free-gaps.ts';
import { busyRange, type DayColumn, isActiveBooking } from '../../agenda-layout/day-columns.ts';
import type { MinuteRange } from '../../agenda-layout/minute-range.ts';

type AvailableTimesOptions = {
  columns: readonly DayColumn[];
  durationMinutes: number;
  /** Buffer after the appointment. It must not overlap other bookings but may end after closing. */
  bufferMinutes: number;
  /** Starts that citizens can book on that date, in minutes since midnight. */
  publicFree: readonly number[];
  /** The part of that date in which citizens may book. */
  publicBookingWindow: MinuteRange;
  now: { date: string; minute: number };
  /** The booking that is moved. Its own time counts as free. */
  movingId?: string | undefined;
};

const STEP = 5;

/**
 * Returns the start times to propose to staff for one date: the public ones, free ones outside of the public booking
 * window, and those in cool-down. Staff may type any other time; the server validates it.
 */
export function listAvailableTimes(options: AvailableTimesOptions): number[] {
  const { columns, publicFree, publicBookingWindow } = options;
  const staffTimes = columns
    .flatMap((column) => freeStarts(column, options))
    .filter((minute) => minute < publicBookingWindow.from || minute >= publicBookingWindow.to);
  return [...new Set([...publicFree, ...staffTimes, ...coolDownStarts(options)])].toSorted((a, b) => a - b);
}

/**
 * Returns the start nearest to a minute at which the appointment fits, or null if it fits nowhere on that date. Staff
 * may start at any multiple of five minutes.
 */
export function findNearestStart(minute: number, options: AvailableTimesOptions): number | null {
  const starts = options.columns
    .flatMap((column) => freeStartRanges(column, options))
    .map(({ from, to }) => Math.min(Math.max(minute, from), to));
  const [nearest = null] = starts.toSorted((a, b) => Math.abs(a - minute) - Math.abs(b - minute) || a - b);
  return nearest;
}

function coolDownStarts({ columns, durationMinutes }: AvailableTimesOptions): number[] {
  return columns.flatMap(({ gaps }) =>
    gaps
      .filter(({ from, to, coolDownUntil }) => coolDownUntil !== undefined && to - from >= durationMinutes)
      .map(({ from }) => from),
  );
}

function freeStarts(column: DayColumn, options: AvailableTimesOptions): number[] {
  const occupiedMinutes = options.durationMinutes + options.bufferMinutes;
  return freeStartRanges(column, options).flatMap(({ from, to }) => {
    const starts: number[] = [];
    for (let start = from; start <= to; start = roundUp(start + occupiedMinutes)) starts.push(start);
    return starts;
  });
}

/** Returns the first and last possible start in each free range of a column. */
function freeStartRanges(
  column: DayColumn,
  { durationMinutes, bufferMinutes, now, movingId }: AvailableTimesOptions,
): MinuteRange[] {
  if (column.date < now.date) return [];
  return freeRangesPerCounter(column, bufferMinutes, movingId)
    .map(({ from, to }) => ({
      from: roundUp(column.date === now.date ? Math.max(from, now.minute) : from),
      to: to - durationMinutes - bufferMinutes,
    }))
    .filter(({ from, to }) => from <= to);
}

// A booking stays at one counter, so each counter is searched on its own.
function freeRangesPerCounter(
  { capacity, open, blocked, bookings }: DayColumn,
  buffer: number,
  movingId?: string,
): Gap[] {
  const booked = bookings.filter((booking) => booking.id !== movingId && isActiveBooking(booking));
  return Array.from({ length: capacity }, (_, i) => booked.filter(({ counter }) => counter === i + 1)).flatMap((here) =>
    open.flatMap(({ from, to }) =>
      freeRanges({ open: [{ from, to: to + buffer }], blocked, booked: here.map(busyRange), capacity: 1 }),
    ),
  );
}

function roundUp(minute: number): number {
  return Math.ceil(minute / STEP) * STEP;
}
