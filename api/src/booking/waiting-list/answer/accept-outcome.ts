import type { OfferState } from '../../../db/entities/waiting-list/slot-offer.ts';
import type { FieldProblem } from '../../../graphql/field-errors.ts';
import type { BookingDetails } from '../../booking-details.ts';

/** What taking the offered time comes to; `lost` if the office took it back. */
export type TakeOutcome =
  | { kind: 'booked'; booking: BookingDetails }
  | { kind: 'tooManyBookings'; limit: number }
  | { kind: 'invalid'; errors: FieldProblem[] }
  | { kind: 'lost' };

/** Result of accepting. */
export type AcceptOutcome =
  | Exclude<TakeOutcome, { kind: 'lost' }>
  | { kind: 'notFound' }
  /** The offer is not open; an open one whose deadline has passed counts as lapsed. */
  | { kind: 'closed'; state: Exclude<OfferState, 'OPEN'> };
