import type { Locale, RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';
import { toBookingMessage } from '../booking-message.ts';
import { recordBookingEvents } from '../record-booking-event.ts';

/** Why the mail of a booking is not sent again. */
export type ResendRefusal = 'OVER' | 'CANCELLED' | 'NO_SHOW' | 'NO_EMAIL';

/** Sends the mail of a booking again with its current data and returns null, or the reason why not. */
export async function resendMail(
  ctx: RequestContext,
  details: BookingDetails,
  locale: Locale,
): Promise<ResendRefusal | null> {
  const refusal = findResendRefusal(details, ctx.now);
  if (refusal !== null) return refusal;
  const kind = isExpired(details) ? 'BOOKING_EXPIRED' : 'BOOKING_CONFIRMED';
  const message = toBookingMessage(kind, details, ctx, locale);
  await recordBookingEvents(ctx, [{ booking: details, action: 'resendMail', message }]);
  ctx.onMailQueued();
  return null;
}

function findResendRefusal(details: BookingDetails, now: number): ResendRefusal | null {
  if (details.status === 'NO_SHOW') return 'NO_SHOW';
  if (details.status === 'COMPLETED' || details.endsAt <= now) return 'OVER';
  if ((details.status === 'CANCELLED' && !isExpired(details)) || details.status === 'REJECTED') return 'CANCELLED';
  return details.applicant.email === null ? 'NO_EMAIL' : null;
}

// An expired booking keeps its deadline: its mail invites the citizen to book again.
function isExpired({ status, confirmBy }: BookingDetails): boolean {
  return status === 'CANCELLED' && confirmBy !== null;
}
