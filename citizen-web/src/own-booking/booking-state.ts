import type { BookingStatus } from '../gql/graphql.ts';

/** What the owner of a booking can still do with it, or why nothing. */
export type BookingState = 'open' | 'cancelled' | 'rejected' | 'past' | 'too-late';

/** Tells where a booking stands at an instant: it can be cancelled while it is open. */
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
