import type { PlacedBooking } from '../../../agenda-layout/day-columns.ts';
import type { GridStore } from '../grid-store.ts';
import type { MoveTarget } from './move-target.ts';
import type { DropVerdict } from './validate-drop.ts';

/** A booking that is being moved about the grid, and what there is where it would go. */
export type BookingMove = {
  booking: PlacedBooking & { columnKey: string };
  by: 'keys' | 'pointer';
  target: MoveTarget;
  verdict: DropVerdict;
};

/** Where the grid keeps what is being moved. */
export type BookingMoveStore = GridStore<BookingMove>;
