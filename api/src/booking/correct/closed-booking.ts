import type { RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';

/** Reason why a citizen can no longer correct a booking. */
export type ClosedReason = 'cancelled' | 'released' | 'over';

/** Returns why a citizen can no longer correct the booking; null if they can: until the appointment starts. */
export function getClosedReason(
  { now }: Pick<RequestContext, 'now'>,
  { status, startsAt, confirmBy }: BookingDetails,
): ClosedReason | null {
  if (status === 'CANCELLED' || status === 'REJECTED') return 'cancelled';
  if (status === 'RELEASED') return 'released';
  if (status === 'COMPLETED' || status === 'NO_SHOW' || startsAt <= now) return 'over';
  // The expiry job cancels it within a minute.
  return confirmBy !== null && confirmBy <= now ? 'cancelled' : null;
}
