import type { PlacedBooking } from '../../../agenda-layout/day-columns.ts';
import type { GridStore } from '../grid-store.ts';
import type { MoveTarget } from './move-target.ts';
import type { DropVerdict } from './validate-drop.ts';

/** A booking that is being moved, its current target, and the validation result for that target. */
export type BookingMove = {
  booking: PlacedBooking & { columnKey: string };
  by: 'keys' | 'pointer';
  target: MoveTarget;
  verdict: DropVerdict;
};

/** Store of the booking that is being moved. Empty while nothing is moved. */
export type BookingMoveStore = GridStore<BookingMove>;
