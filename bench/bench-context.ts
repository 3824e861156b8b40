import type { World, WorldSize } from './fixtures/database.ts';

/** What a row is given: how thorough to be, and places to work in. */
export type Bench = {
  quick: boolean;
  full: boolean;
  /** How many rounds each side is run. */
  rounds: number;
  /** The first process of PostgreSQL. */
  postmaster: number;
  /** An office with its bookings in a database of the row's own, gone with the row. */
  world(size: WorldSize): Promise<World>;
  /** A migrated database without an office. */
  empty(): Promise<{ url: string; drop(): Promise<void> }>;
  /** Says what is being done. */
  say(line: string): void;
};
