import { type Invalid, catchInvalid, throwIfInvalid } from '../graphql/run-in-transaction.ts';
import { lockAgendas } from '../catalogue/lock-agendas.ts';
import { notifyAgendas } from '../catalogue/notify-agendas.ts';
import type { Target } from '../staff/permissions.ts';
import type { RequestContext } from '../context.ts';
import { readChoices, type SentChoice } from './resolutions/resolutions.ts';
import { heldBookings } from './resolutions/upcoming-bookings.ts';
import { inOneTransaction } from './in-one-transaction.ts';
import type { HeldBooking, Plan } from './agenda-change.ts';
import type { FreeTime } from './resolutions/free-times.ts';
import { proposeTimes } from './resolutions/propose-times.ts';
import { type Chosen, type Settled, settleBookings } from './resolutions/resolve-affected-bookings.ts';

/** A booking that a change hits, and where it could go. */
export type Hit = { booking: HeldBooking; proposals: FreeTime[] };

/** How a change that may hit bookings ends; unless done, nothing was. */
export type PlanOutcome =
  | { kind: 'done'; id: number; settled: Settled }
  | { kind: 'choicesMissing'; hits: Hit[] }
  | { kind: 'timeLost'; hit: Hit }
  | Invalid;

/** Shows which bookings a change would hit and where each could go: tries the change out and undoes it. */
export async function previewPlan(ctx: RequestContext, plan: Plan): Promise<Hit[] | Invalid> {
  return catchInvalid(() =>
    inOneTransaction(ctx, async (within) => {
      const operatorIds = await plan.operatorIds(within.em);
      const isHit = await plan.hits(within.em);
      const bookings = (await heldBookings(within, operatorIds)).filter(isHit);
      await plan.write(within.em, within);
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
  plan: Plan,
  sent: readonly SentChoice[],
  requireBookingAccess: (target: Target) => void,
): Promise<PlanOutcome> {
  return catchInvalid(async () => {
    const { resolutions, errors } = readChoices(ctx.locale, sent);
    throwIfInvalid(errors);
    const chosenOperators = resolutions.flatMap((one) => (one.kind === 'MOVE' ? one.operatorId : []));
    const outcome = await inOneTransaction<PlanOutcome>(ctx, async (within) => {
      const operatorIds = await plan.operatorIds(within.em);
      await lockAgendas(within.em, within, [...new Set([...operatorIds, ...chosenOperators])]);
      const isHit = await plan.hits(within.em);
      const bookings = (await heldBookings(within, operatorIds)).filter(isHit);
      const id = await plan.write(within.em, within);
      await within.em.flush();

      const chosen = bookings.flatMap((booking): Chosen[] => {
        const choice = resolutions.find(({ bookingId }) => bookingId === booking.id);
        return choice === undefined ? [] : [{ booking, choice }];
      });
      const unsettled = bookings.filter(
        ({ id: booking }) => !resolutions.some(({ bookingId }) => bookingId === booking),
      );
      if (unsettled.length > 0) {
        const hits = await withProposals(within, plan, unsettled);
        return { keep: false, answer: { kind: 'choicesMissing', hits } };
      }
      for (const { booking, choice } of chosen) demandServingOf(booking, choice, requireBookingAccess);
      const settled = await settleBookings(afterwards(within, plan), chosen);
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

async function withProposals(ctx: RequestContext, plan: Plan, bookings: readonly HeldBooking[]): Promise<Hit[]> {
  const proposals = await proposeTimes(afterwards(ctx, plan), bookings);
  return bookings.map((booking) => ({ booking, proposals: proposals.get(booking.id) ?? [] }));
}

function afterwards(ctx: RequestContext, { patronSaint }: Plan): RequestContext {
  return { ...ctx, municipality: { ...ctx.municipality, ...patronSaint } };
}

function demandServingOf(
  { placeId, operatorId }: HeldBooking,
  choice: Chosen['choice'],
  requireBookingAccess: (target: Target) => void,
): void {
  if (choice.kind !== 'KEEP') requireBookingAccess({ placeIds: [placeId], operatorId });
  if (choice.kind === 'MOVE') {
    requireBookingAccess({ placeIds: [placeId], operatorId: choice.operatorId });
  }
}
