import { type CalendarDay, instantFrom } from '../../scheduling/calendar-day.ts';
import type { ClosureRule } from '../../scheduling/closures.ts';
import { overlaps, type Span, subtract } from '../../scheduling/interval.ts';
import type { WeeklyHours } from '../../scheduling/opening-hours.ts';
import { type DateHours, getOpenWindows } from './hours-on-date.ts';

const MINUTE_MS = 60_000;

/** Open minutes of an operator at a place on a date, multiplied by the capacity. */
export type OpenMinutes = { operatorId: number; placeId: number; date: string; minutes: number };

/** Weekly hours of an operator at a place. `replacedOn` is the first day without them; null if they are in force. */
export type DatedWeek = {
  hours: readonly WeeklyHours[];
  breaks: readonly WeeklyHours[];
  replacedOn: string | null;
};

/** What decides when an operator can be booked at a place. */
export type WorkingTimes = {
  operatorId: number;
  placeId: number;
  capacity: number;
  /** Epoch milliseconds; null if in use. */
  retiredAt: number | null;
  /** In the order of `replacedOn`; the week in force is last. */
  weeks: readonly DatedWeek[];
  exceptions: readonly DateHours[];
  blocked: readonly Span[];
  rules: { closures: readonly ClosureRule[]; openedOn: readonly string[] };
};

/** Returns the open minutes of a day without closure; none if there are none. */
export function toOpenMinutes(day: CalendarDay, times: WorkingTimes): OpenMinutes[] {
  const { operatorId, placeId, capacity, exceptions, blocked } = times;
  const week = times.weeks.find(({ replacedOn }) => replacedOn === null || day.date < replacedOn);
  if (week === undefined) return [];
  const end = times.retiredAt ?? Infinity;
  const windows = getOpenWindows(day, { ...week, exceptions })
    .map(({ from, to }) => ({ start: instantFrom(day, from), end: Math.min(instantFrom(day, to), end) }))
    .filter((window) => window.start < window.end);
  const holes = blocked.filter((span) => overlaps(span, day));
  const open = subtract(windows, holes).reduce((total, span) => total + span.end - span.start, 0);
  return open === 0 ? [] : [{ operatorId, placeId, date: day.date, minutes: (open / MINUTE_MS) * capacity }];
}
