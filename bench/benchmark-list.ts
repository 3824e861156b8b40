import type { Benchmark } from './benchmark.ts';
import { benchmark as availabilityHttp } from './benchmarks/availability/availability-http.ts';
import { benchmark as availability } from './benchmarks/availability/availability.ts';
import { benchmark as book } from './benchmarks/book.ts';
import { benchmark as clickDay } from './benchmarks/click-day.ts';
import { benchmark as growth } from './benchmarks/growth.ts';
import { benchmark as largestQuestion } from './benchmarks/largest-query.ts';
import { benchmark as mail } from './benchmarks/mail.ts';
import { benchmark as refusals } from './benchmarks/refusals.ts';
import { benchmark as reminders } from './benchmarks/reminders.ts';
import { benchmark as safety } from './benchmarks/safety.ts';
import { benchmark as soonest } from './benchmarks/availability/soonest.ts';
import { benchmark as visit } from './benchmarks/availability/visit.ts';
import { benchmark as slotsCore } from './benchmarks/slots-core.ts';
import { benchmark as staff } from './benchmarks/staff.ts';
import { benchmark as start } from './benchmarks/start.ts';

/** All benchmarks, in the order of the result table. */
export const BENCHMARKS: readonly Benchmark[] = [
  slotsCore,
  availability,
  visit,
  soonest,
  availabilityHttp,
  book,
  mail,
  reminders,
  growth,
  safety,
  clickDay,
  staff,
  refusals,
  largestQuestion,
  start,
];
