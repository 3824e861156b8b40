import type { UpcomingBooking } from '../agenda-change.ts';
import type { ResolvedBooking } from './resolve-affected-bookings.ts';
import type { Resolution } from './resolutions.ts';

/**
 * Returns the affected bookings with their resolutions, and those without: made since the preview, or changed since, so
 * that the resolution was chosen for another time or state.
 */
export function matchResolutions(
  bookings: readonly UpcomingBooking[],
  resolutions: readonly Resolution[],
): { resolved: ResolvedBooking[]; unresolved: UpcomingBooking[] } {
  const byBookingId = new Map(resolutions.map((resolution) => [resolution.bookingId, resolution]));
  const resolved: ResolvedBooking[] = [];
  const unresolved: UpcomingBooking[] = [];
  for (const booking of bookings) {
    const resolution = byBookingId.get(booking.id);
    if (resolution === undefined || (resolution.sequence ?? booking.sequence) !== booking.sequence)
      unresolved.push(booking);
    else resolved.push({ booking, resolution });
  }
  return { resolved, unresolved };
}
