import { writeAuditEntry } from '../../audit.ts';
import { cancelBooking } from '../../booking/cancel/cancel-booking.ts';
import { findByIds, type FoundBooking } from '../../booking/find-booking.ts';
import { rescheduleMany } from '../../booking/reschedule/reschedule-many.ts';
import { ACTIVE_STATUSES } from '../../db/entities/booking/booking-status.ts';
import type { RequestContext } from '../../context.ts';
import type { Resolution } from './resolutions.ts';
import type { UpcomingBooking } from '../agenda-change.ts';

/** What became of the bookings that a change hit. */
export type ResolutionCounts = { kept: number; moved: number; cancelled: number };

/** A booking with what was chosen for it. */
export type ResolvedBooking<Made extends Resolution = Resolution> = { booking: UpcomingBooking; resolution: Made };

type Move = Extract<Resolution, { kind: 'MOVE' }>;

/** Does to each booking what was chosen for it; the first that cannot be moved where it was to go ends it all. */
export async function resolveAffectedBookings(
  ctx: RequestContext,
  chosen: readonly ResolvedBooking[],
): Promise<ResolutionCounts | { lost: UpcomingBooking }> {
  const found = await findByIds(
    ctx,
    chosen.filter(({ resolution: choice }) => choice.kind !== 'KEEP').map(({ booking }) => booking.id),
  );
  let cancelled = 0;
  for (const { booking, resolution: choice } of chosen) {
    const one = found.get(booking.id);
    if (choice.kind !== 'CANCEL' || one === undefined) continue;
    if ((await cancelBooking(ctx, one.details, one.locale, choice.reason)) !== null) cancelled++;
  }
  const moves = chosen.flatMap(({ booking, resolution }) =>
    resolution.kind === 'MOVE' ? [{ booking, resolution }] : [],
  );
  const moved = await moveAll(ctx, moves, found);
  if (typeof moved !== 'number') return moved;
  const kept = chosen.filter(({ resolution: choice }) => choice.kind === 'KEEP');
  for (const { booking } of kept)
    writeAuditEntry(ctx.em, ctx, { action: 'keepBooking', subject: 'Booking', subjectId: booking.id });
  return { kept: kept.length, moved, cancelled };
}

/** Moves all of them and answers how many; who cancelled or was served a moment ago needs no moving any more. */
async function moveAll(
  ctx: RequestContext,
  moves: readonly ResolvedBooking<Move>[],
  before: ReadonlyMap<string, FoundBooking>,
): Promise<number | { lost: UpcomingBooking }> {
  let moved = 0;
  let found = before;
  let waiting = moves;
  while (waiting.length > 0) {
    const wanted = waiting.flatMap(({ booking, resolution: { startsAt, operatorId } }) => {
      const one = found.get(booking.id);
      return one && isAsSeen(one, booking) ? [{ found: one, startsAt, operatorId }] : [];
    });
    // One may be on its way to where another still is: whoever finds the place taken tries again after the others.
    const done = await rescheduleMany(ctx, wanted);
    moved += done.size;
    const left = waiting.filter(({ booking }) => !done.has(booking.id));
    if (left.length === 0) break;
    found = await findByIds(
      ctx,
      left.map(({ booking }) => booking.id),
    );
    waiting = left.filter(({ booking }) => ACTIVE_STATUSES.has(found.get(booking.id)?.details.status ?? 'CANCELLED'));
    if (done.size === 0 && waiting.length > 0) return { lost: waiting[0]!.booking };
  }
  return moved;
}

function isAsSeen({ details }: FoundBooking, { sequence }: UpcomingBooking): boolean {
  return ACTIVE_STATUSES.has(details.status) && details.sequence === sequence;
}
