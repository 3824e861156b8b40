import { ACTIVE_STATUSES } from '../../db/entities/booking/booking.ts';
import { isExclusionViolation } from '../../db/connection/transaction.ts';
import type { RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';
import { findById } from '../find-booking.ts';
import { movedTo, readTargetDay, whoCanTake } from './target.ts';
import { type DecidedMove, writeMoves } from './update-bookings.ts';

/** Where staff want a booking to be: with whom (null: whoever is free), from when; as they last saw it. */
export type MoveRequest = { bookingId: string; startsAt: number; operatorId: number | null; sequence: number };

/** How a request to move ends. */
export type MoveOutcome =
  | { kind: 'moved'; booking: BookingDetails }
  | { kind: 'notFound' }
  /** Somebody else moved or cancelled it meanwhile. */
  | { kind: 'changed'; booking: BookingDetails }
  | { kind: 'taken' }
  | { kind: 'notOffered' };

/** Sposta: another time, another operator or both; the duration stays as it was booked, and the citizen is told. */
export async function rescheduleBooking(ctx: RequestContext, request: MoveRequest): Promise<MoveOutcome> {
  const found = await findById(ctx, request.bookingId);
  if (found === null) return { kind: 'notFound' };
  const { facts } = found;
  if (isAlreadyThere(facts, request)) return { kind: 'moved', booking: facts };
  if (facts.sequence !== request.sequence || !ACTIVE_STATUSES.has(facts.status))
    return { kind: 'changed', booking: facts };

  const { startsAt, operatorId } = request;
  const agenda = await readTargetDay(ctx, { serviceId: facts.service.id, startsAt, operatorId });
  const target = agenda === null ? { offered: false, who: [] } : whoCanTake(ctx, agenda, facts, startsAt);
  for (const candidate of target.who) {
    const moved = movedTo(facts, agenda!, startsAt, candidate);
    const written = await write(ctx, { found, moved });
    if (written === 'changed') return { kind: 'changed', booking: (await findById(ctx, facts.id))?.facts ?? facts };
    if (written === 'moved') return { kind: 'moved', booking: moved.facts };
  }
  return { kind: target.offered ? 'taken' : 'notOffered' };
}

/** Asked for again, since the first answer was lost on its way: it is done, and the citizen was told once. */
function isAlreadyThere(facts: BookingDetails, { sequence, startsAt, operatorId }: MoveRequest): boolean {
  const isAtThisTime = facts.startsAt === startsAt && (operatorId === null || facts.operator.id === operatorId);
  return ACTIVE_STATUSES.has(facts.status) && facts.sequence > sequence && isAtThisTime;
}

async function write(ctx: RequestContext, decided: DecidedMove): Promise<'moved' | 'changed' | 'taken'> {
  try {
    const { size } = await writeMoves(ctx, [decided]);
    return size === 0 ? 'changed' : 'moved';
  } catch (error) {
    if (isExclusionViolation(error)) return 'taken';
    throw error;
  }
}
