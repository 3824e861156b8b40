import { dropOwnHold } from '../../agenda/service-agenda/own-hold.ts';
import { readServiceAgenda } from '../../agenda/service-agenda/service-agenda.ts';
import type { ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import type { VisitRequest } from '../../agenda/service-agenda/visit.ts';
import type { RequestContext } from '../../context.ts';
import type { FieldProblem } from '../../graphql/field-errors.ts';
import { localDate } from '../../scheduling/calendar-day.ts';
import { findNextFreeSlot } from '../availability/availability.ts';
import type { NextFree } from '../create/book.result.ts';
import { coalesce, serialize } from '../create/coalesce.ts';
import { findVisitProblems } from '../visit/visit-problems.ts';
import { findHoldCandidates, type HoldRequest, toHoldQuery } from './hold-candidates.ts';
import { inTurn } from './in-turn.ts';
import { findHold, type Hold } from './slot-hold.sql.ts';
import { type HoldTimes, writeHold } from './write-hold.ts';

const SECOND_MS = 1000;

/** Maximum reads of the agenda after losing a time to a concurrent request. */
const MAX_ATTEMPTS = 8;

/** Result of holding a time. */
export type HoldOutcome =
  | { kind: 'held'; hold: Hold }
  | { kind: 'serviceUnknown' }
  /** The people or the services of the visit. */
  | { kind: 'invalid'; errors: FieldProblem[] }
  /** The network of the holder holds as many times of the service as possible. */
  | { kind: 'tooManyHolds' }
  | { kind: 'taken' | 'notOffered'; nextFreeAt: NextFree };

/**
 * Holds a time that citizens can book, until an instant, and frees the time that the holder held before. The holder
 * keeps the former hold unless the new one is made. A time that the holder already holds keeps its end.
 */
export async function holdSlot(ctx: RequestContext, request: HoldRequest, heldUntil: number): Promise<HoldOutcome> {
  const own = await findHold(ctx, request.holderHash);
  if (own !== null && isFor(own, request)) return { kind: 'held', hold: own };
  return takeHold<never>(ctx, request, { heldUntil, createdAt: ctx.now, extendedAt: null });
}

/** Returns whether a hold is for the requested time. */
export function isFor(hold: Hold, { serviceId, operatorId, visit, startsAt }: HoldRequest): boolean {
  const isOperator = operatorId === null || operatorId === hold.operatorId;
  const isVisit = toVisitKey(hold.visit) === toVisitKey(visit);
  return hold.serviceId === serviceId && hold.startsAt === startsAt && isOperator && isVisit;
}

function toVisitKey(visit: VisitRequest | null | undefined): string {
  return visit
    ? [visit.people, ...visit.further.map(({ serviceId, people }) => `${serviceId}x${people}`)].join(' ')
    : '';
}

/**
 * Makes or replaces the hold of a holder. `refuse` may reject the service once it is read; its reason is then the
 * result.
 */
export async function takeHold<Refusal extends string>(
  ctx: RequestContext,
  request: HoldRequest,
  times: HoldTimes,
  refuse: (agenda: ServiceAgenda) => Refusal | null = () => null,
): Promise<HoldOutcome | { kind: Refusal }> {
  const { db, municipality, now } = ctx;
  const date = localDate(request.startsAt, municipality.timeZone);
  // Rounded down to a second, so that concurrent requests have the same key and share one read.
  const query = toHoldQuery({ municipality, now: Math.floor(now / SECOND_MS) * SECOND_MS }, request);
  for (let attempt = 1; ; attempt++) {
    const read = await coalesce(db, JSON.stringify(query), () => readServiceAgenda(db, query));
    if (read === null) return { kind: 'serviceUnknown' };
    const errors = findVisitProblems(ctx.locale, read, request.visit);
    if (errors.length > 0) return { kind: 'invalid', errors };
    const refusal = refuse(read);
    if (refusal !== null) return { kind: refusal };
    const { offered, who } = findHoldCandidates(ctx, dropOwnHold(read, request.holderHash), request.startsAt);
    if (who.length === 0 || attempt > MAX_ATTEMPTS)
      return { kind: offered ? 'taken' : 'notOffered', nextFreeAt: () => findNextFreeSlot(ctx, request, date) };
    const written = await serialize(
      db,
      who,
      ({ operatorId, counter }) => ['hold', municipality.id, operatorId, counter, request.startsAt].join(' '),
      ({ operatorId }) =>
        inTurn(db, `${municipality.id} ${operatorId}`, () =>
          writeHold(ctx, { ...request, operatorId: Number(operatorId) }, times),
        ),
    );
    if (!written.acquired || written.result === null) continue;
    return written.result === 'tooMany' ? { kind: 'tooManyHolds' } : { kind: 'held', hold: written.result };
  }
}
