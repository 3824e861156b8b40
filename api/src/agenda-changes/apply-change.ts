import { type Invalid, catchInvalid, throwIfInvalid } from '../graphql/errors/validation-error.ts';
import type { Conflict } from '../graphql/record-version.ts';
import { lockAgendas } from '../catalogue/lock-agendas.ts';
import { notifyAgendas } from '../catalogue/notify-agendas.ts';
import type { Target } from '../staff/permissions.ts';
import type { RequestContext } from '../context.ts';
import { parseResolutions, type Resolution, type ResolutionInput } from './resolutions/resolutions.ts';
import { readUpcomingBookings } from './resolutions/upcoming-bookings.ts';
import { transaction } from '../transaction.ts';
import type { UpcomingBooking, PlannedChange } from './agenda-change.ts';
import type { FreeTime } from './resolutions/free-times.ts';
import { proposeTimes } from './resolutions/propose-times.ts';
import {
  type ResolvedBooking,
  type ResolutionCounts,
  resolveAffectedBookings,
} from './resolutions/resolve-affected-bookings.ts';

/** An affected booking with its proposed times, best first. */
export type AffectedBooking = { booking: UpcomingBooking; proposals: FreeTime[] };

/** Result of `applyChange`. Nothing is changed unless the kind is `applied`. */
export type ApplyChangeResult =
  | { kind: 'applied'; id: number; counts: ResolutionCounts }
  | { kind: 'resolutionRequired'; affected: AffectedBooking[] }
  | { kind: 'proposedTimeTaken'; affected: AffectedBooking }
  | Conflict
  | Invalid;

/** Returns the bookings that a change would affect. Applies the change in a transaction and rolls it back. */
export async function previewChange(ctx: RequestContext, change: PlannedChange): Promise<AffectedBooking[] | Invalid> {
  return catchInvalid(() =>
    transaction(ctx, async (txCtx, { setRollbackOnly }) => {
      const operatorIds = await change.findOperatorIds(txCtx);
      const isAffected = await change.findAffected(txCtx.em);
      const bookings = (await readUpcomingBookings(txCtx, operatorIds)).filter(isAffected);
      await change.apply(txCtx.em, txCtx);
      await txCtx.em.flush();
      setRollbackOnly();
      return withProposals(txCtx, change, bookings);
    }),
  );
}

/**
 * Applies a change and resolves the affected bookings in one transaction. Returns `resolutionRequired` if an affected
 * booking has no resolution, for example because it was made after the preview. Throws FORBIDDEN if
 * `requireBookingAccess` rejects a booking.
 */
export async function applyChange(
  ctx: RequestContext,
  change: PlannedChange,
  inputs: readonly ResolutionInput[],
  requireBookingAccess: (target: Target) => void,
): Promise<ApplyChangeResult> {
  return catchInvalid(async () => {
    const { resolutions, errors } = parseResolutions(ctx.locale, inputs);
    throwIfInvalid(errors);
    const targetOperatorIds = resolutions.flatMap((one) => (one.kind === 'MOVE' ? one.operatorId : []));
    const result = await transaction<ApplyChangeResult>(ctx, async (txCtx, { setRollbackOnly }) => {
      const operatorIds = await change.findOperatorIds(txCtx);
      // Bookings that are being created or moved for these operators wait for the lock, so the selection is complete.
      await lockAgendas(txCtx, [...new Set([...operatorIds, ...targetOperatorIds])]);
      if (await change.isConflict?.(txCtx.em)) return { kind: 'conflict' };
      const isAffected = await change.findAffected(txCtx.em);
      const bookings = (await readUpcomingBookings(txCtx, operatorIds)).filter(isAffected);
      const id = await change.apply(txCtx.em, txCtx);
      await txCtx.em.flush();

      const { resolved, unresolved } = matchResolutions(bookings, resolutions);
      if (unresolved.length > 0) {
        const affected = await withProposals(txCtx, change, unresolved);
        setRollbackOnly();
        return { kind: 'resolutionRequired', affected };
      }
      for (const one of resolved) checkBookingAccess(one, requireBookingAccess);
      const counts = await resolveAffectedBookings(withPatronSaint(txCtx, change), resolved);
      if ('timeTaken' in counts) {
        const [affected] = await withProposals(txCtx, change, [counts.timeTaken]);
        setRollbackOnly();
        return { kind: 'proposedTimeTaken', affected: affected! };
      }
      return { kind: 'applied', id, counts };
    });
    if (result.kind === 'applied') {
      const { from, to } = change.places;
      notifyAgendas(ctx, await change.places.ids(ctx), from, to);
    }
    return result;
  });
}

function matchResolutions(
  bookings: readonly UpcomingBooking[],
  resolutions: readonly Resolution[],
): { resolved: ResolvedBooking[]; unresolved: UpcomingBooking[] } {
  const byBookingId = new Map(resolutions.map((resolution) => [resolution.bookingId, resolution]));
  const resolved = bookings.flatMap((booking) => {
    const resolution = byBookingId.get(booking.id);
    return resolution === undefined ? [] : [{ booking, resolution }];
  });
  return { resolved, unresolved: bookings.filter(({ id }) => !byBookingId.has(id)) };
}

async function withProposals(
  ctx: RequestContext,
  change: PlannedChange,
  bookings: readonly UpcomingBooking[],
): Promise<AffectedBooking[]> {
  const proposals = await proposeTimes(withPatronSaint(ctx, change), bookings);
  return bookings.map((booking) => ({ booking, proposals: proposals.get(booking.id) ?? [] }));
}

/** Returns the context with the patron saint after the change, because the municipality in `ctx` was read before it. */
function withPatronSaint(ctx: RequestContext, { patronSaint }: PlannedChange): RequestContext {
  return { ...ctx, municipality: { ...ctx.municipality, ...patronSaint } };
}

function checkBookingAccess(
  { booking: { placeId, operatorId }, resolution }: ResolvedBooking,
  requireBookingAccess: (target: Target) => void,
): void {
  if (resolution.kind !== 'KEEP') requireBookingAccess({ placeIds: [placeId], operatorId });
  if (resolution.kind === 'MOVE') {
    requireBookingAccess({ placeIds: [placeId], operatorId: resolution.operatorId });
  }
}
