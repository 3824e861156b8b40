import type { FieldProblem } from '../../graphql/field-errors.ts';
import type { ServiceChangedOutcome } from './service-changes/service-changes.ts';
import type { BookingDetails } from '../booking-details.ts';

/** Returns the first free start from the requested day on; a callback, since not every client selects the field. */
export type NextFree = () => Promise<number | null>;

/** Result of a request to book. */
export type BookOutcome =
  | { kind: 'booked'; booking: BookingDetails; cancelToken: string }
  | { kind: 'taken'; nextFreeAt: NextFree }
  | { kind: 'notOffered'; nextFreeAt: NextFree }
  /** The e-mail address or telephone number has reached the service's limit of open bookings. */
  | { kind: 'tooManyBookings'; limit: number }
  /** The e-mail address has reached the limit of bookings per hour. */
  | { kind: 'rateLimited'; waitMs: number }
  | { kind: 'proofRequired' }
  /** The service is no longer what the citizen read. */
  | ServiceChangedOutcome
  | { kind: 'invalid'; errors: FieldProblem[] };
