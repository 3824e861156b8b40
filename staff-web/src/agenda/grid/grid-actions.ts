import type { DayColumn, PlacedBooking } from '../../agenda-layout/day-columns.ts';
import type { MinuteRange } from '../../agenda-layout/minute-range.ts';

/** What the grid asks for when something on it is acted on. `done`: it was dealt with, and the grid may look again. */
export type GridActions = {
  open(booking: PlacedBooking): void;
  /** Free time was chosen. */
  book(column: DayColumn, minute: number, onDone: () => void): void;
  /** Whether time of that column may be blocked. */
  canBlock(column: DayColumn): boolean;
  /** Time was marked out, to be blocked. */
  block(column: DayColumn, span: MinuteRange, onDone: () => void): void;
  /** A booking was put to another time or column. */
  move(move: { booking: PlacedBooking; from: DayColumn; to: DayColumn; minute: number; onDone: () => void }): void;
};
