import type { CalendarDay } from './calendar-day.ts';
import { type Span, subtract } from './interval.ts';

/** One line of a week's opening hours, or of its breaks, and the dates from and until which it holds. */
export type WeeklyHours = {
  weekday: number;
  opens: number;
  closes: number;
  validFrom: string | null;
  validUntil: string | null;
};

/** A stretch of one day as the clock on the wall tells it, in minutes since midnight. */
export type WallSpan = { from: number; to: number };

/** When the office is open on a day: its opening hours of that weekday and date, less the breaks. */
export function openWindows(
  day: CalendarDay,
  hours: readonly WeeklyHours[],
  breaks: readonly WeeklyHours[],
): WallSpan[] {
  const open = subtract(held(day, hours), held(day, breaks));
  return open.map(({ start, end }) => ({ from: start, to: end }));
}

function held(day: CalendarDay, lines: readonly WeeklyHours[]): Span[] {
  return lines
    .filter((line) => line.weekday === day.weekday)
    .filter((line) => line.validFrom === null || line.validFrom <= day.date)
    .filter((line) => line.validUntil === null || day.date <= line.validUntil)
    .map((line) => ({ start: line.opens, end: line.closes }));
}
