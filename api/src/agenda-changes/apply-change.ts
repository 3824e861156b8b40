import { type Invalid, catchInvalid, throwIfInvalid } from '../graphql/run-in-transaction.ts';
import { lockAgendas } from '../catalogue/lock-agendas.ts';
import { notifyAgendas } from '../catalogue/notify-agendas.ts';
import type { Target } from '../staff/permissions.ts';
import type { RequestContext } from '../context.ts';
import { parseResolutions, type ResolutionInput } from './resolutions/resolutions.ts';
import { readUpcomingBookings } from './resolutions/upcoming-bookings.ts';
import { inOneTransaction } from './in-one-transaction.ts';
import type { UpcomingBooking, PlannedChange } from './agenda-change.ts';
import type { FreeTime } from './resolutions/free-times.ts';
import { proposeTimes } from './resolutions/propose-times.ts';
import {
  type ResolvedBooking,
  type ResolutionCounts,
  resolveAffectedBookings,
} from './resolutions/resolve-affected-bookings.ts';

/** A booking that a change hits, and where it could go. */
export type AffectedBooking = { booking: UpcomingBooking; proposals: FreeTime[] };

/** How a change that may hit bookings ends; unless done, nothing was. */
export type ApplyChangeResult =
  | { kind: 'done'; id: number; settled: ResolutionCounts }
  | { kind: 'choicesMissing'; hits: AffectedBooking[] }
  | { kind: 'timeLost'; hit: AffectedBooking }
  | Invalid;

/** Shows which bookings a change would hit and where each could go: tries the change out and undoes it. */
export async function previewChange(ctx: RequestContext, plan: PlannedChange): Promise<AffectedBooking[] | Invalid> {
  return catchInvalid(() =>
    inOneTransaction(ctx, async (within) => {
      const operatorIds = await plan.findOperatorIds(within.em);
      const isHit = await plan.findAffected(within.em);
      const bookings = (await readUpcomingBookings(within, operatorIds)).filter(isHit);
      await plan.apply(within.em, within);
      await within.em.flush();
      return { keep: false, answer: await withProposals(within, plan, bookings) };
    }),
  );
}

/**
 * Changes the agenda and settles the bookings that it hits, all of it or nothing. Bookings made since the preview are
 * seen: who takes part in the change has to wait until it is done, and whatever has no choice is asked for.
 */
export async function applyChange(
  ctx: RequestContext,
  plan: PlannedChange,
  sent: readonly ResolutionInput[],
  requireBookingAccess: (target: Target) => void,
): Promise<ApplyChangeResult> {
  return catchInvalid(async () => {
    const { resolutions, errors } = parseResolutions(ctx.locale, sent);
    throwIfInvalid(errors);
    const chosenOperators = resolutions.flatMap((one) => (one.kind === 'MOVE' ? one.operatorId : []));
    const outcome = await inOneTransaction<ApplyChangeResult>(ctx, async (within) => {
      const operatorIds = await plan.findOperatorIds(within.em);
      await lockAgendas(within.em, within, [...new Set([...operatorIds, ...chosenOperators])]);
      const isHit = await plan.findAffected(within.em);
      const bookings = (await readUpcomingBookings(within, operatorIds)).filter(isHit);
      const id = await plan.apply(within.em, within);
      await within.em.flush();

      const chosen = bookings.flatMap((booking): ResolvedBooking[] => {
        const choice = resolutions.find(({ bookingId }) => bookingId === booking.id);
        return choice === undefined ? [] : [{ booking, resolution: choice }];
      });
      const unsettled = bookings.filter(
        ({ id: booking }) => !resolutions.some(({ bookingId }) => bookingId === booking),
      );
      if (unsettled.length > 0) {
        const hits = await withProposals(within, plan, unsettled);
        return { keep: false, answer: { kind: 'choicesMissing', hits } };
      }
      for (const { booking, resolution: choice } of chosen) demandServingOf(booking, choice, requireBookingAccess);
      const settled = await resolveAffectedBookings(afterwards(within, plan), chosen);
      if ('lost' in settled) {
        const [hit] = await withProposals(within, plan, [settled.lost]);
        return { keep: false, answer: { kind: 'timeLost', hit: hit! } };
      }
      return { keep: true, answer: { kind: 'done', id, settled } };
    });
    if (outcome.kind === 'done') notifyAgendas(ctx, await plan.places.ids(ctx), plan.places.from, plan.places.to);
    return outcome;
  });
}

async function withProposals(
  ctx: RequestContext,
  plan: PlannedChange,
  bookings: readonly UpcomingBooking[],
): Promise<AffectedBooking[]> {
  const proposals = await proposeTimes(afterwards(ctx, plan), bookings);
  return bookings.map((booking) => ({ booking, proposals: proposals.get(booking.id) ?? [] }));
}

function afterwards(ctx: RequestContext, { patronSaint }: PlannedChange): RequestContext {
  return { ...ctx, municipality: { ...ctx.municipality, ...patronSaint } };
}

function demandServingOf(
  { placeId, operatorId }: UpcomingBooking,
  choice: ResolvedBooking['resolution'],
  requireBookingAccess: (target: Target) => void,
): void {
  if (choice.kind !== 'KEEP') requireBookingAccess({ placeIds: [placeId], operatorId });
  if (choice.kind === 'MOVE') {
    requireBookingAccess({ placeIds: [placeId], operatorId: choice.operatorId });
  }
}
