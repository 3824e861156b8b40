import type { BookingStatus } from '../../db/entities/booking/booking.ts';
import { isExclusionViolation, transaction } from '../../db/connection/transaction.ts';
import type { RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';
import { changeOf } from '../agenda-change.ts';
import { findById } from '../find-booking.ts';
import { recordBookingEvents } from '../record-booking-event.ts';

/** What happened at the desk. */
export type Mark = 'ARRIVED' | 'NOT_ARRIVED' | 'COMPLETED' | 'NO_SHOW' | 'EXPECTED';

/** How marking ends. */
export type MarkOutcome =
  | { kind: 'marked'; booking: BookingDetails }
  | { kind: 'notFound' }
  /** From where it stands it cannot get there: it was cancelled, or somebody else marked it meanwhile. */
  | { kind: 'changed'; booking: BookingDetails }
  /** It held its time no longer, and somebody else holds it now. */
  | { kind: 'taken' };

type Step = { from: BookingStatus[]; to: BookingStatus; arrived: 'now' | 'null' | 'kept' };

/** Each mark can be taken back: a wrong tap must not cost the citizen the turn. */
const STEPS: Record<Mark, Step> = {
  ARRIVED: { from: ['CONFIRMED', 'NO_SHOW'], to: 'CONFIRMED', arrived: 'now' },
  NOT_ARRIVED: { from: ['CONFIRMED'], to: 'CONFIRMED', arrived: 'null' },
  COMPLETED: { from: ['CONFIRMED'], to: 'COMPLETED', arrived: 'kept' },
  NO_SHOW: { from: ['CONFIRMED'], to: 'NO_SHOW', arrived: 'kept' },
  EXPECTED: { from: ['COMPLETED', 'NO_SHOW'], to: 'CONFIRMED', arrived: 'kept' },
};

const ARRIVED = { now: '$4', null: 'null', kept: 'arrived_at' };

/** Marks a booking: the citizen arrived, was served, did not come; or takes such a mark back. */
export async function recordAttendance(
  ctx: RequestContext,
  request: { bookingId: string; status: Mark },
): Promise<MarkOutcome> {
  const found = await findById(ctx, request.bookingId);
  if (found === null) return { kind: 'notFound' };
  const { from, to, arrived } = STEPS[request.status];
  const at = new Date(ctx.now);
  const done = await transaction(ctx.pool, async (client) => {
    const { rowCount } = await client.query(
      `update booking set status = $3, arrived_at = ${ARRIVED[arrived]}
       where municipality_id = $1 and id = $2 and status = any($5) and $4::timestamptz is not null`,
      [ctx.municipality.id, found.facts.id, to, at, from],
    );
    if (rowCount === 0) return false;
    await recordBookingEvents(client, ctx, [
      { booking: found.facts, action: 'recordAttendance', details: { status: request.status } },
    ]);
    return true;
  }).catch((error: unknown) => {
    if (isExclusionViolation(error)) return 'taken';
    throw error;
  });
  if (done === 'taken') return { kind: 'taken' };
  const now = (await findById(ctx, found.facts.id))?.facts ?? found.facts;
  if (!done) return { kind: 'changed', booking: now };
  ctx.agendaChanged(changeOf(ctx, now));
  return { kind: 'marked', booking: now };
}
