import { retryOnDeadlock } from '../../db/connection/transaction.ts';
import type { RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';
import { confirmBooking } from './confirm-booking.ts';
import { findByConfirmToken, type FoundBooking } from '../find-booking.ts';

/** Result of a confirmation. */
export type ConfirmOutcome =
  | { kind: 'confirmed'; booking: BookingDetails }
  | { kind: 'notFound' }
  /** The deadline has passed; the expiry job frees the slot within a minute. */
  | { kind: 'expired'; booking: BookingDetails };

/** Confirms a booking with the token from the mail. Repeating the request returns the same result. */
export async function confirmByToken(ctx: RequestContext, token: string): Promise<ConfirmOutcome> {
  for (;;) {
    const found = await findByConfirmToken(ctx, token);
    if (found === null) return { kind: 'notFound' };
    const standing = getConfirmationState(ctx.now, found);
    if (standing !== 'held') return { kind: standing, booking: found.details };
    const booking = await retryOnDeadlock(() => confirmBooking(ctx, found.details, found.locale));
    if (booking !== null) return { kind: 'confirmed', booking };
    // The booking changed between read and write, so read it again.
  }
}

/** Returns whether a booking waits for confirmation, is confirmed or has expired. */
export function getConfirmationState(now: number, { details }: FoundBooking): 'held' | 'confirmed' | 'expired' {
  if (details.confirmBy === null) return 'confirmed';
  return details.status === 'REQUESTED' && details.confirmBy > now ? 'held' : 'expired';
}
