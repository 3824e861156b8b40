import type { Row } from './benchmark.ts';
import { row as availabilityHttp } from './benchmarks/availability-http.ts';
import { row as availability } from './benchmarks/availability.ts';
import { row as book } from './benchmarks/book.ts';
import { row as clickDay } from './benchmarks/click-day.ts';
import { row as growth } from './benchmarks/growth.ts';
import { row as largestQuestion } from './benchmarks/largest-query.ts';
import { row as refusals } from './benchmarks/refusals.ts';
import { row as safety } from './benchmarks/safety.ts';
import { row as slotsCore } from './benchmarks/slots-core.ts';
import { row as staff } from './benchmarks/staff.ts';
import { row as start } from './benchmarks/start.ts';

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
