import type { RequestContext } from '../../../context.ts';
import type { DayPart } from '../../../db/entities/waiting-list/watch-request.ts';
import type { FieldProblem } from '../../../graphql/field-errors.ts';
import { t } from '../../../graphql/messages.ts';
import { addDays, localDate } from '../../../scheduling/calendar-day.ts';

/** Days and hours for which a citizen waits. */
export type Wishes = {
  /** Local dates, both included. */
  from: string;
  to: string;
  dayPart: DayPart;
  /** 1 Monday to 7 Sunday. */
  weekdays: number[];
  shortNotice: boolean;
};

/** Maximum days of a request from today. */
export const MAX_WAIT_DAYS = 365;

const LAST_WEEKDAY = 7;

/** Returns what is wrong with the days of a request. */
export function findWishProblems(
  { locale, municipality, now }: RequestContext,
  { from, to, weekdays }: Wishes,
): FieldProblem[] {
  const today = localDate(now, municipality.timeZone);
  const errors: FieldProblem[] = [];
  if (from < today) errors.push({ path: 'wishes.from', message: t(locale, 'watchFromPast') });
  if (to < from || to < today) errors.push({ path: 'wishes.to', message: t(locale, 'watchToBeforeFrom') });
  if (to > addDays(today, MAX_WAIT_DAYS)) errors.push({ path: 'wishes.to', message: t(locale, 'watchToTooFar') });
  if (weekdays.length === 0 || weekdays.some((day) => day < 1 || day > LAST_WEEKDAY))
    errors.push({ path: 'wishes.weekdays', message: t(locale, 'watchWeekdays') });
  return errors;
}

/** Returns the weekdays sorted, each once. */
export function toWeekdays(weekdays: readonly number[]): number[] {
  return [...new Set(weekdays)].toSorted((a, b) => a - b);
}
