import type { FieldProblem } from '../../graphql/field-errors.ts';
import type { BookingDetails } from '../booking-details.ts';

/** Looks for the first free start from the wanted day on; only done for who wants to know. */
export type NextFree = () => Promise<number | null>;

/** How a request to book ends. */
export type BookOutcome =
  | { kind: 'booked'; booking: BookingDetails; cancelToken: string }
  | { kind: 'taken'; nextFreeAt: NextFree }
  | { kind: 'notOffered'; nextFreeAt: NextFree }
  /** The same e-mail address or telephone number has as many bookings to come as the service lets it have. */
  | { kind: 'tooMany'; limit: number }
  /** The same e-mail address was named in as many bookings as an hour may hold. */
  | { kind: 'tooOften'; waitMs: number }
  /** The browser is to work for it first. */
  | { kind: 'proofWanted' }
  | { kind: 'invalid'; errors: FieldProblem[] };
