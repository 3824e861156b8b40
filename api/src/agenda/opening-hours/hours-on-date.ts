import type { CalendarDay } from '../../scheduling/calendar-day.ts';
import { merge } from '../../scheduling/interval.ts';
import { openWindows, type WallSpan, type WeeklyHours } from '../../scheduling/opening-hours.ts';

/** Opening hours of one date that replace the weekly hours, in minutes of the day. Null minutes mean closed. */
export type DateHours = { date: string; opens: number | null; closes: number | null };

/** Opening hours of an operator at a place: weekly hours, weekly breaks and exceptions by date. */
export type Week = { hours: readonly WeeklyHours[]; breaks: readonly WeeklyHours[]; exceptions: readonly DateHours[] };

/**
 * Returns the open windows of a day: the exceptions of that date if there are any, else the weekly hours without
 * breaks.
 */
export function getOpenWindows(day: CalendarDay, { hours, breaks, exceptions }: Week): WallSpan[] {
  const onThisDate = exceptions.filter(({ date }) => date === day.date);
  if (onThisDate.length === 0) return openWindows(day, hours, breaks);
  const open = onThisDate.flatMap(({ opens, closes }) =>
    opens === null || closes === null ? [] : [{ start: opens, end: closes }],
  );
  return merge(open).map(({ start, end }) => ({ from: start, to: end }));
}
