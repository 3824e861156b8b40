import type { GridColumn } from '../../agenda-layout/agenda-columns.ts';
import type { Span } from '../../agenda-layout/minute-range.ts';

const HOUR = 60;
const USUAL: Span = { from: 8 * HOUR, to: 18 * HOUR };
const SMALLEST_TARGET_PX = 25;
const LOWEST_PX = 1.6;
const HIGHEST_PX = 6;

/** The hours that a grid shows: whole ones, from the first thing of its days to the last. */
export function hoursShown(columns: readonly GridColumn[]): Span {
  const spans = columns.flatMap(({ open, bookings, blocked }) => [...open, ...bookings, ...inside(blocked, open)]);
  if (spans.length === 0) return USUAL;
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  return { from: Math.floor(from / HOUR) * HOUR, to: Math.ceil(to / HOUR) * HOUR };
}

/** How high a minute is: high enough for the shortest booking to be hit with a finger. */
export function minuteHeight(columns: readonly GridColumn[], shortestService: number): number {
  const lengths = columns.flatMap(({ bookings }) => bookings.map(({ from, to }) => to - from));
  const shortest = Math.max(1, Math.min(shortestService, ...lengths));
  return Math.min(HIGHEST_PX, Math.max(LOWEST_PX, SMALLEST_TARGET_PX / shortest));
}

// A holiday blocked from midnight to midnight does not make the grid show the night.
function inside(blocked: readonly Span[], open: readonly Span[]): Span[] {
  const ends = open.flatMap(({ from, to }) => [from, to]);
  if (ends.length === 0) return [];
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  return blocked
    .map(({ from, to }) => ({ from: Math.max(from, first), to: Math.min(to, last) }))
    .filter(({ from, to }) => from < to);
}
