import { HOLDING } from '../../db/entities/booking/booking.ts';
import { isOverlap } from '../../db/connection/transaction.ts';
import type { Work } from '../../context.ts';
import type { BookingFacts } from '../booking-details.ts';
import { findById } from '../find-booking.ts';
import { movedTo, readTargetDay, whoCanTake } from './target.ts';
import { type DecidedMove, writeMoves } from './update-bookings.ts';

/** Where staff want a booking to be: with whom (null: whoever is free), from when; as they last saw it. */
export type MoveRequest = { bookingId: string; startsAt: number; operatorId: number | null; sequence: number };

/** How a request to move ends. */
export type MoveOutcome =
  | { kind: 'moved'; booking: BookingFacts }
  | { kind: 'notFound' }
  /** Somebody else moved or cancelled it meanwhile. */
  | { kind: 'changed'; booking: BookingFacts }
  | { kind: 'taken' }
  | { kind: 'notOffered' };

/** Sposta: another time, another operator or both; the duration stays as it was booked, and the citizen is told. */
export async function move(work: Work, request: MoveRequest): Promise<MoveOutcome> {
  const found = await findById(work, request.bookingId);
  if (found === null) return { kind: 'notFound' };
  const { facts } = found;
  if (isAlreadyThere(facts, request)) return { kind: 'moved', booking: facts };
  if (facts.sequence !== request.sequence || !HOLDING.has(facts.status)) return { kind: 'changed', booking: facts };

  const { startsAt, operatorId } = request;
  const agenda = await readTargetDay(work, { serviceId: facts.service.id, startsAt, operatorId });
  const target = agenda === null ? { offered: false, who: [] } : whoCanTake(work, agenda, facts, startsAt);
  for (const candidate of target.who) {
    const moved = movedTo(facts, agenda!, startsAt, candidate);
    const written = await write(work, { found, moved });
    if (written === 'changed') return { kind: 'changed', booking: (await findById(work, facts.id))?.facts ?? facts };
    if (written === 'moved') return { kind: 'moved', booking: moved.facts };
  }
  return { kind: target.offered ? 'taken' : 'notOffered' };
}

/** Asked for again, since the first answer was lost on its way: it is done, and the citizen was told once. */
function isAlreadyThere(facts: BookingFacts, { sequence, startsAt, operatorId }: MoveRequest): boolean {
  const isAtThisTime = facts.startsAt === startsAt && (operatorId === null || facts.operator.id === operatorId);
  return HOLDING.has(facts.status) && facts.sequence > sequence && isAtThisTime;
}

async function write(work: Work, decided: DecidedMove): Promise<'moved' | 'changed' | 'taken'> {
  try {
    const { size } = await writeMoves(work, [decided]);
    return size === 0 ? 'changed' : 'moved';
  } catch (error) {
    if (isOverlap(error)) return 'taken';
    throw error;
  }
}
