import { retryOnDeadlock } from '../../db/connection/transaction.ts';
import type { RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';
import { confirmBooking } from './confirm-booking.ts';
import { findByConfirmToken, type FoundBooking } from '../find-booking.ts';

/** How a request to confirm ends. */
export type ConfirmOutcome =
  | { kind: 'confirmed'; booking: BookingDetails }
  | { kind: 'notFound' }
  /** Nobody confirmed it in time: the time is for others again, or will be within the minute. */
  | { kind: 'expired'; booking: BookingDetails };

/** Conferma by the citizen, with the secret of the mail: the booking counts from now on. Done again, it is answered as done. */
export async function confirmByToken(ctx: RequestContext, token: string): Promise<ConfirmOutcome> {
  for (;;) {
    const found = await findByConfirmToken(ctx, token);
    if (found === null) return { kind: 'notFound' };
    const standing = getConfirmationState(ctx.now, found);
    if (standing !== 'held') return { kind: standing, booking: found.details };
    const booking = await retryOnDeadlock(() => confirmBooking(ctx, found.details, found.locale));
    if (booking !== null) return { kind: 'confirmed', booking };
    // Moved, confirmed or given up between the read and the write: what it is now is looked up.
  }
}

/** Whether a booking that was to be confirmed still waits for it, has it, or had too little time. */
export function getConfirmationState(now: number, { details }: FoundBooking): 'held' | 'confirmed' | 'expired' {
  if (details.confirmBy === null) return 'confirmed';
  return details.status === 'REQUESTED' && details.confirmBy > now ? 'held' : 'expired';
}
