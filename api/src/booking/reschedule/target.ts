import { readServiceAgenda } from '../../agenda/service-agenda/service-agenda.ts';
import type { ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import type { Candidate } from '../../scheduling/assign.ts';
import { calendarDay, localDate } from '../../scheduling/calendar-day.ts';
import { subtract } from '../../scheduling/interval.ts';
import type { RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';
import { toBookingMessage } from '../booking-message.ts';
import type { FoundBooking } from '../find-booking.ts';
import type { BookingEvent } from '../record-booking-event.ts';
import { findClosure, toOperatorDays } from '../availability/bookable-slots.ts';
import { staffCandidates } from '../availability/staff-candidates.ts';

const MINUTE = 60_000;

/** A booking with its new start and operator, not yet written; its operator is busy until `busyUntil`. */
export type MovedBooking = { details: BookingDetails; busyUntil: number };

/** Reads the agenda of the target day, for one operator or for all who offer the service (null). */
export async function readTargetDay(
  { db, municipality }: RequestContext,
  { serviceId, startsAt, operatorId }: { serviceId: number; startsAt: number; operatorId: number | null },
): Promise<ServiceAgenda | null> {
  const day = calendarDay(localDate(startsAt, municipality.timeZone), municipality.timeZone);
  return readServiceAgenda(db, {
    municipalityId: municipality.id,
    serviceId,
    operatorId,
    span: { start: day.start, end: day.end },
    fromDate: day.date,
    toDate: day.date,
    includeRetired: true,
  });
}

/** Returns the operators who can take the booking at a start; its current slot does not count as busy. */
export function findTargetCandidates(
  ctx: RequestContext,
  agenda: ServiceAgenda,
  details: BookingDetails,
  startsAt: number,
): { offered: boolean; who: Candidate[] } {
  const { municipality, now } = ctx;
  const day = calendarDay(localDate(startsAt, municipality.timeZone), municipality.timeZone);
  const own = { start: details.startsAt, end: details.endsAt + agenda.service.bufferMinutes * MINUTE };
  const operators = toOperatorDays(agenda, day, findClosure(agenda, day, municipality)).map((operator) =>
    operator.operatorId === String(details.operator.id)
      ? {
          ...operator,
          lanes: operator.lanes.map((lane, i) => (i === details.counter - 1 ? subtract(lane, [own]) : lane)),
        }
      : operator,
  );
  const rules = { ...agenda.service, durationMinutes: (details.endsAt - details.startsAt) / MINUTE };
  return staffCandidates(day, startsAt, rules, operators, now);
}

/** Returns the booking with the new start and operator; its duration does not change. */
export function moveTo(
  details: BookingDetails,
  { operators, service }: ServiceAgenda,
  startsAt: number,
  { operatorId, counter }: Candidate,
): MovedBooking {
  const operator = operators.find(({ id }) => String(id) === operatorId)!;
  const endsAt = startsAt + (details.endsAt - details.startsAt);
  return {
    busyUntil: endsAt + service.bufferMinutes * MINUTE,
    details: {
      ...details,
      startsAt,
      endsAt,
      cancellableUntil: startsAt - (details.startsAt - details.cancellableUntil),
      operator: { id: operator.id, name: operator.name },
      counter,
      sequence: details.sequence + 1,
    },
  };
}

/** Returns the audit entry and the mail of a reschedule. */
export function toMoveEvent(
  ctx: RequestContext,
  { details: before, locale }: FoundBooking,
  after: BookingDetails,
): BookingEvent {
  return {
    booking: after,
    action: 'rescheduleBooking',
    details: { from: toPosition(before), to: toPosition(after) },
    message: toBookingMessage('BOOKING_MOVED', after, ctx, locale, { movedFrom: before.startsAt }),
  };
}

function toPosition({ startsAt, operator }: BookingDetails): { startsAt: string; operatorId: number } {
  return { startsAt: new Date(startsAt).toISOString(), operatorId: operator.id };
}
