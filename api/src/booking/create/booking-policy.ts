import type { ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import type { RequestContext } from '../../context.ts';
import type { BookingSource } from '../../db/entities/booking/booking.ts';
import type { OperatorDay } from '../../scheduling/assign.ts';
import type { StaffCandidate } from '../override/override-lane.ts';
import type { CalendarDay } from '../../scheduling/calendar-day.ts';

/**
 * Result of the proof-of-work check: whether the proof is valid, and whether all services require one at the moment.
 */
export type ProofOfWork = { valid: boolean; requiredForAll: boolean };

/** Rules that differ between bookings by citizens and bookings by staff. */
export type BookingPolicy = {
  source: BookingSource;
  /** The citizen confirmed on screen having read the privacy notice. */
  privacyNoticeShown: boolean;
  /** The limits per contact, the cool-down and the confirmation by e-mail apply. */
  enforceLimits: boolean;
  /** The citizen was invited to book the service. */
  isInvited?: boolean;
  /** The waiting list offered the time to this citizen: neither cool-down nor confirmation by e-mail apply. */
  isPromised?: boolean;
  /** Throws RATE_LIMITED if the client exceeded its limit. */
  checkRateLimit?(): Promise<void>;
  checkProofOfWork?(): Promise<ProofOfWork>;
  /** Returns whether the start is offered, and the operators who are free, in the order to try them. */
  findCandidates(
    ctx: RequestContext,
    agenda: ServiceAgenda,
    day: CalendarDay,
    operators: readonly OperatorDay[],
    startsAt: number,
  ): { offered: boolean; who: StaffCandidate[] };
};
