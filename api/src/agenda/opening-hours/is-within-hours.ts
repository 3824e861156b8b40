import { calendarDay, instantFrom, localDate, wallMinute } from '../../scheduling/calendar-day.ts';
import type { Span } from '../../scheduling/interval.ts';
import { getOpenWindows, type Week } from './hours-on-date.ts';

/** Returns whether an appointment lies entirely within one open window of an operator. */
export function isWithinHours({ start, end }: Span, week: Week, timeZone: string): boolean {
  const day = calendarDay(localDate(start, timeZone), timeZone);
  const minute = wallMinute(day, start);
  return getOpenWindows(day, week).some(({ from, to }) => minute >= from && end <= instantFrom(day, to));
}
