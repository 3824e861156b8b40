import type { Locale, Work } from '../../context.ts';
import type { BookingFacts } from '../booking-details.ts';
import { bookingMessage } from '../booking-message.ts';
import { noteDeeds } from '../record-booking-event.ts';

/** Sends a citizen the mail of a booking again, as the booking stands now; false: there is no address to send it to. */
export async function resendMail(work: Work, facts: BookingFacts, locale: Locale): Promise<boolean> {
  if (facts.applicant.email === null) return false;
  const kind = facts.status === 'CANCELLED' ? whyCancelled(facts) : 'BOOKING_CONFIRMED';
  const message = bookingMessage(kind, facts, work, locale);
  await noteDeeds(work.pool, work, [{ booking: facts, action: 'resendMail', message }]);
  work.mailIsWaiting();
  return true;
}

function whyCancelled({ confirmBy }: BookingFacts): 'BOOKING_CANCELLED' | 'BOOKING_EXPIRED' {
  return confirmBy === null ? 'BOOKING_CANCELLED' : 'BOOKING_EXPIRED';
}
