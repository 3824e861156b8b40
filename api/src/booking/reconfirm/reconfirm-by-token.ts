import type { RequestContext } from '../../context.ts';
import { retryOnDeadlock } from '../../db/connection/transaction.ts';
import type { BookingDetails } from '../booking-details.ts';
import { type ClosedReason, getClosedReason } from '../correct/closed-booking.ts';
import { findAnyByToken } from '../find-booking.ts';
import { isAsked, reconfirmBooking } from './reconfirm-booking.ts';

/** Result of a confirmation of the attendance by the citizen. */
export type ReconfirmOutcome =
  | { kind: 'reconfirmed'; booking: BookingDetails }
  | { kind: 'notFound' }
  /** Why the booking is not open; `unconfirmed` waits for its confirmation by e-mail. */
  | { kind: ClosedReason | 'unconfirmed' }
  | { kind: 'changed'; booking: BookingDetails };

/** Attempts to confirm a booking that staff are changing at the same time. */
const MAX_ATTEMPTS = 5;

/**
 * Confirms the attendance with the token of the booking's page; `sequence` is the version that the page showed.
 * Repeating the request returns the same result, and so does a booking whose citizen was not asked: it is valid.
 */
export async function reconfirmByToken(
  requestCtx: RequestContext,
  { token, sequence }: { token: string; sequence: number },
): Promise<ReconfirmOutcome> {
  // The token makes the sender the citizen, also in a browser in which staff are signed in.
  const ctx: RequestContext = { ...requestCtx, actor: { kind: 'CITIZEN' } };
  for (let attempt = 1; ; attempt++) {
    const found = await findAnyByToken(ctx, token);
    if (found === null) return { kind: 'notFound' };
    const { details } = found;
    const closed = getClosedReason(ctx, details);
    if (closed !== null) return { kind: closed };
    if (details.confirmBy !== null) return { kind: 'unconfirmed' };
    if (details.sequence !== sequence) return { kind: 'changed', booking: details };
    if (!isAsked(details)) return { kind: 'reconfirmed', booking: details };
    const booking = await retryOnDeadlock(() => reconfirmBooking(ctx, details));
    if (booking !== null) return { kind: 'reconfirmed', booking };
    // The booking changed between read and write, so read it again.
    if (attempt === MAX_ATTEMPTS) return { kind: 'changed', booking: details };
  }
}
