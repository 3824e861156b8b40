import { dropOwnHold } from '../../agenda/service-agenda/own-hold.ts';
import { readServiceAgenda } from '../../agenda/service-agenda/service-agenda.ts';
import type { RequestContext } from '../../context.ts';
import { calendarDay, localDate } from '../../scheduling/calendar-day.ts';
import { findNextFreeSlot } from '../availability/availability.ts';
import type { NextFree } from '../create/book.result.ts';
import { coalesce, serialize } from '../create/coalesce.ts';
import { findHoldCandidates, type HoldRequest, toHoldQuery } from './hold-candidates.ts';
import { inTurn } from './in-turn.ts';
import { findHold, type Hold } from './slot-hold.sql.ts';
import { writeHold } from './write-hold.ts';

const SECOND_MS = 1000;

/** Maximum reads of the agenda after losing a time to a concurrent request. */
const MAX_ATTEMPTS = 8;

/** Result of holding a time. */
export type HoldOutcome =
  | { kind: 'held'; hold: Hold }
  | { kind: 'serviceUnknown' }
  | { kind: 'taken'; nextFreeAt: NextFree }
  | { kind: 'notOffered'; nextFreeAt: NextFree };

/**
 * Holds a time that citizens can book, until an instant, and frees the time that the holder held before. The holder
 * keeps the former hold unless the new one is made. A time that the holder already holds keeps its end.
 */
export async function holdSlot(ctx: RequestContext, request: HoldRequest, heldUntil: number): Promise<HoldOutcome> {
  const own = await findHold(ctx, request.holderHash);
  if (own !== null && isSame(own, request)) return { kind: 'held', hold: own };
  return takeHold(ctx, request, { heldUntil, extendedAt: null });
}

/** Result of asking for more time. */
export type ExtendOutcome =
  | HoldOutcome
  /** The hold has ended, or there was none. */
  | { kind: 'lapsed' }
  | { kind: 'alreadyExtended'; hold: Hold };

/** Holds the time of a holder longer, which is possible once. */
export async function extendHold(ctx: RequestContext, holderHash: Buffer, heldUntil: number): Promise<ExtendOutcome> {
  const own = await findHold(ctx, holderHash);
  if (own === null) return { kind: 'lapsed' };
  if (own.extendedAt !== null) return { kind: 'alreadyExtended', hold: own };
  const { serviceId, operatorId, startsAt } = own;
  return takeHold(ctx, { serviceId, operatorId, startsAt, holderHash }, { heldUntil, extendedAt: ctx.now });
}

function isSame(hold: Hold, { serviceId, operatorId, startsAt }: HoldRequest): boolean {
  const isOperator = operatorId === null || operatorId === hold.operatorId;
  return hold.serviceId === serviceId && hold.startsAt === startsAt && isOperator;
}

async function takeHold(
  ctx: RequestContext,
  request: HoldRequest,
  end: { heldUntil: number; extendedAt: number | null },
): Promise<HoldOutcome> {
  const { db, municipality } = ctx;
  const { date } = calendarDay(localDate(request.startsAt, municipality.timeZone), municipality.timeZone);
  for (let attempt = 1; ; attempt++) {
    const query = toHoldQuery({ ...ctx, now: Math.floor(ctx.now / SECOND_MS) * SECOND_MS }, request);
    const read = await coalesce(db, JSON.stringify(query), () => readServiceAgenda(db, query));
    if (read === null) return { kind: 'serviceUnknown' };
    const { offered, who } = findHoldCandidates(ctx, dropOwnHold(read, request.holderHash), request.startsAt);
    if (who.length === 0 || attempt > MAX_ATTEMPTS)
      return { kind: offered ? 'taken' : 'notOffered', nextFreeAt: () => findNextFreeSlot(ctx, request, date) };
    const written = await serialize(
      db,
      who,
      ({ operatorId, counter }) => ['hold', municipality.id, operatorId, counter, request.startsAt].join(' '),
      ({ operatorId }) =>
        inTurn(db, `${municipality.id} ${operatorId}`, () =>
          writeHold(ctx, { ...request, operatorId: Number(operatorId) }, end),
        ),
    );
    if (written.acquired && written.result !== null) return { kind: 'held', hold: written.result };
  }
}
