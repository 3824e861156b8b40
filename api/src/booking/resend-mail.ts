import type { Locale, Work } from '../work.ts';
import type { BookingFacts } from './booking-facts.ts';
import { bookingMessage } from './booking-message.ts';
import { noteDeed } from './note-deed.ts';

/** Sends a citizen the mail of a booking again, as the booking stands now; false: there is no address to send it to. */
export async function resendMail(work: Work, facts: BookingFacts, locale: Locale): Promise<boolean> {
  if (facts.applicant.email === null) return false;
  const kind = facts.status === 'CANCELLED' ? 'BOOKING_CANCELLED' : 'BOOKING_CONFIRMED';
  await noteDeed(work.pool, work, facts, { act: 'resendMail', message: bookingMessage(kind, facts, work, locale) });
  work.mailIsWaiting();
  return true;
}
