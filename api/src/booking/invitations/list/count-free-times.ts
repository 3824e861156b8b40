import type { RequestContext } from '../../../context.ts';
import { addDays, calendarDays, localDate } from '../../../scheduling/calendar-day.ts';
import { operatorSlots } from '../../../scheduling/slots.ts';
import { getAvailability, MAX_DAYS } from '../../availability/availability.ts';
import { bookableWindow, findClosure, toOperatorDays } from '../../availability/bookable-slots.ts';

const MINUTE_MS = 60_000;

/**
 * Returns how many appointments of a service fit into the free time of its operators from today to a day: starts that
 * overlap count once. Operators with several counters have room for more.
 */
export async function countFreeTimes(ctx: RequestContext, serviceId: number, until: string): Promise<number> {
  const { municipality, now } = ctx;
  let total = 0;
  for (let from = localDate(now, municipality.timeZone); from <= until; from = addDays(from, MAX_DAYS)) {
    const last = addDays(from, MAX_DAYS - 1);
    const to = last < until ? last : until;
    const found = await getAvailability(ctx, { serviceId, operatorId: null }, from, to);
    if (found === null) return 0;
    const { agenda } = found;
    const length = (agenda.service.durationMinutes + agenda.service.bufferMinutes) * MINUTE_MS;
    const bookable = bookableWindow(agenda, now, municipality.timeZone);
    for (const day of calendarDays(from, to, municipality.timeZone)) {
      for (const { windows, lanes } of toOperatorDays(agenda, day, findClosure(agenda, day, municipality))) {
        total += countApart(operatorSlots(day, windows, agenda.service, lanes, bookable).free, length);
      }
    }
  }
  return total;
}

/** Returns how many of the starts, in order, can be booked together. */
function countApart(starts: readonly number[], length: number): number {
  let count = 0;
  let busyUntil = -Infinity;
  for (const start of starts) {
    if (start < busyUntil) continue;
    count += 1;
    busyUntil = start + length;
  }
  return count;
}
