import type { GridColumn, PlacedBooking } from '../../agenda-layout/agenda-columns.ts';
import type { Span } from '../../agenda-layout/minute-range.ts';

/** What the grid asks for when something on it is acted on. `done`: it was dealt with, and the grid may look again. */
export type GridActs = {
  open(booking: PlacedBooking): void;
  /** Free time was chosen. */
  book(column: GridColumn, minute: number, done: () => void): void;
  /** Whether time of that column may be blocked. */
  mayBlock(column: GridColumn): boolean;
  /** Time was marked out, to be blocked. */
  block(column: GridColumn, span: Span, done: () => void): void;
  /** A booking was put to another time or column. */
  move(move: { booking: PlacedBooking; from: GridColumn; to: GridColumn; minute: number; done: () => void }): void;
};
