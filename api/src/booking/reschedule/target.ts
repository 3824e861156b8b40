import { readServiceAgenda } from '../../agenda/service-agenda/service-agenda.ts';
import type { ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import type { Candidate } from '../../scheduling/assign.ts';
import { calendarDay, localDate } from '../../scheduling/calendar-day.ts';
import { subtract } from '../../scheduling/interval.ts';
import type { RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';
import { bookingMessage } from '../booking-message.ts';
import type { FoundBooking } from '../find-booking.ts';
import type { BookingDeed } from '../record-booking-event.ts';
import { closureOf, operatorDays } from '../availability/bookable-slots.ts';
import { staffCandidates } from '../availability/staff-candidates.ts';

const MINUTE = 60_000;

/** A booking at its new place, not yet written; `busyUntil`: when its new operator is free again. */
export type Moved = { facts: BookingDetails; busyUntil: number };

/** The day to which a booking of a service shall go, with one operator or with all who offer it (null). */
export async function readTargetDay(
  { pool, municipality }: RequestContext,
  { serviceId, startsAt, operatorId }: { serviceId: number; startsAt: number; operatorId: number | null },
): Promise<ServiceAgenda | null> {
  const day = calendarDay(localDate(startsAt, municipality.timeZone), municipality.timeZone);
  return readServiceAgenda(pool, {
    municipalityId: municipality.id,
    serviceId,
    operatorId,
    span: { start: day.start, end: day.end },
    fromDate: day.date,
    toDate: day.date,
    includeRetired: true,
  });
}

/** Who can take a booking from a time on; its own time does not stand in its way. */
export function whoCanTake(
  ctx: RequestContext,
  agenda: ServiceAgenda,
  facts: BookingDetails,
  startsAt: number,
): { offered: boolean; who: Candidate[] } {
  const { municipality, now } = ctx;
  const day = calendarDay(localDate(startsAt, municipality.timeZone), municipality.timeZone);
  const own = { start: facts.startsAt, end: facts.endsAt + agenda.service.bufferMinutes * MINUTE };
  const operators = operatorDays(agenda, day, closureOf(agenda, day, municipality)).map((operator) =>
    operator.operatorId === String(facts.operator.id)
      ? {
          ...operator,
          lanes: operator.lanes.map((lane, i) => (i === facts.counter - 1 ? subtract(lane, [own]) : lane)),
        }
      : operator,
  );
  const rules = { ...agenda.service, durationMinutes: (facts.endsAt - facts.startsAt) / MINUTE };
  return staffCandidates(day, startsAt, rules, operators, now);
}

/** The booking as it will be with that operator from that time on; it stays as long as it was. */
export function movedTo(
  facts: BookingDetails,
  { operators, service }: ServiceAgenda,
  startsAt: number,
  { operatorId, counter }: Candidate,
): Moved {
  const operator = operators.find(({ id }) => String(id) === operatorId)!;
  const endsAt = startsAt + (facts.endsAt - facts.startsAt);
  return {
    busyUntil: endsAt + service.bufferMinutes * MINUTE,
    facts: {
      ...facts,
      startsAt,
      endsAt,
      cancellableUntil: startsAt - (facts.startsAt - facts.cancellableUntil),
      operator: { id: operator.id, name: operator.name },
      counter,
      sequence: facts.sequence + 1,
    },
  };
}

/** What a move leaves in the audit trail and sends the citizen. */
export function moveDeed(
  ctx: RequestContext,
  { facts: before, locale }: FoundBooking,
  after: BookingDetails,
): BookingDeed {
  return {
    booking: after,
    action: 'rescheduleBooking',
    details: { from: where(before), to: where(after) },
    message: bookingMessage('BOOKING_MOVED', after, ctx, locale, { movedFrom: before.startsAt }),
  };
}

function where({ startsAt, operator }: BookingDetails): { startsAt: string; operatorId: number } {
  return { startsAt: new Date(startsAt).toISOString(), operatorId: operator.id };
}
