import { ACTIVE_STATUSES } from '../../db/entities/booking/booking-status.ts';
import { isExclusionViolation } from '../../db/connection/transaction.ts';
import type { RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';
import { findById } from '../find-booking.ts';
import { toBookedVisit } from '../visit/visit-summary.ts';
import { moveTo, readTargetDay, findTargetCandidates } from './target.ts';
import { type PlannedMove, updateBookings } from './update-bookings.ts';

/** Request to reschedule; `operatorId` null means any free operator, `sequence` is the version that staff saw. */
export type MoveRequest = {
  bookingId: string;
  startsAt: number;
  operatorId: number | null;
  sequence: number;
  /** Whether the citizen gets a mail; defaults to true. */
  notifyCitizen?: boolean;
  /** Moves also to a time that is over, outside the opening hours or taken. */
  override?: boolean;
};

/** Result of rescheduling. */
export type MoveOutcome =
  | { kind: 'moved'; booking: BookingDetails }
  | { kind: 'notFound' }
  /** Another user rescheduled or cancelled the booking. */
  | { kind: 'changed'; booking: BookingDetails }
  | { kind: 'taken' }
  | { kind: 'notOffered' };

/** Reschedules a booking to another start, operator or both. The duration does not change; the citizen gets a mail. */
export async function rescheduleBooking(ctx: RequestContext, request: MoveRequest): Promise<MoveOutcome> {
  const found = await findById(ctx, request.bookingId);
  if (found === null) return { kind: 'notFound' };
  const { details } = found;
  if (isAlreadyThere(details, request)) return { kind: 'moved', booking: details };
  if (details.sequence !== request.sequence || !ACTIVE_STATUSES.has(details.status))
    return { kind: 'changed', booking: details };

  const { startsAt, override } = request;
  // The permission to override is for one agenda, so the booking stays in its own unless an operator is named.
  const operatorId = request.operatorId ?? (override ? details.operator.id : null);
  const visit = toBookedVisit(details);
  const agenda = await readTargetDay(ctx, { serviceId: details.service.id, visit, startsAt, operatorId });
  const target =
    agenda === null ? { offered: false, who: [] } : findTargetCandidates(ctx, agenda, details, startsAt, { override });
  for (const candidate of target.who) {
    const moved = moveTo(details, agenda!, startsAt, candidate);
    const written = await write(ctx, { found, moved, notifyCitizen: request.notifyCitizen ?? true });
    if (written === 'changed')
      return { kind: 'changed', booking: (await findById(ctx, details.id))?.details ?? details };
    if (written === 'moved') return { kind: 'moved', booking: moved };
  }
  return { kind: target.offered ? 'taken' : 'notOffered' };
}

/** Returns whether an earlier request already rescheduled the booking, so that a retry sends no second mail. */
function isAlreadyThere(details: BookingDetails, { sequence, startsAt, operatorId }: MoveRequest): boolean {
  const isAtThisTime = details.startsAt === startsAt && (operatorId === null || details.operator.id === operatorId);
  return ACTIVE_STATUSES.has(details.status) && details.sequence > sequence && isAtThisTime;
}

async function write(ctx: RequestContext, decided: PlannedMove): Promise<'moved' | 'changed' | 'taken'> {
  try {
    const { size } = await updateBookings(ctx, [decided]);
    return size === 0 ? 'changed' : 'moved';
  } catch (error) {
    if (isExclusionViolation(error)) return 'taken';
    throw error;
  }
}
