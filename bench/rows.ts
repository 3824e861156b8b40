import type { Row } from './row.ts';
import { row as availability } from './rows/availability.ts';
import { row as book } from './rows/book.ts';
import { row as slotsCore } from './rows/slots-core.ts';

/** What is measured, in the order of the table. */
export const ROWS: readonly Row[] = [slotsCore, availability, book];
