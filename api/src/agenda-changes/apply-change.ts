import { type Invalid, catchInvalid, throwIfInvalid } from '../graphql/errors/validation-error.ts';
import type { Conflict } from '../graphql/record-version.ts';
import { lockAgendas } from '../catalogue/lock-agendas.ts';
import { notifyAgendas } from '../catalogue/notify-agendas.ts';
import type { RequestContext } from '../context.ts';
import { transaction } from '../transaction.ts';
import type { UpcomingBooking, PlannedChange } from './agenda-change.ts';
import type { BookingAccess } from './resolutions/booking-access.ts';
import { explainRefusal } from './resolutions/explain-refusal.ts';
import { matchResolutions } from './resolutions/match-resolutions.ts';
import { proposeTimes } from './resolutions/propose-times.ts';
import { parseResolutions, type Resolution, type ResolutionInput } from './resolutions/resolutions.ts';
import {
  type BookingOutcome,
  listMoves,
  type Move,
  type ResolvedBooking,
  resolveAffectedBookings,
} from './resolutions/resolve-affected-bookings.ts';
import type { FreeTime } from './resolutions/service-window.ts';
import { readUpcomingBookings } from './resolutions/upcoming-bookings.ts';

/** An affected booking with its proposed times, best first. */
export type AffectedBooking = { booking: UpcomingBooking; proposals: FreeTime[] };

/** The bookings that a change would affect, and why chosen moves are not possible. */
export type PreviewResult = { affected: AffectedBooking[]; refused: { bookingId: string; message: string }[] };

/** Result of `applyChange`. Nothing is changed unless the kind is `applied`. */
export type ApplyChangeResult =
  | { kind: 'applied'; id: number; outcomes: BookingOutcome[] }
  | { kind: 'resolutionRequired'; affected: AffectedBooking[] }
  | { kind: 'proposedTimeTaken'; affected: AffectedBooking[] }
  | Conflict
  | Invalid;

/**
 * Returns the bookings that a change would affect, and those of the given moves that are not possible. Applies the
 * change and the moves in a transaction and rolls it back. Throws FORBIDDEN if `access` rejects a booking.
 */
export async function previewChange(
  ctx: RequestContext,
  change: PlannedChange,
  inputs: readonly ResolutionInput[],
  access: BookingAccess,
): Promise<PreviewResult | Invalid> {
  return catchInvalid(async () => {
    const { resolutions, errors } = parseResolutions(
      ctx.locale,
      inputs.filter(({ kind }) => kind === 'MOVE'),
    );
    throwIfInvalid(errors);
    return transaction(ctx, async (txCtx, { setRollbackOnly }) => {
      const operatorIds = await change.findOperatorIds(txCtx);
      if (resolutions.length > 0) await lockAgendas(txCtx, listOperatorIds(operatorIds, resolutions));
      const isAffected = await change.findAffected(txCtx.em);
      const bookings = (await readUpcomingBookings(txCtx, operatorIds)).filter(isAffected);
      await change.apply(txCtx.em, txCtx);
      await txCtx.em.flush();
      setRollbackOnly();
      const affected = await withProposals(txCtx, change, bookings, access);
      const moves = listMoves(matchResolutions(bookings, resolutions).resolved);
      for (const one of moves) checkBookingAccess(one, access);
      return { affected, refused: await findRefusals(withPatronSaint(txCtx, change), moves) };
    });
  });
}

/**
 * Applies a change and resolves the affected bookings in one transaction. Returns `resolutionRequired` if an affected
 * booking has no resolution, for example because it was made or changed after the preview. Throws FORBIDDEN if `access`
 * rejects a booking.
 */
export async function applyChange(
  ctx: RequestContext,
  change: PlannedChange,
  inputs: readonly ResolutionInput[],
  access: BookingAccess,
): Promise<ApplyChangeResult> {
  return catchInvalid(async () => {
    const { resolutions, errors } = parseResolutions(ctx.locale, inputs);
    throwIfInvalid(errors);
    const result = await transaction<ApplyChangeResult>(ctx, async (txCtx, { setRollbackOnly }) => {
      const operatorIds = await change.findOperatorIds(txCtx);
      // Bookings that are being created or moved for these operators wait for the lock, so the selection is complete.
      await lockAgendas(txCtx, listOperatorIds(operatorIds, resolutions));
      if (await change.isConflict?.(txCtx.em)) return { kind: 'conflict' };
      const isAffected = await change.findAffected(txCtx.em);
      const bookings = (await readUpcomingBookings(txCtx, operatorIds)).filter(isAffected);
      const id = await change.apply(txCtx.em, txCtx);
      await txCtx.em.flush();

      const { resolved, unresolved } = matchResolutions(bookings, resolutions);
      if (unresolved.length > 0) {
        const affected = await withProposals(txCtx, change, unresolved, access, listMoves(resolved));
        setRollbackOnly();
        return { kind: 'resolutionRequired', affected };
      }
      for (const one of resolved) checkBookingAccess(one, access);
      const done = await resolveAffectedBookings(withPatronSaint(txCtx, change), resolved);
      if ('refused' in done) {
        const refused = done.refused.map(({ booking }) => booking);
        const affected = await withProposals(txCtx, change, refused, access);
        setRollbackOnly();
        return { kind: 'proposedTimeTaken', affected };
      }
      return { kind: 'applied', id, outcomes: done.outcomes };
    });
    if (result.kind === 'applied') {
      const { from, to } = change.places;
      notifyAgendas(ctx, await change.places.ids(ctx), from, to);
    }
    return result;
  });
}

async function findRefusals(ctx: RequestContext, moves: readonly Move[]): Promise<PreviewResult['refused']> {
  if (moves.length === 0) return [];
  const result = await resolveAffectedBookings(ctx, moves);
  const refused: PreviewResult['refused'] = [];
  for (const move of 'refused' in result ? result.refused : [])
    refused.push({ bookingId: move.booking.id, message: await explainRefusal(ctx, move) });
  return refused;
}

function listOperatorIds(changed: readonly number[], resolutions: readonly Resolution[]): number[] {
  return [...new Set([...changed, ...resolutions.flatMap((one) => (one.kind === 'MOVE' ? one.operatorId : []))])];
}

/** Proposes times to bookings; the times of `moves` are promised to others. */
async function withProposals(
  ctx: RequestContext,
  change: PlannedChange,
  bookings: readonly UpcomingBooking[],
  access: BookingAccess,
  moves: readonly Move[] = [],
): Promise<AffectedBooking[]> {
  const reserved = moves.map(({ booking, resolution: { startsAt, operatorId } }) => {
    const span = { start: startsAt, end: startsAt + booking.busyUntil - booking.startsAt };
    return { operatorId, span };
  });
  const proposals = await proposeTimes(withPatronSaint(ctx, change), bookings, { canManage: access.can, reserved });
  return bookings.map((booking) => ({ booking, proposals: proposals.get(booking.id) ?? [] }));
}

/** Returns the context with the patron saint after the change, because the municipality in `ctx` was read before it. */
function withPatronSaint(ctx: RequestContext, { patronSaint }: PlannedChange): RequestContext {
  return { ...ctx, municipality: { ...ctx.municipality, ...patronSaint } };
}

function checkBookingAccess(
  { booking: { placeId, operatorId }, resolution }: ResolvedBooking,
  access: BookingAccess,
): void {
  if (resolution.kind !== 'KEEP') access.require({ placeIds: [placeId], operatorId });
  if (resolution.kind === 'MOVE') access.require({ placeIds: [placeId], operatorId: resolution.operatorId });
}
