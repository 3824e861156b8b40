import { type Invalid, orInvalid, refuseIf } from '../graphql/run-in-transaction.ts';
import { lockAgendas } from '../catalogue/lock-agendas.ts';
import { tellAgendas } from '../catalogue/notify-agendas.ts';
import type { Target } from '../staff/permissions.ts';
import type { Work } from '../context.ts';
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
export async function previewPlan(work: Work, plan: Plan): Promise<Hit[] | Invalid> {
  return orInvalid(() =>
    inOneTransaction(work, async (within) => {
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
export async function carryOut(
  work: Work,
  plan: Plan,
  sent: readonly SentChoice[],
  demandServing: (target: Target) => void,
): Promise<PlanOutcome> {
  return orInvalid(async () => {
    const { resolutions, errors } = readChoices(work.locale, sent);
    refuseIf(errors);
    const chosenOperators = resolutions.flatMap((one) => (one.kind === 'MOVE' ? one.operatorId : []));
    const outcome = await inOneTransaction<PlanOutcome>(work, async (within) => {
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
      for (const { booking, choice } of chosen) demandServingOf(booking, choice, demandServing);
      const settled = await settleBookings(afterwards(within, plan), chosen);
      if ('lost' in settled) {
        const [hit] = await withProposals(within, plan, [settled.lost]);
        return { keep: false, answer: { kind: 'timeLost', hit: hit! } };
      }
      return { keep: true, answer: { kind: 'done', id, settled } };
    });
    if (outcome.kind === 'done') tellAgendas(work, await plan.places.ids(work), plan.places.from, plan.places.to);
    return outcome;
  });
}

async function withProposals(work: Work, plan: Plan, bookings: readonly HeldBooking[]): Promise<Hit[]> {
  const proposals = await proposeTimes(afterwards(work, plan), bookings);
  return bookings.map((booking) => ({ booking, proposals: proposals.get(booking.id) ?? [] }));
}

function afterwards(work: Work, { patronSaint }: Plan): Work {
  return { ...work, municipality: { ...work.municipality, ...patronSaint } };
}

function demandServingOf(
  { placeId, operatorId }: HeldBooking,
  choice: Chosen['choice'],
  demandServing: (target: Target) => void,
): void {
  if (choice.kind !== 'KEEP') demandServing({ placeIds: [placeId], operatorId });
  if (choice.kind === 'MOVE') {
    demandServing({ placeIds: [placeId], operatorId: choice.operatorId });
  }
}
