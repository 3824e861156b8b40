import { findClosureOnDate } from '../../agenda/closures/closure-on-date.ts';
import { getOpenWindows } from '../../agenda/opening-hours/hours-on-date.ts';
import type { ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import type { OperatorDay } from '../../scheduling/assign.ts';
import { addDays, calendarDay, type CalendarDay, localDate } from '../../scheduling/calendar-day.ts';
import type { DayClosed } from '../../scheduling/closures.ts';
import type { Span } from '../../scheduling/interval.ts';
import { anyOperatorSlots, type DaySlots, operatorSlots } from '../../scheduling/slots.ts';

const MINUTE = 60_000;

/** Availability of a service on one day. */
export type DayAvailability = DaySlots & {
  day: CalendarDay;
  closed: DayClosed | null;
  /** First instant with enough notice, if the minimum notice leaves this day without starts. */
  bookableFrom: number | null;
};

/**
 * Returns the interval of starts that can be booked: after the minimum notice and up to the end of the horizon's last
 * day.
 */
export function bookableWindow({ service }: ServiceAgenda, now: number, timeZone: string): Span {
  const lastDay = addDays(localDate(now, timeZone), service.horizonDays);
  return { start: now + service.minNoticeMinutes * MINUTE, end: calendarDay(lastDay, timeZone).end };
}

/** Returns opening hours and busy intervals of each operator who offers the service; empty if the place is closed. */
export function toOperatorDays(agenda: ServiceAgenda, day: CalendarDay, closed: DayClosed | null): OperatorDay[] {
  if (closed !== null) return [];
  return agenda.operators.map((operator) => ({
    operatorId: String(operator.id),
    windows: getOpenWindows(day, operator),
    lanes: operator.lanes,
  }));
}

/**
 * Returns the closure of the place on a day: a closure of the municipality, a national holiday or the patron saint's
 * day.
 */
export function findClosure(agenda: ServiceAgenda, day: CalendarDay, municipality: Municipality): DayClosed | null {
  return findClosureOnDate(day.date, agenda, municipality);
}

/** Returns the free and taken starts of one day. */
export function getDayAvailability(
  agenda: ServiceAgenda,
  day: CalendarDay,
  municipality: Municipality,
  bookable: Span,
): DayAvailability {
  const closed = findClosure(agenda, day, municipality);
  if (closed !== null || day.start >= bookable.end) return { day, closed, free: [], taken: [], bookableFrom: null };
  const operators = toOperatorDays(agenda, day, closed);
  // The minimum notice, not the opening hours, leaves such a day without starts.
  const isTooSoon = day.start < bookable.start && operators.some(({ windows }) => windows.length > 0);
  const slots = operators.map(({ windows, lanes }) => operatorSlots(day, windows, agenda.service, lanes, bookable));
  const [only] = slots;
  const { free, taken } = slots.length === 1 && only !== undefined ? only : anyOperatorSlots(slots);
  const bookableFrom = isTooSoon && free.length + taken.length === 0 ? bookable.start : null;
  return { day, closed, free, taken, bookableFrom };
}
