import type { Locale, RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';
import { toBookingMessage } from '../booking-message.ts';
import { recordBookingEvents } from '../record-booking-event.ts';

/** Sends a citizen the mail of a booking again, as the booking stands now; false: there is no address to send it to. */
export async function resendMail(ctx: RequestContext, details: BookingDetails, locale: Locale): Promise<boolean> {
  if (details.applicant.email === null) return false;
  const kind = details.status === 'CANCELLED' ? toCancellationKind(details) : 'BOOKING_CONFIRMED';
  const message = toBookingMessage(kind, details, ctx, locale);
  await recordBookingEvents(ctx.pool, ctx, [{ booking: details, action: 'resendMail', message }]);
  ctx.onMailQueued();
  return true;
}

function toCancellationKind({ confirmBy }: BookingDetails): 'BOOKING_CANCELLED' | 'BOOKING_EXPIRED' {
  return confirmBy === null ? 'BOOKING_CANCELLED' : 'BOOKING_EXPIRED';
}
