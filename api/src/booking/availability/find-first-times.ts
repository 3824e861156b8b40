import { readServiceAgenda } from '../../agenda/service-agenda/service-agenda.ts';
import type { ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import type { VisitRequest } from '../../agenda/service-agenda/visit.ts';
import type { RequestContext } from '../../context.ts';
import { addDays, calendarDay, type CalendarDay, calendarDays, localDate } from '../../scheduling/calendar-day.ts';
import type { Span } from '../../scheduling/interval.ts';
import { operatorSlots } from '../../scheduling/slots.ts';
import { findClosure, toOperatorDays } from './bookable-slots.ts';

// The first week usually contains enough free times, so the first read is short.
const FIRST_READ_DAYS = 7;
const NEXT_READ_DAYS = 62;

/** A free start with the operator who is free. */
export type FreeTime = { startsAt: number; operator: { id: number; name: string } };

/** Requested service, operator (null: any who offers the service), earliest start and number of times. */
export type FirstTimesQuery = {
  serviceId: number;
  /** Several people or services; absent for one person and one service. */
  visit?: VisitRequest | undefined;
  operatorId: number | null;
  after: number;
  count: number;
};

/**
 * "Prima disponibilità" for staff: the first free starts over all days and operators, within the service's horizon. The
 * minimum notice and the cool-down do not apply to staff. Null if the service does not exist.
 */
export async function findFirstTimes(ctx: RequestContext, query: FirstTimesQuery): Promise<FreeTime[] | null> {
  const { municipality, now } = ctx;
  const earliest = Math.max(query.after, now);
  const today = localDate(now, municipality.timeZone);
  const times: FreeTime[] = [];
  let from = localDate(earliest, municipality.timeZone);
  let last = from;
  for (let length = FIRST_READ_DAYS; from <= last && times.length < query.count; length = NEXT_READ_DAYS) {
    const days = calendarDays(from, addDays(from, length - 1), municipality.timeZone);
    const agenda = await readServiceAgenda(ctx.db, {
      municipalityId: municipality.id,
      serviceId: query.serviceId,
      visit: query.visit,
      operatorId: query.operatorId,
      span: { start: days[0]!.start, end: days.at(-1)!.end },
      fromDate: from,
      toDate: days.at(-1)!.date,
      now,
      signal: ctx.signal,
    });
    if (agenda === null) return null;
    last = addDays(today, agenda.service.horizonDays);
    const bookable = { start: earliest, end: calendarDay(last, municipality.timeZone).end };
    for (const day of days) {
      if (times.length >= query.count) break;
      times.push(...listFreeTimes(ctx, agenda, day, bookable).slice(0, query.count - times.length));
    }
    from = addDays(from, length);
  }
  return times;
}

function listFreeTimes(ctx: RequestContext, agenda: ServiceAgenda, day: CalendarDay, bookable: Span): FreeTime[] {
  const operatorDays = toOperatorDays(agenda, day, findClosure(agenda, day, ctx.municipality));
  const byStart = new Map<number, FreeTime>();
  for (const [i, { windows, lanes }] of operatorDays.entries()) {
    const { id, name } = agenda.operators[i]!;
    for (const startsAt of operatorSlots(day, windows, agenda.service, lanes, bookable).free)
      if (!byStart.has(startsAt)) byStart.set(startsAt, { startsAt, operator: { id, name } });
  }
  return [...byStart.values()].toSorted((a, b) => a.startsAt - b.startsAt);
}
