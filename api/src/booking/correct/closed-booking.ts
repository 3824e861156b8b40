import type { RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';

/** Why a citizen cannot correct a booking any more. */
export type ClosedReason = 'cancelled' | 'over';

/** Returns why a citizen cannot correct the booking any more; null if they can: until the appointment starts. */
export function getClosedReason(
  { now }: Pick<RequestContext, 'now'>,
  { status, startsAt, confirmBy }: BookingDetails,
): ClosedReason | null {
  if (status === 'CANCELLED' || status === 'REJECTED') return 'cancelled';
  if (status === 'COMPLETED' || status === 'NO_SHOW' || startsAt <= now) return 'over';
  // The expiry job cancels it within a minute.
  return confirmBy !== null && confirmBy <= now ? 'cancelled' : null;
}
