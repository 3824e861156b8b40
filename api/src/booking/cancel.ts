import { v7 as uuid } from 'uuid';
import { say } from '../graphql/words.ts';
import { HOLDS_THE_SLOT } from '../data/booking.ts';
import type { Work } from '../work.ts';
import { freeText, LONGEST_NOTES } from './applicant.ts';
import type { BookingFacts } from './booking-facts.ts';
import { bookingMessage } from './booking-message.ts';
import { findByToken } from './find-booking.ts';

/** How a request to cancel ends. */
export type CancelOutcome =
  | { kind: 'cancelled'; booking: BookingFacts }
  | { kind: 'notFound' }
  | { kind: 'tooLate' }
  | { kind: 'reasonTooLong'; message: string };

const CANCEL = `
with cancelled as (
  update booking set status = 'CANCELLED', cancelled_at = $3, cancel_reason = $4, sequence = sequence + 1
  where municipality_id = $1 and id = $2 and ${HOLDS_THE_SLOT}
  returning sequence
), told as (
  insert into mail (municipality_id, id, booking_id, kind, recipient, message, created_at)
  select $1, $5, $2, $6, $7, jsonb_set($8::jsonb, '{booking,sequence}', to_jsonb(cancelled.sequence)), $3 from cancelled
)
select sequence from cancelled`;

/** Annullamento by the citizen: the time is free again at once, and a mail with the reason takes it off the calendar. */
export async function cancel(work: Work, request: { token: string; reason: string }): Promise<CancelOutcome> {
  const read = freeText(say(work.locale, 'reasonTooLong', { max: LONGEST_NOTES })).safeParse(request.reason);
  if (!read.success) return { kind: 'reasonTooLong', message: read.error.issues[0]!.message };
  const found = await findByToken(work, request.token);
  if (found === null) return { kind: 'notFound' };
  const { facts, locale } = found;
  if (work.now >= facts.cancellableUntil) return { kind: 'tooLate' };

  const message = bookingMessage('BOOKING_CANCELLED', facts, work, locale, read.data);
  const { rows } = await work.pool.query<{ sequence: number }>({
    name: 'cancel-booking',
    text: CANCEL,
    values: [
      work.municipality.id,
      facts.id,
      new Date(work.now),
      read.data,
      uuid(),
      message.kind,
      facts.applicant.email,
      JSON.stringify(message),
    ],
  });
  const [row] = rows;
  // Cancelled by somebody else between the read and the write: to this token it is gone.
  if (row === undefined) return { kind: 'notFound' };
  work.mailIsWaiting();
  return {
    kind: 'cancelled',
    booking: { ...facts, status: 'CANCELLED', cancelledAt: work.now, sequence: row.sequence },
  };
}
