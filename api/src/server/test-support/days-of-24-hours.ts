import type { CalendarDay } from '../../scheduling/calendar-day.ts';
import * as right from '../../scheduling/calendar-day.ts';

export * from '../../scheduling/calendar-day.ts';

const DAY_MS = 86_400_000;

/** A common mistake: the next day begins 24 hours after this one. */
export function calendarDay(date: string, timeZone: string): CalendarDay {
  return calendarDays(date, date, timeZone)[0]!;
}

/** Days of 24 hours counted from the first of the year. */
export function calendarDays(from: string, to: string, timeZone: string): CalendarDay[] {
  return right.calendarDays(from, to, timeZone).map((day) => {
    const first = right.calendarDay(`${day.date.slice(0, 4)}-01-01`, timeZone);
    const start = first.start + (Date.parse(day.date) - Date.parse(first.date));
    const end = start + DAY_MS;
    const { offsetMinutes } = first;
    return { ...day, start, end, offsetMinutes, changesClock: false, changesAt: end, offsetAfter: offsetMinutes };
  });
}
