import { toOverrideDetails } from '../override/override-details.ts';
import { ACTIVE_STATUSES, BOOKING_STATUS } from '../../db/entities/booking/booking-status.ts';
import type { RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';
import { toBookingMessage } from '../booking-message.ts';
import { findById, type FoundBooking } from '../find-booking.ts';
import { writePlacement } from '../placement/write-placement.ts';
import type { BookingEvent } from '../record-booking-event.ts';
import { findTargetCandidates, moveTo, readTargetDay, toPosition } from '../reschedule/target.ts';
import { toBookedVisit } from '../visit/visit-summary.ts';
import { findHolders } from '../taken-time/find-holders.ts';

/** Request to make a booking valid again, at its own time (`startsAt` null) or at another one. */
export type ReinstateRequest = {
  sequence: number;
  startsAt: number | null;
  /** Null: the booking's own operator at its own time, any free operator at another time. */
  operatorId: number | null;
  notifyCitizen: boolean;
  /** Takes the time also if it is outside the opening hours or taken. */
  override?: boolean;
};

/** Result of making a booking valid again. */
export type ReinstateOutcome =
  | { kind: 'reinstated'; booking: BookingDetails }
  /** The booking is valid, changed since it was seen, or its personal data were erased. */
  | { kind: 'changed'; booking: BookingDetails }
  | { kind: 'over'; booking: BookingDetails }
  | { kind: 'taken'; booking: BookingDetails; holders: BookingDetails[] }
  | { kind: 'notOffered' };

/**
 * Undoes a cancellation, or a no-show at another time: the booking holds a slot again and is confirmed. The citizen
 * gets a mail if something changed for them.
 */
export async function reinstateBooking(
  ctx: RequestContext,
  found: FoundBooking,
  request: ReinstateRequest,
): Promise<ReinstateOutcome> {
  const { details } = found;
  const startsAt = request.startsAt ?? details.startsAt;
  if (isAlreadyThere(details, startsAt, request)) return { kind: 'reinstated', booking: details };
  const isErased = details.applicant.name === '';
  if (details.sequence !== request.sequence || ACTIVE_STATUSES.has(details.status) || isErased)
    return { kind: 'changed', booking: details };
  if (request.startsAt === null && details.endsAt <= ctx.now) return { kind: 'over', booking: details };

  // The permission to override is for one agenda, so the booking stays in its own unless an operator is named.
  const staysInAgenda = request.startsAt === null || (request.override && request.operatorId === null);
  const operatorId = staysInAgenda ? details.operator.id : request.operatorId;
  const visit = toBookedVisit(details);
  const agenda = await readTargetDay(ctx, { serviceId: details.service.id, visit, startsAt, operatorId });
  const target =
    agenda === null ? { offered: false, who: [] } : findTargetCandidates(ctx, agenda, details, startsAt, request);
  for (const candidate of target.who) {
    const moved = moveTo(details, agenda!, startsAt, candidate);
    const after: BookingDetails = {
      ...moved,
      ...toReconfirmed(ctx, details),
      status: 'CONFIRMED',
      cancelledAt: null,
      confirmBy: null,
    };
    const event = toReinstateEvent(ctx, found, after, request.notifyCitizen);
    const written = await writePlacement(ctx, { before: details, after, event });
    if (written === 'changed')
      return { kind: 'changed', booking: (await findById(ctx, details.id))?.details ?? details };
    if (written === 'written') return { kind: 'reinstated', booking: after };
  }
  if (!target.offered) return { kind: 'notOffered' };
  const shift = startsAt - details.startsAt;
  const wanted = { ...details, startsAt, endsAt: details.endsAt + shift, busyUntil: details.busyUntil + shift };
  return { kind: 'taken', booking: details, holders: await findHolders(ctx, wanted) };
}

// The office takes back a release for a citizen who will come after all.
function toReconfirmed({ now }: RequestContext, { status }: BookingDetails) {
  return { reconfirmBy: null, ...(status === 'RELEASED' && { reconfirmedAt: now }) };
}

/** Returns whether an earlier request already reinstated the booking, so that a retry sends no second mail. */
function isAlreadyThere(details: BookingDetails, startsAt: number, { sequence }: ReinstateRequest): boolean {
  return details.status === 'CONFIRMED' && details.sequence === sequence + 1 && details.startsAt === startsAt;
}

function toReinstateEvent(
  ctx: RequestContext,
  { details: before, locale }: FoundBooking,
  after: BookingDetails,
  notifyCitizen: boolean,
): BookingEvent {
  const event = {
    booking: after,
    action: 'reinstateBooking',
    details: {
      status: before.status,
      from: toPosition(before),
      to: toPosition(after),
      ...toOverrideDetails(after),
      ...(!notifyCitizen && { notified: false }),
    },
  };
  if (!notifyCitizen) return event;
  // A citizen who missed an appointment got no cancellation mail.
  if (!BOOKING_STATUS[before.status].shownInAgenda)
    return { ...event, message: toBookingMessage('BOOKING_REINSTATED', after, ctx, locale) };
  if (before.startsAt === after.startsAt && before.operator.id === after.operator.id) return event;
  const movedFrom = before.startsAt;
  return { ...event, message: toBookingMessage('BOOKING_MOVED', after, ctx, locale, { movedFrom }) };
}
