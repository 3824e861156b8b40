import { untilDone } from '../../db/connection/transaction.ts';
import { say } from '../../graphql/messages.ts';
import type { Work } from '../../context.ts';
import { freeText, LONGEST_NOTES } from '../applicant/applicant.ts';
import type { BookingFacts } from '../booking-details.ts';
import { cancelBooking } from './cancel-booking.ts';
import { findByToken } from '../find-booking.ts';

/** How a request to cancel ends. */
export type CancelOutcome =
  | { kind: 'cancelled'; booking: BookingFacts }
  | { kind: 'notFound' }
  | { kind: 'tooLate' }
  | { kind: 'reasonTooLong'; message: string };

/** Annullamento by the citizen: the time is free again at once, and a mail with the reason takes it off the calendar. */
export async function cancel(work: Work, request: { token: string; reason: string }): Promise<CancelOutcome> {
  const read = freeText(say(work.locale, 'reasonTooLong', { max: LONGEST_NOTES })).safeParse(request.reason);
  if (!read.success) return { kind: 'reasonTooLong', message: read.error.issues[0]!.message };
  const found = await findByToken(work, request.token);
  if (found === null) return { kind: 'notFound' };
  const { facts, locale } = found;
  if (work.now >= facts.cancellableUntil) return { kind: 'tooLate' };

  const cancelled = await untilDone(() => cancelBooking(work, facts, locale, read.data));
  // Cancelled by somebody else between the read and the write: to this token it is gone.
  return cancelled === null ? { kind: 'notFound' } : { kind: 'cancelled', booking: cancelled };
}
