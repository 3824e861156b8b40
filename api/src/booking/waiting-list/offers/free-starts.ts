import { readServiceAgenda } from '../../../agenda/service-agenda/service-agenda.ts';
import type { ServiceAgenda } from '../../../agenda/service-agenda/types.ts';
import type { RequestContext } from '../../../context.ts';
import { addDays, type CalendarDay, calendarDays, localDate, wallMinute } from '../../../scheduling/calendar-day.ts';
import type { Span } from '../../../scheduling/interval.ts';
import { operatorSlots } from '../../../scheduling/slots.ts';
import { bookableWindow, findClosure, toOperatorDays } from '../../availability/bookable-slots.ts';
import { MIN_LEAD_MS } from './answer-by.ts';
import type { FreeStart } from './first-waiting.sql.ts';

/** The free starts of a service until a date, sorted, and the agenda from which they were computed. */
export type FreeStarts = { agenda: ServiceAgenda; starts: FreeStart[] };

/**
 * Returns the free starts that citizens may be offered until a date. A time in cool-down counts as free: the cool-down
 * keeps it for the waiting list. Null if the service is no longer offered.
 */
export async function readFreeStarts(
  { db, municipality, now }: RequestContext,
  serviceId: number,
  until: string,
): Promise<FreeStarts | null> {
  const today = localDate(now, municipality.timeZone);
  if (until < today) return null;
  const days = calendarDays(today, until, municipality.timeZone);
  const agenda = await readServiceAgenda(db, {
    municipalityId: municipality.id,
    serviceId,
    operatorId: null,
    span: { start: days[0]!.start, end: days.at(-1)!.end },
    fromDate: today,
    toDate: until,
    now,
  });
  if (agenda === null || agenda.service.externalBookingUrl !== null || agenda.service.invitationOnly) return null;
  const { start, end } = bookableWindow(agenda, now, municipality.timeZone);
  const bookable = { start: Math.max(start, now + MIN_LEAD_MS), end };
  const lastDay = addDays(today, agenda.service.horizonDays);
  const starts = days
    .filter(({ date }) => date <= lastDay)
    .flatMap((day) =>
      listFreeStarts(agenda, day, bookable, toOperatorDays(agenda, day, findClosure(agenda, day, municipality))),
    );
  return { agenda, starts };
}

function listFreeStarts(
  { service }: ServiceAgenda,
  day: CalendarDay,
  bookable: Span,
  operators: ReturnType<typeof toOperatorDays>,
): FreeStart[] {
  const free = new Map<number, number[]>();
  for (const { operatorId, windows, lanes } of operators) {
    for (const startsAt of operatorSlots(day, windows, service, lanes, bookable).free)
      free.set(startsAt, [...(free.get(startsAt) ?? []), Number(operatorId)]);
  }
  return [...free]
    .toSorted(([a], [b]) => a - b)
    .map(([startsAt, operatorIds]) => ({
      startsAt,
      date: day.date,
      weekday: day.weekday,
      minute: wallMinute(day, startsAt),
      operatorIds,
    }));
}
