import { addDays, calendarDay, instantFrom, localDate, wallMinute } from '../../scheduling/calendar-day.ts';
import type { Span } from '../../scheduling/interval.ts';

const DAY_MS = 86_400_000;

/** A span by the wall clock: local minute of the start, and local minute and day of the end. */
export type WallSpan = { startMinute: number; endMinute: number; days: number };

/** Returns the span by the wall clock, with the date on which it starts. */
export function toWallSpan({ start, end }: Span, timeZone: string): WallSpan & { date: string } {
  const [from, to] = [readWallClock(start, timeZone), readWallClock(end, timeZone)];
  const days = Math.round((Date.parse(to.date) - Date.parse(from.date)) / DAY_MS);
  return { date: from.date, startMinute: from.minute, endMinute: to.minute, days };
}

/**
 * Returns the instants of a span by the wall clock that starts on a date. A part that a clock change skips is left out;
 * returns null if all of it is skipped. Of a repeated minute it takes the first.
 */
export function spanOnDate({ startMinute, endMinute, days }: WallSpan, date: string, timeZone: string): Span | null {
  const start = instantFrom(calendarDay(date, timeZone), startMinute);
  const end = instantFrom(calendarDay(addDays(date, days), timeZone), endMinute);
  return start < end ? { start, end } : null;
}

/** Returns whether the end comes after the start on the wall clock. It may not if the clock went back in between. */
export function isForward({ startMinute, endMinute, days }: WallSpan): boolean {
  return days > 0 || endMinute > startMinute;
}

// A day can begin at 1:00 (America/Santiago, Africa/Cairo): its beginning is midnight on all other days.
function readWallClock(instant: number, timeZone: string): { date: string; minute: number } {
  const date = localDate(instant, timeZone);
  const day = calendarDay(date, timeZone);
  return { date, minute: instant === day.start ? 0 : wallMinute(day, instant) };
}
