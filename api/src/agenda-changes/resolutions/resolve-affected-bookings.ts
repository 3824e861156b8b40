import { writeAuditEntry } from '../../audit.ts';
import { cancelBooking } from '../../booking/cancel/cancel-booking.ts';
import { findByIds, type FoundBooking } from '../../booking/find-booking.ts';
import { rescheduleMany } from '../../booking/reschedule/reschedule-many.ts';
import { ACTIVE_STATUSES } from '../../db/entities/booking/booking-status.ts';
import type { RequestContext } from '../../context.ts';
import type { Resolution } from './resolutions.ts';
import type { UpcomingBooking } from '../agenda-change.ts';

/** Number of affected bookings by resolution. */
export type ResolutionCounts = { kept: number; moved: number; cancelled: number };

/** An affected booking with its resolution. */
export type ResolvedBooking<Kind extends Resolution = Resolution> = { booking: UpcomingBooking; resolution: Kind };

type Move = Extract<Resolution, { kind: 'MOVE' }>;

/**
 * Cancels, moves and keeps bookings by their resolutions, in this order. Returns `timeTaken` with the first booking
 * whose new time is not free. The caller must then roll back the transaction.
 */
export async function resolveAffectedBookings(
  ctx: RequestContext,
  resolved: readonly ResolvedBooking[],
): Promise<ResolutionCounts | { timeTaken: UpcomingBooking }> {
  const found = await findByIds(
    ctx,
    resolved.filter(({ resolution }) => resolution.kind !== 'KEEP').map(({ booking }) => booking.id),
  );
  let cancelled = 0;
  for (const { booking, resolution } of resolved) {
    const one = found.get(booking.id);
    if (resolution.kind !== 'CANCEL' || one === undefined) continue;
    if ((await cancelBooking(ctx, one.details, one.locale, resolution.reason)) !== null) cancelled++;
  }
  const moves = resolved.flatMap(({ booking, resolution }) =>
    resolution.kind === 'MOVE' ? [{ booking, resolution }] : [],
  );
  const moved = await rescheduleAll(ctx, moves, found);
  if (typeof moved !== 'number') return moved;
  const kept = resolved.filter(({ resolution }) => resolution.kind === 'KEEP');
  for (const { booking } of kept)
    writeAuditEntry(ctx.em, ctx, { action: 'keepBooking', subject: 'Booking', subjectId: booking.id });
  return { kept: kept.length, moved, cancelled };
}

/** Moves all bookings and returns their number. Skips bookings that are no longer active. */
async function rescheduleAll(
  ctx: RequestContext,
  moves: readonly ResolvedBooking<Move>[],
  before: ReadonlyMap<string, FoundBooking>,
): Promise<number | { timeTaken: UpcomingBooking }> {
  let moved = 0;
  let found = before;
  let pending = moves;
  while (pending.length > 0) {
    const targets = pending.flatMap(({ booking, resolution: { startsAt, operatorId } }) => {
      const one = found.get(booking.id);
      return one && isUnchanged(one, booking) ? [{ found: one, startsAt, operatorId }] : [];
    });
    // The new time of one booking can be the old time of another, so retry the failed ones after each round.
    const done = await rescheduleMany(ctx, targets);
    moved += done.size;
    const failed = pending.filter(({ booking }) => !done.has(booking.id));
    if (failed.length === 0) break;
    found = await findByIds(
      ctx,
      failed.map(({ booking }) => booking.id),
    );
    pending = failed.filter(({ booking }) => ACTIVE_STATUSES.has(found.get(booking.id)?.details.status ?? 'CANCELLED'));
    if (done.size === 0 && pending.length > 0) return { timeTaken: pending[0]!.booking };
  }
  return moved;
}

function isUnchanged({ details }: FoundBooking, { sequence }: UpcomingBooking): boolean {
  return ACTIVE_STATUSES.has(details.status) && details.sequence === sequence;
}
