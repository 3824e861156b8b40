import { readServiceAgenda } from '../../agenda/service-agenda/service-agenda.ts';
import { getOpenWindows } from '../../agenda/opening-hours/hours-on-date.ts';
import type { ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import { addDays, type CalendarDay, calendarDays, localDate } from '../../scheduling/calendar-day.ts';
import type { Span } from '../../scheduling/interval.ts';
import { operatorSlots } from '../../scheduling/slots.ts';
import type { RequestContext } from '../../context.ts';
import { bookableWindow, findClosure } from '../availability/bookable-slots.ts';
import type { BookingDetails } from '../booking-details.ts';
import { toBookedVisit } from '../visit/visit-summary.ts';
import { getAppointmentLength } from '../reschedule/target.ts';

/** Days per query. The first window usually contains a free time. */
const WINDOW_DAYS = 14;

/** A free time of an operator. */
export type NextFreeTime = { startsAt: number; operator: { id: number; name: string } };

/**
 * Returns the first free time at which a booking fits with its own length, from its start on and not before now; null
 * if there is none within the service's horizon. Of the operators who are free then, the booking's own comes first.
 */
export async function findNextFreeTime(
  ctx: RequestContext,
  booking: BookingDetails,
  operatorId: number | null,
): Promise<NextFreeTime | null> {
  const { timeZone } = ctx.municipality;
  const start = Math.max(ctx.now, booking.startsAt);
  for (let from = localDate(start, timeZone); ; from = addDays(from, WINDOW_DAYS)) {
    const days = calendarDays(from, addDays(from, WINDOW_DAYS - 1), timeZone);
    const agenda = await readServiceAgenda(ctx.db, {
      municipalityId: ctx.municipality.id,
      serviceId: booking.service.id,
      visit: toBookedVisit(booking),
      operatorId,
      span: { start: days[0]!.start, end: days.at(-1)!.end },
      fromDate: from,
      toDate: days.at(-1)!.date,
      includeRetired: true,
      now: ctx.now,
    });
    if (agenda === null) return null;
    const { end } = bookableWindow(agenda, ctx.now, timeZone);
    for (const day of days) {
      const first = findFirst(ctx, agenda, day, booking, { start, end });
      if (first !== null) return first;
    }
    if (days.at(-1)!.end >= end) return null;
  }
}

function findFirst(
  { municipality }: RequestContext,
  agenda: ServiceAgenda,
  day: CalendarDay,
  booking: BookingDetails,
  bookable: Span,
): NextFreeTime | null {
  if (findClosure(agenda, day, municipality) !== null) return null;
  const rules = { ...getAppointmentLength(booking), stepMinutes: agenda.service.stepMinutes };
  let first: NextFreeTime | null = null;
  for (const operator of agenda.operators) {
    const [startsAt] = operatorSlots(day, getOpenWindows(day, operator), rules, operator.lanes, bookable).free;
    if (startsAt === undefined) continue;
    const isOwn = operator.id === booking.operator.id;
    if (first !== null && (startsAt > first.startsAt || (startsAt === first.startsAt && !isOwn))) continue;
    first = { startsAt, operator: { id: operator.id, name: operator.name } };
  }
  return first;
}
