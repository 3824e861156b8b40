import type { BookingStatus } from '../gql/graphql.ts';

/** Whether the owner can still cancel a booking ("open"), or why not. */
export type BookingState = 'open' | 'cancelled' | 'rejected' | 'past' | 'too-late';

/** Returns the state of a booking at an instant. */
export function getBookingState(
  now: Date,
  booking: { status: BookingStatus; startsAt: string; cancellableUntil: string },
): BookingState {
  if (booking.status === 'CANCELLED') return 'cancelled';
  if (booking.status === 'REJECTED') return 'rejected';
  if (booking.status === 'COMPLETED' || booking.status === 'NO_SHOW') return 'past';
  if (Date.parse(booking.startsAt) <= now.getTime()) return 'past';
  return Date.parse(booking.cancellableUntil) < now.getTime() ? 'too-late' : 'open';
}
