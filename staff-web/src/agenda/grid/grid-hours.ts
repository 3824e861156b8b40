import type { DayColumn } from '../../agenda-layout/day-columns.ts';
import type { MinuteRange } from '../../agenda-layout/minute-range.ts';

const HOUR = 60;
const DEFAULT_HOURS: MinuteRange = { from: 8 * HOUR, to: 18 * HOUR };
const MAX_MINUTE_PX = 6;

/** How tall the agenda is. */
export type Density = 'compact' | 'normal' | 'roomy';

/**
 * Minimum height of a booking and of a minute, in pixels. At 24 px a booking of 10 minutes has the target size of
 * WCAG 2.2, and five hours fit a window of 900 px; compact fits them into 768 px.
 */
const HEIGHTS: Record<Density, { bookingPx: number; minutePx: number }> = {
  compact: { bookingPx: 19, minutePx: 1.6 },
  normal: { bookingPx: 24, minutePx: 1.6 },
  roomy: { bookingPx: 36, minutePx: 2.4 },
};

/** Returns the visible hours of the grid: full hours that cover opening hours and bookings. */
export function getVisibleHours(columns: readonly DayColumn[]): MinuteRange {
  const spans = columns.flatMap(({ open, bookings, blocked }) => [
    ...open,
    ...bookings,
    ...clipToOpenHours(blocked, open),
  ]);
  if (spans.length === 0) return DEFAULT_HOURS;
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  return { from: Math.floor(from / HOUR) * HOUR, to: Math.ceil(to / HOUR) * HOUR };
}

/** Returns the height of a minute in pixels, so that the shortest booking has the height of the density. */
export function getMinuteHeightPx(
  columns: readonly DayColumn[],
  shortestServiceMinutes: number,
  density: Density,
): number {
  const { bookingPx, minutePx } = HEIGHTS[density];
  const lengths = columns.flatMap(({ bookings }) => bookings.map(({ from, to }) => to - from));
  const shortest = Math.max(1, Math.min(shortestServiceMinutes, ...lengths));
  return Math.min(MAX_MINUTE_PX, Math.max(minutePx, bookingPx / shortest));
}

// A slot blocked from midnight to midnight must not extend the grid to the night.
function clipToOpenHours(blocked: readonly MinuteRange[], open: readonly MinuteRange[]): MinuteRange[] {
  const edges = open.flatMap(({ from, to }) => [from, to]);
  if (edges.length === 0) return [];
  const [first, last] = [Math.min(...edges), Math.max(...edges)];
  return blocked
    .map(({ from, to }) => ({ from: Math.max(from, first), to: Math.min(to, last) }))
    .filter(({ from, to }) => from < to);
}
