import { toOverrideDetails } from '../override/override-details.ts';
import { readServiceAgenda } from '../../agenda/service-agenda/service-agenda.ts';
import type { ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import type { VisitRequest } from '../../agenda/service-agenda/visit.ts';
import { ACTIVE_STATUSES } from '../../db/entities/booking/booking-status.ts';
import { calendarDay, localDate } from '../../scheduling/calendar-day.ts';
import { subtract } from '../../scheduling/interval.ts';
import type { SlotRules } from '../../scheduling/slots.ts';
import type { RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';
import { toBookingMessage } from '../booking-message.ts';
import type { FoundBooking } from '../find-booking.ts';
import type { BookingEvent } from '../record-booking-event.ts';
import { findClosure, toOperatorDays } from '../availability/bookable-slots.ts';
import { overrideCandidates, type StaffCandidate } from '../override/override-lane.ts';
import { staffCandidates } from '../availability/staff-candidates.ts';

const MINUTE = 60_000;

/** Service and rest of the visit, start and operator (null: any). Retired services are included by default. */
type TargetDay = {
  serviceId: number;
  visit: VisitRequest | undefined;
  startsAt: number;
  operatorId: number | null;
  includeRetired?: boolean;
};

/** Reads the agenda of the target day, for one operator or for all who offer the service (null). */
export async function readTargetDay(
  { db, municipality, now }: RequestContext,
  { serviceId, visit, startsAt, operatorId, includeRetired = true }: TargetDay,
): Promise<ServiceAgenda | null> {
  const day = calendarDay(localDate(startsAt, municipality.timeZone), municipality.timeZone);
  return readServiceAgenda(db, {
    municipalityId: municipality.id,
    serviceId,
    visit,
    operatorId,
    span: { start: day.start, end: day.end },
    fromDate: day.date,
    toDate: day.date,
    includeRetired,
    now,
  });
}

/** Length of the appointment, which defaults to the booking's own, and whether staff override the rules. */
type TargetOptions = { length?: Pick<SlotRules, 'durationMinutes' | 'bufferMinutes'>; override?: boolean };

/** Returns the operators who can take the booking at a start; the slot that it holds does not count as busy. */
export function findTargetCandidates(
  ctx: RequestContext,
  agenda: ServiceAgenda,
  details: BookingDetails,
  startsAt: number,
  { length = getAppointmentLength(details), override = false }: TargetOptions = {},
): { offered: boolean; who: StaffCandidate[] } {
  const { municipality, now } = ctx;
  const day = calendarDay(localDate(startsAt, municipality.timeZone), municipality.timeZone);
  const own = { start: details.startsAt, end: details.busyUntil };
  const operators = toOperatorDays(agenda, day, findClosure(agenda, day, municipality)).map((operator) =>
    ACTIVE_STATUSES.has(details.status) && operator.operatorId === String(details.operator.id)
      ? {
          ...operator,
          lanes: operator.lanes.map((lane, i) => (i === details.counter - 1 ? subtract(lane, [own]) : lane)),
        }
      : operator,
  );
  const rules = { ...agenda.service, ...length };
  const found = staffCandidates(day, startsAt, rules, operators, now);
  if (!override || found.who.length > 0) return found;
  return { ...found, who: overrideCandidates(day, startsAt, rules, operators, now) };
}

/** Returns the duration and the buffer that a booking was made with; later changes of its service do not affect it. */
export function getAppointmentLength({
  startsAt,
  endsAt,
  busyUntil,
}: Pick<BookingDetails, 'startsAt' | 'endsAt' | 'busyUntil'>): Pick<SlotRules, 'durationMinutes' | 'bufferMinutes'> {
  return { durationMinutes: (endsAt - startsAt) / MINUTE, bufferMinutes: (busyUntil - endsAt) / MINUTE };
}

/** Returns the booking with the new start and operator; its duration and buffer do not change. */
export function moveTo(
  details: BookingDetails,
  { operators }: ServiceAgenda,
  startsAt: number,
  { operatorId, counter, overriddenRules = [] }: StaffCandidate,
): BookingDetails {
  const operator = operators.find(({ id }) => String(id) === operatorId)!;
  const shift = startsAt - details.startsAt;
  return {
    ...details,
    startsAt,
    endsAt: details.endsAt + shift,
    busyUntil: details.busyUntil + shift,
    cancellableUntil: details.cancellableUntil + shift,
    operator: { id: operator.id, name: operator.name },
    counter,
    overriddenRules,
    // Who will come at one time has not said so of another one.
    ...(shift !== 0 && { reconfirmBy: null, reconfirmedAt: null }),
    sequence: details.sequence + 1,
  };
}

/** Whether the citizen is notified, the key of the citizen's request, and the holder of an offered time. */
type MoveOptions = { notifyCitizen?: boolean; idempotencyKey?: string; offerHolder?: Buffer | undefined };

/** Returns the audit entry and the mail of a reschedule. */
export function toMoveEvent(
  ctx: RequestContext,
  { details: before, locale }: FoundBooking,
  after: BookingDetails,
  { notifyCitizen = true, idempotencyKey, offerHolder }: MoveOptions,
): BookingEvent {
  return {
    booking: after,
    action: 'rescheduleBooking',
    details: {
      from: toPosition(before),
      to: toPosition(after),
      ...toOverrideDetails(after),
      ...(!notifyCitizen && { notified: false }),
      ...(idempotencyKey !== undefined && { idempotencyKey }),
      ...(offerHolder !== undefined && { isOffered: true }),
    },
    ...(notifyCitizen && {
      message: toBookingMessage('BOOKING_MOVED', after, ctx, locale, {
        movedFrom: before.startsAt,
        isMovedByCitizen: ctx.actor.kind === 'CITIZEN',
      }),
    }),
  };
}

/** Returns the start and the operator of a booking for the audit trail. */
export function toPosition({ startsAt, operator }: BookingDetails): { startsAt: string; operatorId: number } {
  return { startsAt: new Date(startsAt).toISOString(), operatorId: operator.id };
}
