import type { Locale, RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';
import { bookingMessage } from '../booking-message.ts';
import { recordBookingEvents } from '../record-booking-event.ts';

/** Sends a citizen the mail of a booking again, as the booking stands now; false: there is no address to send it to. */
export async function resendMail(ctx: RequestContext, facts: BookingDetails, locale: Locale): Promise<boolean> {
  if (facts.applicant.email === null) return false;
  const kind = facts.status === 'CANCELLED' ? whyCancelled(facts) : 'BOOKING_CONFIRMED';
  const message = bookingMessage(kind, facts, ctx, locale);
  await recordBookingEvents(ctx.pool, ctx, [{ booking: facts, action: 'resendMail', message }]);
  ctx.onMailQueued();
  return true;
}

function whyCancelled({ confirmBy }: BookingDetails): 'BOOKING_CANCELLED' | 'BOOKING_EXPIRED' {
  return confirmBy === null ? 'BOOKING_CANCELLED' : 'BOOKING_EXPIRED';
}
