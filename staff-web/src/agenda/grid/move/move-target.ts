import type { MinuteRange } from '../../../agenda-layout/minute-range.ts';

/** Target of a move: column index and start minute. */
export type MoveTarget = { column: number; minute: number };

const STEP = 15;
const FINE_STEP = 5;
const HOUR = 60;

/** Returns the next target after a key press. Returns null for keys that do not move. */
export function moveTargetByKey(
  target: MoveTarget,
  key: string,
  fine: boolean,
  { columns, hours, length }: { columns: number; hours: MinuteRange; length: number },
): MoveTarget | null {
  const step = fine ? FINE_STEP : STEP;
  const clamp = (minute: number) => Math.min(Math.max(minute, hours.from), hours.to - length);
  const { column, minute } = target;
  switch (key) {
    case 'ArrowDown':
      return { column, minute: clamp((Math.floor(minute / step) + 1) * step) };
    case 'ArrowUp':
      return { column, minute: clamp((Math.ceil(minute / step) - 1) * step) };
    case 'PageDown':
      return { column, minute: clamp(minute + HOUR) };
    case 'PageUp':
      return { column, minute: clamp(minute - HOUR) };
    case 'ArrowRight':
      return { column: Math.min(column + 1, columns - 1), minute };
    case 'ArrowLeft':
      return { column: Math.max(column - 1, 0), minute };
    default:
      return null;
  }
}

/** Returns the minute at a vertical offset, rounded to five minutes and limited to the visible hours. */
export function minuteAtOffset(offsetPx: number, minutePx: number, { from, to }: MinuteRange, length = 0): number {
  const minute = from + Math.round(offsetPx / minutePx / FINE_STEP) * FINE_STEP;
  return Math.min(Math.max(minute, from), to - length);
}
