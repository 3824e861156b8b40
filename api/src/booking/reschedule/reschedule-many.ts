import type { ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import { calendarDay, localDate } from '../../scheduling/calendar-day.ts';
import { merge, overlaps } from '../../scheduling/interval.ts';
import type { RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';
import type { FoundBooking } from '../find-booking.ts';
import { toBookedVisit } from '../visit/visit-summary.ts';
import { moveTo, readTargetDay, findTargetCandidates } from './target.ts';
import { type PlannedMove, updateBookings } from './update-bookings.ts';

/** A booking that was read, and its target. */
export type MoveTarget = { found: FoundBooking; startsAt: number; operatorId: number };

/**
 * Reschedules as many bookings as possible, with one read for each target day of a service and two writes. Returns the
 * ids of the rescheduled bookings. The caller must hold the locks on the operators' rows.
 */
export async function rescheduleMany(ctx: RequestContext, request: readonly MoveTarget[]): Promise<Set<string>> {
  const days = createTargetDays(ctx);
  const decided: PlannedMove[] = [];
  for (const { found, startsAt, operatorId } of request) {
    const agenda = await days.of(found.details, startsAt);
    const who = agenda === null ? [] : findTargetCandidates(ctx, agenda, found.details, startsAt).who;
    const candidate = who.find((one) => one.operatorId === String(operatorId));
    if (candidate === undefined) continue;
    const moved = moveTo(found.details, agenda!, startsAt, candidate);
    days.hold(moved);
    decided.push({ found, moved });
  }
  return decided.length === 0 ? new Set() : updateBookings(ctx, decided);
}

/** Reads each target day once and adds the planned moves to it. */
function createTargetDays(ctx: RequestContext) {
  const { timeZone } = ctx.municipality;
  const known = new Map<string, { date: string; agenda: ServiceAgenda | null }>();
  const held: BookingDetails[] = [];
  return {
    async of(booking: BookingDetails, startsAt: number): Promise<ServiceAgenda | null> {
      const date = localDate(startsAt, timeZone);
      const serviceId = booking.service.id;
      const visit = toBookedVisit(booking);
      const key = `${serviceId} ${date} ${JSON.stringify(visit)}`;
      if (!known.has(key)) {
        const agenda = await readTargetDay(ctx, { serviceId, visit, startsAt, operatorId: null });
        known.set(key, { date, agenda });
        for (const moved of held) hold(agenda, date, timeZone, moved);
      }
      return known.get(key)!.agenda;
    },
    hold(moved: BookingDetails): void {
      held.push(moved);
      for (const { agenda, date } of known.values()) hold(agenda, date, timeZone, moved);
    },
  };
}

function hold(agenda: ServiceAgenda | null, date: string, timeZone: string, details: BookingDetails): void {
  const span = { start: details.startsAt, end: details.busyUntil };
  const operator = agenda?.operators.find(({ id }) => id === details.operator.id);
  if (operator === undefined || !overlaps(calendarDay(date, timeZone), span)) return;
  operator.lanes = operator.lanes.map((lane, i) => (i === details.counter - 1 ? merge([...lane, span]) : lane));
}
