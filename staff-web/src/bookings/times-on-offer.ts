import type { GridColumn } from '../agenda/grid/grid-columns.ts';
import { freeStretches, type Gap } from '../agenda/grid/free-gaps.ts';
import { holdsItsTime } from '../agenda/grid/grid-columns.ts';
import type { Span } from '../agenda/grid/span.ts';

type Wanted = {
  columns: readonly GridColumn[];
  durationMinutes: number;
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
 * free ones in steps of the service's length. Any other can be written; the server has the last word.
 */
export function timesOnOffer(wanted: Wanted): number[] {
  const { columns, publicFree, publicMinutes } = wanted;
  const ours = columns
    .flatMap((column) => startsIn(column, wanted))
    .filter((minute) => minute < publicMinutes.from || minute >= publicMinutes.to);
  return [...new Set([...publicFree, ...ours])].toSorted((a, b) => a - b);
}

function startsIn(column: GridColumn, { durationMinutes, now, movingId }: Wanted): number[] {
  if (column.date < now.date) return [];
  const held = column.bookings.filter((booking) => booking.id !== movingId && holdsItsTime(booking));
  return whole(freeStretches({ ...column, held })).flatMap(({ from, to }) => {
    const starts: number[] = [];
    const first = column.date === now.date ? Math.max(from, now.minute) : from;
    for (let start = Math.ceil(first / STEP) * STEP; start + durationMinutes <= to; start += durationMinutes) {
      starts.push(start);
    }
    return starts;
  });
}

/** Stretches that follow each other are one, however many can be served in each. */
function whole(gaps: readonly Gap[]): Span[] {
  const spans: Span[] = [];
  for (const { from, to } of gaps) {
    const last = spans.at(-1);
    if (last?.to === from) last.to = to;
    else spans.push({ from, to });
  }
  return spans;
}
