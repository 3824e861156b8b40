import { readServiceAgenda } from '../../agenda/service-agenda/service-agenda.ts';
import type { ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import type { VisitRequest } from '../../agenda/service-agenda/visit.ts';
import { addDays, calendarDays, localDate } from '../../scheduling/calendar-day.ts';
import type { RequestContext } from '../../context.ts';
import { bookableWindow, getDayAvailability, type DayAvailability } from './bookable-slots.ts';
import { freeOwnTime, omitOwnStart, type OwnBooking } from './own-time.ts';

/** Maximum days of a requested range. */
export const MAX_DAYS = 62;

/** Maximum horizon of a service, in days; also a check constraint. */
const MAX_HORIZON_DAYS = 730;

/** Requested service and operator; null: any operator who offers the service. */
export type AvailabilityQuery = {
  serviceId: number;
  operatorId: number | null;
  /** Several people or services; absent for one person and one service. */
  visit?: VisitRequest | undefined;
  /** The booking whose time is to change. */
  ownBooking?: OwnBooking;
};

/** Availability of a service by day, and the agenda from which it was computed. */
export type AvailabilityResult = { days: DayAvailability[]; agenda: ServiceAgenda };

/** Returns the free and taken starts of each day of a range; null if the service does not exist. */
export async function getAvailability(
  ctx: RequestContext,
  query: AvailabilityQuery,
  from: string,
  to: string,
): Promise<AvailabilityResult | null> {
  const { municipality, now } = ctx;
  const days = calendarDays(from, to, municipality.timeZone);
  const [first, last] = [days[0]!, days.at(-1)!];
  const { serviceId, operatorId, visit, ownBooking } = query;
  const read = await readServiceAgenda(ctx.db, {
    serviceId,
    operatorId,
    visit,
    municipalityId: municipality.id,
    span: { start: first.start, end: last.end },
    fromDate: from,
    toDate: to,
    now,
    coolDownAt: now,
    signal: ctx.signal,
  });
  if (read === null) return null;
  const agenda = ownBooking === undefined ? read : freeOwnTime(read, ownBooking);
  const bookable = bookableWindow(agenda, now, municipality.timeZone);
  const offered = days.map((day) => getDayAvailability(agenda, day, municipality, bookable));
  return { agenda, days: ownBooking === undefined ? offered : offered.map((day) => omitOwnStart(day, ownBooking)) };
}

/** "Prima disponibilità": returns the first free start from a date on, within the service's horizon, or null. */
export async function findNextFreeSlot(
  ctx: RequestContext,
  query: AvailabilityQuery,
  from: string,
): Promise<number | null> {
  const today = localDate(ctx.now, ctx.municipality.timeZone);
  let start = from > today ? from : today;
  let last = addDays(today, MAX_HORIZON_DAYS);
  // The first two weeks usually contain a free start, so the first query is short.
  for (let length = 14; start <= last; length = MAX_DAYS) {
    const found = await getAvailability(ctx, query, start, addDays(start, length - 1));
    if (found === null) return null;
    const first = found.days.find((day) => day.free.length > 0)?.free[0];
    if (first !== undefined) return first;
    last = addDays(today, found.agenda.service.horizonDays);
    start = addDays(start, length);
  }
  return null;
}
