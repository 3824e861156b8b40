import type { CalendarDay } from '../../scheduling/calendar-day.ts';
import { merge } from '../../scheduling/interval.ts';
import { openWindows, type WallSpan, type WeeklyHours } from '../../scheduling/opening-hours.ts';

/** What is different on one date: other hours than those of the week; minutes null: none at all. */
export type DateHours = { date: string; opens: number | null; closes: number | null };

/** When an operator serves at a place. */
export type Week = { hours: readonly WeeklyHours[]; breaks: readonly WeeklyHours[]; exceptions: readonly DateHours[] };

/** When an operator is open on a day: what was set for that very date if anything was, else the week less its breaks. */
export function getOpenWindows(day: CalendarDay, { hours, breaks, exceptions }: Week): WallSpan[] {
  const special = exceptions.filter(({ date }) => date === day.date);
  if (special.length === 0) return openWindows(day, hours, breaks);
  const open = special.flatMap(({ opens, closes }) =>
    opens === null || closes === null ? [] : [{ start: opens, end: closes }],
  );
  return merge(open).map(({ start, end }) => ({ from: start, to: end }));
}
