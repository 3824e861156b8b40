import type { GridStore } from '../grid-store.ts';
import type { MinuteRange } from '../../../agenda-layout/minute-range.ts';

/** The selected time of one column, to be blocked. */
export type Selection = MinuteRange & { column: number; by: 'keys' | 'pointer' };

/** Store of the selection. Empty while nothing is selected. */
export type SelectionStore = GridStore<Selection>;

const STEP = 15;
const FINE_STEP = 5;
const HOUR = 60;

/**
 * Returns the range between the pressed and the current minute, extended to full quarter hours. It never extends past
 * one of `edges`, so that selecting free time does not include a neighbouring booking.
 */
export function selectRange(
  pressed: number,
  pointed: number,
  edges: readonly number[],
  hours: MinuteRange,
): MinuteRange {
  const [low, high] = [Math.min(pressed, pointed), Math.max(pressed, pointed)];
  const before = edges.filter((edge) => edge <= low);
  const from = clamp(Math.max(floorToStep(low), ...before), hours);
  const after = edges.filter((edge) => edge >= high && edge > from);
  return { from, to: clamp(Math.min(Math.max(ceilToStep(high), from + STEP), ...after), hours) };
}

/**
 * Returns the selection after a key press: up and down move its end, left and right its start. Returns null for other
 * keys.
 */
export function resizeByKey(
  { from, to }: MinuteRange,
  key: string,
  fine: boolean,
  hours: MinuteRange,
): MinuteRange | null {
  const step = fine ? FINE_STEP : STEP;
  const start = (minute: number) => ({ from: Math.max(hours.from, Math.min(minute, to - FINE_STEP)), to });
  const end = (minute: number) => ({ from, to: Math.min(hours.to, Math.max(minute, from + FINE_STEP)) });
  switch (key) {
    case 'ArrowDown':
      return end((Math.floor(to / step) + 1) * step);
    case 'ArrowUp':
      return end((Math.ceil(to / step) - 1) * step);
    case 'PageDown':
      return end(to + HOUR);
    case 'PageUp':
      return end(to - HOUR);
    case 'ArrowLeft':
      return start((Math.ceil(from / step) - 1) * step);
    case 'ArrowRight':
      return start((Math.floor(from / step) + 1) * step);
    default:
      return null;
  }
}

function floorToStep(minute: number): number {
  return Math.floor(minute / STEP) * STEP;
}

function ceilToStep(minute: number): number {
  return Math.ceil(minute / STEP) * STEP;
}

function clamp(minute: number, { from, to }: MinuteRange): number {
  return Math.min(Math.max(minute, from), to);
}
