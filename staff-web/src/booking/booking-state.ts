import type { ParseKeys } from 'i18next';
import type { BookingStatus } from '../gql/graphql.ts';
import type { IconName } from '../components/icon.tsx';

/** How a booking stands, as people at the desk tell it apart: a citizen who waits is not one who is still expected. */
export type BookingState = BookingStatus | 'ARRIVED';

/** The state of a booking. */
export function getBookingState({
  status,
  arrivedAt,
}: {
  status: BookingStatus;
  arrivedAt: string | null;
}): BookingState {
  return status === 'CONFIRMED' && arrivedAt !== null ? 'ARRIVED' : status;
}

/** The picture and the word of each state. */
export const STATE_DISPLAY: Record<BookingState, { icon: IconName; label: ParseKeys }> = {
  REQUESTED: { icon: 'waiting', label: 'booking.state.REQUESTED' },
  CONFIRMED: { icon: 'expected', label: 'booking.state.CONFIRMED' },
  ARRIVED: { icon: 'arrived', label: 'booking.state.ARRIVED' },
  COMPLETED: { icon: 'done', label: 'booking.state.COMPLETED' },
  NO_SHOW: { icon: 'noShow', label: 'booking.state.NO_SHOW' },
  CANCELLED: { icon: 'cancelled', label: 'booking.state.CANCELLED' },
  REJECTED: { icon: 'cancelled', label: 'booking.state.REJECTED' },
};
