import type { Row } from './row.ts';
import { row as availabilityHttp } from './rows/availability-http.ts';
import { row as availability } from './rows/availability.ts';
import { row as book } from './rows/book.ts';
import { row as clickDay } from './rows/click-day.ts';
import { row as growth } from './rows/growth.ts';
import { row as largestQuestion } from './rows/largest-question.ts';
import { row as refusals } from './rows/refusals.ts';
import { row as safety } from './rows/safety.ts';
import { row as slotsCore } from './rows/slots-core.ts';
import { row as staff } from './rows/staff.ts';
import { row as start } from './rows/start.ts';

/** What is measured, in the order of the table. */
export const ROWS: readonly Row[] = [
  slotsCore,
  availability,
  availabilityHttp,
  book,
  growth,
  safety,
  clickDay,
  staff,
  refusals,
  largestQuestion,
  start,
];
