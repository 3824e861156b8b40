import type { GridStore } from '../grid-store.ts';
import type { MinuteRange } from '../../../agenda-layout/minute-range.ts';

/** Time of one column that is being marked out to be blocked. */
export type Selection = MinuteRange & { column: number; by: 'keys' | 'pointer' };

/** Where the grid keeps what is being marked out. */
export type SelectionStore = GridStore<Selection>;

const STEP = 15;
const FINE_STEP = 5;
const HOUR = 60;

/**
 * The time between where a pointer was pressed and where it is: whole quarters of an hour, but never beyond the edge of
 * something that lies there (`edges`), so that marking free time takes no booking with it.
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

/** What a key makes of the time marked out: up and down for its end, left and right for its start; null: nothing. */
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
