import type { OwnBookingFragment } from '../gql/graphql.ts';

/** What a booking is to its citizen at an instant. */
export type BookingState =
  /** The citizen has to confirm it from the mail. */
  | 'unconfirmed'
  /** The office has to confirm it. */
  | 'requested'
  | 'confirmed'
  | 'moved'
  /** The citizen was asked whether they will come, and has not said so. */
  | 'to-reconfirm'
  /** The appointment has begun and has not ended. */
  | 'running'
  | 'cancelled'
  | 'cancelled-by-office'
  /** No one confirmed it in time. */
  | 'released'
  /** The citizen did not say in time that they would come. */
  | 'lapsed'
  | 'attended'
  | 'no-show'
  | 'past';

/** The part of a booking that tells its state. */
export type StatedBooking = Pick<
  OwnBookingFragment,
  'status' | 'startsAt' | 'endsAt' | 'cancellableUntil' | 'confirmBy' | 'reconfirmBy' | 'cancelledBy' | 'lastMove'
>;

const COMING: ReadonlySet<BookingState> = new Set(['unconfirmed', 'requested', 'confirmed', 'moved', 'to-reconfirm']);
const VALID: ReadonlySet<BookingState> = new Set([...COMING, 'running']);

/** Returns the state of a booking at an instant. */
export function getBookingState(now: Date, booking: StatedBooking): BookingState {
  const { status, confirmBy, cancelledBy } = booking;
  if (status === 'CANCELLED' && (confirmBy !== null || cancelledBy === 'SYSTEM')) return 'released';
  if (status === 'CANCELLED') return cancelledBy === 'STAFF' ? 'cancelled-by-office' : 'cancelled';
  if (status === 'RELEASED') return 'lapsed';
  if (status === 'REJECTED') return 'cancelled-by-office';
  if (status === 'COMPLETED') return 'attended';
  if (status === 'NO_SHOW') return 'no-show';
  const at = now.getTime();
  // The server releases it within a minute.
  if (confirmBy !== null && Date.parse(confirmBy) <= at) return 'released';
  if (Date.parse(booking.endsAt) <= at) return 'past';
  if (Date.parse(booking.startsAt) <= at) return 'running';
  if (status === 'REQUESTED') return confirmBy === null ? 'requested' : 'unconfirmed';
  if (booking.reconfirmBy !== null) return 'to-reconfirm';
  return booking.lastMove === null ? 'confirmed' : 'moved';
}

/** Returns whether the appointment still holds: to come, or just now. */
export function isValid(state: BookingState): boolean {
  return VALID.has(state);
}

/** Returns whether the citizen can still correct the data: until the appointment begins. */
export function isComing(state: BookingState): boolean {
  return COMING.has(state);
}

/** Returns whether the citizen can still cancel online or change the time. */
export function isOpen(now: Date, state: BookingState, { cancellableUntil }: StatedBooking): boolean {
  return isComing(state) && now.getTime() < Date.parse(cancellableUntil);
}
