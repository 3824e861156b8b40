import { freeRanges, type Gap } from '../../agenda-layout/free-gaps.ts';
import { busyRange, type DayColumn, isActiveBooking } from '../../agenda-layout/day-columns.ts';
import type { MinuteRange } from '../../agenda-layout/minute-range.ts';

type AvailableTimesQuery = {
  columns: readonly DayColumn[];
  durationMinutes: number;
  /** The pause after the appointment: nobody else may be there, but the office may have closed. */
  bufferMinutes: number;
  /** What citizens could book on that date, in minutes of its clock. */
  publicFree: readonly number[];
  /** On that date: the minutes in which citizens may book. */
  publicBookingWindow: MinuteRange;
  now: { date: string; minute: number };
  /** Its own time does not stand in the way of a booking that is moved. */
  movingId?: string | undefined;
};

const STEP = 5;

/**
 * The times to propose to staff for one date: those that citizens could book, and, sooner or later than citizens may, the
 * free ones, one appointment after the other; and what rests after an annullamento, which is theirs to give. Any other can be written; the server has the last word.
 */
export function listAvailableTimes(request: AvailableTimesQuery): number[] {
  const { columns, publicFree, publicBookingWindow } = request;
  const ours = columns
    .flatMap((column) => freeStarts(column, request))
    .filter((minute) => minute < publicBookingWindow.from || minute >= publicBookingWindow.to);
  return [...new Set([...publicFree, ...ours, ...coolDownStarts(request)])].toSorted((a, b) => a - b);
}

function coolDownStarts({ columns, durationMinutes }: AvailableTimesQuery): number[] {
  return columns.flatMap(({ gaps }) =>
    gaps
      .filter(({ from, to, coolDownUntil }) => coolDownUntil !== undefined && to - from >= durationMinutes)
      .map(({ from }) => from),
  );
}

function freeStarts(
  column: DayColumn,
  { durationMinutes, bufferMinutes, now, movingId }: AvailableTimesQuery,
): number[] {
  if (column.date < now.date) return [];
  const taken = durationMinutes + bufferMinutes;
  return freeRangesPerCounter(column, bufferMinutes, movingId).flatMap(({ from, to }) => {
    const starts: number[] = [];
    const first = column.date === now.date ? Math.max(from, now.minute) : from;
    for (let start = roundUp(first); start + taken <= to; start = roundUp(start + taken)) starts.push(start);
    return starts;
  });
}

// A citizen stays at one counter: time that is free at one and then at another is no time for anybody.
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
