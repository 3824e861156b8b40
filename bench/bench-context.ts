import type { BenchDatabase, DatabaseSize } from './fixtures/database.ts';

/** Context of a benchmark: options, and databases to work on. */
export type BenchContext = {
  quick: boolean;
  full: boolean;
  /** Number of rounds of each subject. */
  rounds: number;
  /** Process id of the PostgreSQL postmaster. */
  postmaster: number;
  /** Creates a database with one office and its bookings; closing drops it. */
  openDatabase(size: DatabaseSize): Promise<BenchDatabase>;
  /** Creates a migrated database without an office. */
  openEmptyDatabase(): Promise<{ url: string; drop(): Promise<void> }>;
  /** Logs a progress message. */
  log(line: string): void;
};
