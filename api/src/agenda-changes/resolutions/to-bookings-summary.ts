import { isoIn } from '../../scheduling/calendar-day.ts';
import type { RequestContext } from '../../context.ts';
import type { BookingOutcome } from './resolve-affected-bookings.ts';
import type { AffectedBookingsSummary, ResolvedBookingType } from './resolved-booking.types.ts';

/** Converts what happened to the affected bookings to its GraphQL type, with the number of each kind. */
export function toBookingsSummary(ctx: RequestContext, outcomes: readonly BookingOutcome[]): AffectedBookingsSummary {
  const count = (kind: BookingOutcome['kind']) => outcomes.filter((one) => one.kind === kind).length;
  return {
    kept: count('KEEP'),
    moved: count('MOVE'),
    cancelled: count('CANCEL'),
    resolved: outcomes.map((one) => toResolvedBooking(ctx, one)),
  };
}

function toResolvedBooking(
  { municipality: { timeZone } }: RequestContext,
  { booking, kind, movedTo }: BookingOutcome,
): ResolvedBookingType {
  const { id: bookingId, number, serviceName, applicantName, phone, email } = booking;
  return {
    bookingId,
    number,
    kind,
    serviceName,
    applicantName,
    phone,
    email,
    startsAt: isoIn(timeZone, booking.startsAt),
    movedTo: movedTo && {
      startsAt: isoIn(timeZone, movedTo.startsAt),
      operator: { id: String(movedTo.operatorId), name: movedTo.operatorName },
    },
  };
}
