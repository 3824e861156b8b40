import { v7 as uuid } from 'uuid';
import { actorColumns } from '../audit.ts';
import { transaction } from '../data/transaction.ts';
import type { Locale, Work } from '../work.ts';
import type { BookingFacts } from './booking-facts.ts';
import { bookingMessage } from './booking-message.ts';

/** Sends a citizen the mail of a booking again, as the booking stands now; false: there is no address to send it to. */
export async function resendMail(work: Work, facts: BookingFacts, locale: Locale): Promise<boolean> {
  const { email } = facts.applicant;
  if (email === null) return false;
  const kind = facts.status === 'CANCELLED' ? 'BOOKING_CANCELLED' : 'BOOKING_CONFIRMED';
  const message = bookingMessage(kind, facts, work, locale);
  const at = new Date(work.now);
  await transaction(work.pool, async (client) => {
    await client.query(
      'insert into mail (municipality_id, id, booking_id, kind, recipient, message, created_at) values ($1, $2, $3, $4, $5, $6, $7)',
      [work.municipality.id, uuid(), facts.id, kind, email, JSON.stringify(message), at],
    );
    await client.query(
      `insert into audit_entry (municipality_id, id, at, actor_kind, staff_member_id, act, subject, subject_id, details)
       values ($1, $2, $3, $4, $5, 'resendMail', 'Booking', $6, '{}')`,
      [work.municipality.id, uuid(), at, ...actorColumns(work), facts.id],
    );
  });
  work.mailIsWaiting();
  return true;
}
