import type { Locale, RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';
import { toBookingMessage } from '../booking-message.ts';
import { recordBookingEvents } from '../record-booking-event.ts';

/** Sends the mail of a booking again with its current data; returns false if the booking has no e-mail address. */
export async function resendMail(ctx: RequestContext, details: BookingDetails, locale: Locale): Promise<boolean> {
  if (details.applicant.email === null) return false;
  const kind = details.status === 'CANCELLED' ? toCancellationKind(details) : 'BOOKING_CONFIRMED';
  const message = toBookingMessage(kind, details, ctx, locale);
  await recordBookingEvents(ctx, [{ booking: details, action: 'resendMail', message }]);
  ctx.onMailQueued();
  return true;
}

function toCancellationKind({ confirmBy }: BookingDetails): 'BOOKING_CANCELLED' | 'BOOKING_EXPIRED' {
  return confirmBy === null ? 'BOOKING_CANCELLED' : 'BOOKING_EXPIRED';
}
