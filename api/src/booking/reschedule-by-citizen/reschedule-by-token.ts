import type { RequestContext } from '../../context.ts';
import { type FieldProblem, fieldProblems } from '../../graphql/field-errors.ts';
import { t } from '../../graphql/messages.ts';
import { calendarDay, localDate } from '../../scheduling/calendar-day.ts';
import { findNextFreeSlot } from '../availability/availability.ts';
import type { BookingDetails } from '../booking-details.ts';
import { type ClosedReason, getClosedReason } from '../correct/closed-booking.ts';
import type { NextFree } from '../create/book.result.ts';
import { idempotencyKeySchema } from '../create/book.schema.ts';
import { findAnyByToken, type FoundBooking } from '../find-booking.ts';
import { moveTo } from '../reschedule/target.ts';
import { confirmByMoving } from '../reconfirm/confirm-by-moving.ts';
import { findChangeWait, findPreviousStart, readChangeLimit } from './change-limits.ts';
import { findOwnCandidates } from './own-candidates.ts';
import { toOwnQuery } from './own-availability.ts';
import { writeMove } from './write-move.ts';

/** Request of a citizen; `operatorId` null means any operator, `sequence` is the version that the page showed. */
export type CitizenMoveRequest = {
  token: string;
  /** Epoch milliseconds. */
  startsAt: number;
  operatorId: number | null;
  sequence: number;
  idempotencyKey: string;
  /** Holder of the time that the waiting list offered; the limits of changes by citizens do not apply to it. */
  offerHolder?: Buffer;
};

/** Result of a change of time by a citizen. */
export type CitizenMoveOutcome =
  | { kind: 'moved'; booking: BookingDetails }
  | { kind: 'notFound' }
  /** Why the booking is not open; `unconfirmed` waits for its confirmation by e-mail. */
  | { kind: ClosedReason | 'unconfirmed' }
  | { kind: 'changed'; booking: BookingDetails }
  | { kind: 'tooLate' }
  | { kind: 'tooManyChanges'; limit: number }
  | { kind: 'rateLimited'; waitMs: number }
  | { kind: 'taken'; nextFreeAt: NextFree }
  | { kind: 'notOffered'; nextFreeAt: NextFree }
  | { kind: 'invalid'; errors: FieldProblem[] };

/** Maximum reads of the agenda after losing a time to a concurrent booking. */
const MAX_ATTEMPTS = 8;

/**
 * Changes the time of a booking with the token of its citizen, to one of the times that `getOwnAvailability` returns.
 * The booking keeps its old time unless it gets the new one. Repeating a request with the same idempotency key changes
 * nothing more.
 */
export async function rescheduleByToken(
  requestCtx: RequestContext,
  request: CitizenMoveRequest,
): Promise<CitizenMoveOutcome> {
  // The token makes the sender the citizen, also in a browser in which staff are signed in.
  const ctx: RequestContext = { ...requestCtx, actor: { kind: 'CITIZEN' } };
  const key = idempotencyKeySchema(ctx.locale).safeParse(request.idempotencyKey);
  if (!key.success)
    return { kind: 'invalid', errors: fieldProblems(key.error).map((error) => ({ ...error, path: 'idempotencyKey' })) };
  for (let attempt = 1; ; attempt++) {
    const found = await findAnyByToken(ctx, request.token);
    if (found === null) return { kind: 'notFound' };
    const refusal = (await findPreviousResult(ctx, found, request)) ?? (await findRefusal(ctx, found, request));
    if (refusal !== null) return refusal;
    const moved = await tryToMove(ctx, found, request);
    if (moved !== 'again') return moved;
    if (attempt === MAX_ATTEMPTS) return toLost(ctx, found, request, 'taken');
  }
}

async function findPreviousResult(
  ctx: RequestContext,
  { details }: FoundBooking,
  { startsAt, idempotencyKey }: CitizenMoveRequest,
): Promise<CitizenMoveOutcome | null> {
  const previous = await findPreviousStart(ctx, details.id, idempotencyKey);
  if (previous === null) return null;
  if (previous === startsAt) return { kind: 'moved', booking: details };
  return { kind: 'invalid', errors: [{ path: 'idempotencyKey', message: t(ctx.locale, 'keyUsedForAnother') }] };
}

async function findRefusal(
  ctx: RequestContext,
  { details }: FoundBooking,
  { sequence, offerHolder }: CitizenMoveRequest,
): Promise<CitizenMoveOutcome | null> {
  const closed = getClosedReason(ctx, details);
  if (closed !== null) return { kind: closed };
  if (details.sequence !== sequence) return { kind: 'changed', booking: details };
  if (details.confirmBy !== null) return { kind: 'unconfirmed' };
  if (offerHolder !== undefined) return null;
  if (ctx.now >= details.cancellableUntil) return { kind: 'tooLate' };
  const { limit, left } = await readChangeLimit(ctx, details);
  if (left === 0) return { kind: 'tooManyChanges', limit };
  const waitMs = await findChangeWait(ctx, details);
  return waitMs === null ? null : { kind: 'rateLimited', waitMs };
}

async function tryToMove(
  ctx: RequestContext,
  found: FoundBooking,
  request: CitizenMoveRequest,
): Promise<CitizenMoveOutcome | 'again'> {
  const { startsAt, idempotencyKey, offerHolder } = request;
  const day = calendarDay(localDate(startsAt, ctx.municipality.timeZone), ctx.municipality.timeZone);
  const { agenda, offered, who } = await findOwnCandidates(ctx, found, request, day);
  if (agenda === null || who.length === 0) {
    // The time may be taken by this very booking, which another request has moved in between.
    const { sequence } = (await findAnyByToken(ctx, request.token))?.details ?? {};
    return sequence === found.details.sequence
      ? toLost(ctx, found, request, offered ? 'taken' : 'notOffered')
      : 'again';
  }
  for (const candidate of who) {
    const { version } = agenda.operators.find(({ id }) => String(id) === candidate.operatorId)!;
    const moved = confirmByMoving(ctx, found, moveTo(found.details, agenda, startsAt, candidate));
    const written = await writeMove(ctx, { found, moved, idempotencyKey, offerHolder, agendaVersion: version });
    if (written === 'moved') return { kind: 'moved', booking: moved };
    // The next attempt reads what the booking is now.
    if (written === 'changed') return 'again';
  }
  return 'again';
}

function toLost(
  ctx: RequestContext,
  found: FoundBooking,
  { startsAt, operatorId }: CitizenMoveRequest,
  kind: 'taken' | 'notOffered',
): CitizenMoveOutcome {
  const date = localDate(startsAt, ctx.municipality.timeZone);
  return { kind, nextFreeAt: () => findNextFreeSlot(ctx, toOwnQuery(found, operatorId), date) };
}
