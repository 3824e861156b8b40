import type { FieldProblem } from './applicant.ts';
import type { BookingFacts } from './booking-facts.ts';

/** How a request to book ends. */
export type BookOutcome =
  | { kind: 'booked'; booking: BookingFacts; cancelToken: string }
  | { kind: 'taken'; nextFreeAt: number | null }
  | { kind: 'notOffered'; nextFreeAt: number | null }
  | { kind: 'invalid'; errors: FieldProblem[] };
