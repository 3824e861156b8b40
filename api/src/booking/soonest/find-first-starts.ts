import type { ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import { readServiceAgendas } from '../../agenda/service-agendas/service-agendas.ts';
import type { RequestContext } from '../../context.ts';
import { addDays, type CalendarDay, calendarDays, localDate, wallMinute } from '../../scheduling/calendar-day.ts';
import { bookableWindow, getDayAvailability } from '../availability/bookable-slots.ts';
import { type DayPart, isInDayPart } from '../day-part.types.ts';

/** The days and hours that suit a citizen: weekdays from 1 Monday to 7 Sunday. */
export type TimeWishes = { dayPart: keyof typeof DayPart; weekdays: readonly number[] };

// The first two weeks usually contain a free start, so the first read is short.
const FIRST_READ_DAYS = 14;
const NEXT_READ_DAYS = 62;

/**
 * Returns the first free start of each service that suits the citizen, within the service's horizon. A service without
 * one is not in the result. All services are read in one query; those without a start yet are read for later days.
 */
export async function findFirstStarts(
  ctx: RequestContext,
  serviceIds: readonly number[],
  wishes: TimeWishes,
): Promise<Map<number, number>> {
  const { db, municipality, now, signal } = ctx;
  const { timeZone } = municipality;
  const today = localDate(now, timeZone);
  const found = new Map<number, number>();
  let open = serviceIds;
  let from = today;
  for (let length = FIRST_READ_DAYS; open.length > 0; length = NEXT_READ_DAYS) {
    const to = addDays(from, length - 1);
    const days = calendarDays(from, to, timeZone);
    const agendas = await readServiceAgendas(db, {
      municipalityId: municipality.id,
      serviceIds: open,
      span: { start: days[0]!.start, end: days.at(-1)!.end },
      fromDate: from,
      toDate: to,
      now,
      signal,
    });
    const suitable = days.filter(({ weekday }) => wishes.weekdays.includes(weekday));
    // Services with the same rules and operators have the same times, which are computed once.
    for (const alike of Map.groupBy(agendas, toRulesKey).values()) {
      const start = findFirstStart(ctx, alike[0]!, suitable, wishes.dayPart);
      if (start !== null) for (const { service } of alike) found.set(service.id, start);
    }
    const lastDay = (horizonDays: number) => addDays(today, horizonDays);
    from = addDays(to, 1);
    open = agendas
      .filter(({ service }) => !found.has(service.id) && lastDay(service.horizonDays) >= from)
      .map(({ service }) => service.id);
  }
  return found;
}

function toRulesKey({ service, place, operators }: ServiceAgenda): string {
  const { durationMinutes, stepMinutes, bufferMinutes, minNoticeMinutes, horizonDays } = service;
  const rules = [durationMinutes, stepMinutes, bufferMinutes, minNoticeMinutes, horizonDays];
  return [place.id, ...rules, ...operators.map(({ id }) => id)].join(' ');
}

function findFirstStart(
  { municipality, now }: RequestContext,
  agenda: ServiceAgenda,
  days: readonly CalendarDay[],
  dayPart: TimeWishes['dayPart'],
): number | null {
  const bookable = bookableWindow(agenda, now, municipality.timeZone);
  for (const day of days) {
    if (day.start >= bookable.end) break;
    const { free } = getDayAvailability(agenda, day, municipality, bookable);
    const start = free.find((startsAt) => isInDayPart(wallMinute(day, startsAt), dayPart));
    if (start !== undefined) return start;
  }
  return null;
}
