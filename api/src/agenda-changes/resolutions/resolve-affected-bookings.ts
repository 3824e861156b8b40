import { writeAuditEntry } from '../../audit.ts';
import { cancelBooking } from '../../booking/cancel/cancel-booking.ts';
import { findByIds, type FoundBooking } from '../../booking/find-booking.ts';
import { rescheduleMany } from '../../booking/reschedule/reschedule-many.ts';
import { ACTIVE_STATUSES } from '../../db/entities/booking/booking-status.ts';
import type { RequestContext } from '../../context.ts';
import type { Resolution } from './resolutions.ts';
import type { UpcomingBooking } from '../agenda-change.ts';

/** An affected booking with its resolution. */
export type ResolvedBooking<Kind extends Resolution = Resolution> = { booking: UpcomingBooking; resolution: Kind };

/** A booking with its new time. */
export type Move = ResolvedBooking<Extract<Resolution, { kind: 'MOVE' }>>;

/** What happened to an affected booking; `movedTo` is null unless it was moved. */
export type BookingOutcome = {
  booking: UpcomingBooking;
  kind: Resolution['kind'];
  movedTo: { startsAt: number; operatorId: number; operatorName: string } | null;
};

/**
 * Cancels, moves and keeps bookings by their resolutions, in this order. Returns `refused` with the bookings whose new
 * time is not free. The caller must then roll back the transaction.
 */
export async function resolveAffectedBookings(
  ctx: RequestContext,
  resolved: readonly ResolvedBooking[],
): Promise<{ outcomes: BookingOutcome[] } | { refused: Move[] }> {
  const found = await findByIds(
    ctx,
    resolved.filter(({ resolution }) => resolution.kind !== 'KEEP').map(({ booking }) => booking.id),
  );
  const outcomes: BookingOutcome[] = [];
  for (const { booking, resolution } of resolved) {
    const one = found.get(booking.id);
    if (resolution.kind !== 'CANCEL' || one === undefined) continue;
    const cancelled = await cancelBooking(ctx, one.details, one.locale, resolution.reason);
    if (cancelled !== null) outcomes.push({ booking, kind: 'CANCEL', movedTo: null });
  }
  const moved = await rescheduleAll(ctx, listMoves(resolved), found);
  if ('refused' in moved) return moved;
  outcomes.push(...moved.outcomes);
  for (const { booking, resolution } of resolved) {
    if (resolution.kind !== 'KEEP') continue;
    writeAuditEntry(ctx.em, ctx, { action: 'keepBooking', subject: 'Booking', subjectId: booking.id });
    outcomes.push({ booking, kind: 'KEEP', movedTo: null });
  }
  return { outcomes: outcomes.toSorted((a, b) => a.booking.startsAt - b.booking.startsAt) };
}

/** Returns the bookings that are to be moved. */
export function listMoves(resolved: readonly ResolvedBooking[]): Move[] {
  return resolved.flatMap(({ booking, resolution }) => (resolution.kind === 'MOVE' ? [{ booking, resolution }] : []));
}

/** Moves all bookings. Skips bookings that are no longer active. */
async function rescheduleAll(
  ctx: RequestContext,
  moves: readonly Move[],
  before: ReadonlyMap<string, FoundBooking>,
): Promise<{ outcomes: BookingOutcome[] } | { refused: Move[] }> {
  const movedIds = new Set<string>();
  let found = before;
  let pending = moves;
  while (pending.length > 0) {
    const targets = pending.flatMap(({ booking, resolution: { startsAt, operatorId } }) => {
      const one = found.get(booking.id);
      return one && isUnchanged(one, booking) ? [{ found: one, startsAt, operatorId }] : [];
    });
    // The new time of one booking can be the old time of another, so retry the failed ones after each round.
    const done = await rescheduleMany(ctx, targets);
    for (const id of done) movedIds.add(id);
    const failed = pending.filter(({ booking }) => !done.has(booking.id));
    if (failed.length === 0) break;
    found = await findByIds(
      ctx,
      failed.map(({ booking }) => booking.id),
    );
    pending = failed.filter(({ booking }) => ACTIVE_STATUSES.has(found.get(booking.id)?.details.status ?? 'CANCELLED'));
    if (done.size === 0 && pending.length > 0) return { refused: [...pending] };
  }
  const after = await findByIds(ctx, [...movedIds]);
  return {
    outcomes: moves.flatMap(({ booking }): BookingOutcome[] => {
      const details = after.get(booking.id)?.details;
      if (details === undefined) return [];
      const { startsAt, operator } = details;
      return [{ booking, kind: 'MOVE', movedTo: { startsAt, operatorId: operator.id, operatorName: operator.name } }];
    }),
  };
}

function isUnchanged({ details }: FoundBooking, { sequence }: UpcomingBooking): boolean {
  return ACTIVE_STATUSES.has(details.status) && details.sequence === sequence;
}
