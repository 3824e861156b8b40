import type { ParseKeys } from 'i18next';
import type { BookingStatus } from '../gql/graphql.ts';
import type { IconName } from '../components/icon.tsx';

/** Booking status, plus ARRIVED for a confirmed booking whose citizen has checked in. */
export type BookingState = BookingStatus | 'ARRIVED';

/** Returns the state of a booking. */
export function getBookingState({
  status,
  arrivedAt,
}: {
  status: BookingStatus;
  arrivedAt: string | null;
}): BookingState {
  return status === 'CONFIRMED' && arrivedAt !== null ? 'ARRIVED' : status;
}

/** Icon and label of each state. */
export const STATE_DISPLAY: Record<BookingState, { icon: IconName; label: ParseKeys }> = {
  REQUESTED: { icon: 'waiting', label: 'booking.state.REQUESTED' },
  CONFIRMED: { icon: 'expected', label: 'booking.state.CONFIRMED' },
  ARRIVED: { icon: 'arrived', label: 'booking.state.ARRIVED' },
  COMPLETED: { icon: 'done', label: 'booking.state.COMPLETED' },
  NO_SHOW: { icon: 'noShow', label: 'booking.state.NO_SHOW' },
  CANCELLED: { icon: 'cancelled', label: 'booking.state.CANCELLED' },
  RELEASED: { icon: 'cancelled', label: 'booking.state.RELEASED' },
  REJECTED: { icon: 'cancelled', label: 'booking.state.REJECTED' },
};
