import { calendarDays } from '../../scheduling/calendar-day.ts';
import type { RequestContext } from '../../context.ts';
import { findClosureOnDate } from '../closures/closure-on-date.ts';
import { readWorkingTimes } from './read-working-times.ts';
import { type OpenMinutes, toOpenMinutes } from './working-times.ts';

/**
 * Reads the open minutes between two dates, as the denominator of utilisation: by the hours that were in force on each
 * day, without blocked time, closures and the time after an operator's retirement.
 */
export async function readOpenMinutes(ctx: RequestContext, from: string, to: string): Promise<OpenMinutes[]> {
  const { municipality } = ctx;
  const days = calendarDays(from, to, municipality.timeZone);
  return (await readWorkingTimes(ctx, days)).flatMap((times) =>
    days
      .filter((day) => findClosureOnDate(day.date, times.rules, municipality) === null)
      .flatMap((day) => toOpenMinutes(day, times)),
  );
}
