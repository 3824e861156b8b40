import type { AttendanceStatus } from '../../gql/graphql.ts';
import type { DayColumn, PlacedBooking } from '../../agenda-layout/day-columns.ts';
import type { MinuteRange } from '../../agenda-layout/minute-range.ts';

/** Callbacks of the grid. `onDone` is called when the dialog is closed, so that the grid can restore the focus. */
export type GridActions = {
  open(booking: PlacedBooking): void;
  /** Records the attendance of a booking. */
  mark(booking: PlacedBooking, status: AttendanceStatus): void;
  /** Starts a booking at a minute of a column. */
  book(column: DayColumn, minute: number, onDone: () => void): void;
  /** Returns whether the member may block time of the column's operator. */
  canBlock(column: DayColumn): boolean;
  /** Starts blocking a range of a column. */
  block(column: DayColumn, span: MinuteRange, onDone: () => void): void;
  /** Opens a blocked slot of a column whose operator the member may block. */
  openBlocked(slotId: string, onDone: () => void): void;
  /** Starts rescheduling a booking to another time or column. */
  move(move: { booking: PlacedBooking; from: DayColumn; to: DayColumn; minute: number; onDone: () => void }): void;
};
