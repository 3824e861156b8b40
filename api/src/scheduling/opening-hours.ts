import type { CalendarDay } from './calendar-day.ts';
import { type Span, subtract } from './interval.ts';

/** Weekly opening hours or a weekly break, with their period of validity. */
export type WeeklyHours = {
  weekday: number;
  opens: number;
  closes: number;
  validFrom: string | null;
  validUntil: string | null;
};

/** A local time range of one day, in minutes since midnight. */
export type WallSpan = { from: number; to: number };

/** Returns the open intervals of a day: its opening hours without the breaks. */
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
