import type { AgendaDayFragment } from '../gql/graphql.ts';
import { isCancelledBooking } from '../agenda-layout/day-columns.ts';
import { type BookingState, getBookingState } from '../booking/booking-state.ts';

/**
 * Counts the bookings of a place by state. Bookings of the same operators at other places are excluded. `all` is
 * without cancelled, released and rejected bookings.
 */
export function countByStatus(days: readonly AgendaDayFragment[]): Record<'all' | BookingState, number> {
  const bookings = days
    .flatMap(({ columns }) => columns.flatMap((column) => column.bookings))
    .filter(({ elsewhere }) => elsewhere === null);
  const counts = {
    all: 0,
    REQUESTED: 0,
    CONFIRMED: 0,
    ARRIVED: 0,
    COMPLETED: 0,
    NO_SHOW: 0,
    CANCELLED: 0,
    RELEASED: 0,
    REJECTED: 0,
  };
  for (const booking of bookings) {
    if (!isCancelledBooking(booking)) counts.all += 1;
    counts[getBookingState(booking)] += 1;
  }
  return counts;
}
