import { dropOwnHold } from '../../agenda/service-agenda/own-hold.ts';
import { readServiceAgenda } from '../../agenda/service-agenda/service-agenda.ts';
import type { ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import type { RequestContext } from '../../context.ts';
import type { CalendarDay } from '../../scheduling/calendar-day.ts';
import type { ParsedBookRequest } from './book.schema.ts';
import type { BookingPolicy } from './booking-policy.ts';
import { toVisitRequest } from '../visit/visit.schema.ts';
import { coalesce } from './coalesce.ts';

const SECOND_MS = 1000;

/** Reads the agenda of the day; the booking's own hold does not count as busy. */
export async function readBookingDay(
  { db, municipality, now }: RequestContext,
  request: ParsedBookRequest,
  day: CalendarDay,
  { enforceLimits, isPromised = false }: BookingPolicy,
): Promise<ServiceAgenda | null> {
  // Rounded down to a second, so that concurrent requests have the same key and share one read.
  const second = Math.floor(now / SECOND_MS) * SECOND_MS;
  const query = {
    municipalityId: municipality.id,
    serviceId: request.serviceId,
    operatorId: request.operatorId,
    visit: toVisitRequest(request.visit),
    span: { start: day.start, end: day.end },
    fromDate: day.date,
    toDate: day.date,
    now: second,
    ...(enforceLimits && !isPromised && { coolDownAt: second }),
  };
  const agenda = await coalesce(db, JSON.stringify(query), () => readServiceAgenda(db, query));
  return agenda === null ? null : dropOwnHold(agenda, request.holderHash);
}
