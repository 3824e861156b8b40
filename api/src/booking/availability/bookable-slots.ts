import { findClosureOnDate } from '../../agenda/closures/closure-on-date.ts';
import { getOpenWindows } from '../../agenda/opening-hours/hours-on-date.ts';
import type { ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import type { OperatorDay } from '../../scheduling/assign.ts';
import { calendarDay, type CalendarDay, localDate } from '../../scheduling/calendar-day.ts';
import type { DayClosed } from '../../scheduling/closures.ts';
import type { Span } from '../../scheduling/interval.ts';
import { anyOperatorSlots, type DaySlots, operatorSlots } from '../../scheduling/slots.ts';

const MINUTE = 60_000;

/** A day of the calendar as a service can be booked on it. */
export type DayAvailability = DaySlots & { day: CalendarDay; closed: DayClosed | null };

/** The starts that may be booked at all: after the minimum notice, before the horizon's last midnight. */
export function bookableWindow({ service }: ServiceAgenda, now: number, timeZone: string): Span {
  const lastDay = addDays(localDate(now, timeZone), service.horizonDays);
  return { start: now + service.minNoticeMinutes * MINUTE, end: calendarDay(lastDay, timeZone).end };
}

/** The days of each operator who offers the service; none on a day of closure. */
export function toOperatorDays(agenda: ServiceAgenda, day: CalendarDay, closed: DayClosed | null): OperatorDay[] {
  if (closed !== null) return [];
  return agenda.operators.map((operator) => ({
    operatorId: String(operator.id),
    windows: getOpenWindows(day, operator),
    lanes: operator.lanes,
  }));
}

/** Why the place is closed on a day: the comune's own closures, national holidays, the patron saint. */
export function findClosure(agenda: ServiceAgenda, day: CalendarDay, municipality: Municipality): DayClosed | null {
  return findClosureOnDate(day.date, agenda, municipality);
}

/** What citizens see of one day: the starts they can take and those already taken. */
export function getDayAvailability(
  agenda: ServiceAgenda,
  day: CalendarDay,
  municipality: Municipality,
  bookable: Span,
): DayAvailability {
  const closed = findClosure(agenda, day, municipality);
  if (closed !== null || day.end <= bookable.start || day.start >= bookable.end)
    return { day, closed, free: [], taken: [] };
  const slots = toOperatorDays(agenda, day, closed).map(({ windows, lanes }) =>
    operatorSlots(day, windows, agenda.service, lanes, bookable),
  );
  const [only] = slots;
  return { day, closed, ...(slots.length === 1 && only !== undefined ? only : anyOperatorSlots(slots)) };
}

/** The date so many days after another. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
