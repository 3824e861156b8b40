import type { GridColumn, PlacedBooking } from './grid-columns.ts';

/** What the grid asks for when something on it is acted on. `done`: it was dealt with, and the grid may look again. */
export type GridActs = {
  open(booking: PlacedBooking): void;
  /** Free time was chosen. */
  book(column: GridColumn, minute: number, done: () => void): void;
  /** A booking was put to another time or column. */
  move(move: { booking: PlacedBooking; from: GridColumn; to: GridColumn; minute: number; done: () => void }): void;
};
