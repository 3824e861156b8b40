import { orInvalid } from '../graphql/run-in-transaction.ts';
import { invalidInput, problem } from '../graphql/invalid-input.ts';
import { catalogueOperators } from '../catalogue/staff-catalogue/catalogue-operators.ts';
import { say } from '../catalogue/messages.ts';
import type { Context } from '../graphql/graphql-context.ts';
import type { InvalidInput } from '../graphql/problem.ts';
import { isoIn } from '../scheduling/calendar-day.ts';
import { demand } from '../staff/authorization.ts';
import type { Work } from '../context.ts';
import { carryOut, type Hit } from './apply-change.ts';
import {
  ResolutionRequired,
  ProposedTimeTaken,
  type AffectedBooking,
  OpeningHoursSuccess,
  type AffectedBookingsSummary,
} from './agenda-change.types.ts';
import type { Plan } from './agenda-change.ts';
import type { BookingResolutionInput } from './change-inputs.types.ts';

/** Carries a planned change out with what was chosen, and puts how it ended into the words of the schema. */
export async function answerPlan<Success>(
  context: Context,
  { resolutions }: { resolutions: BookingResolutionInput[] },
  plan: () => Promise<Plan>,
  success: (id: number, bookings: AffectedBookingsSummary) => Promise<Success>,
): Promise<Success | InvalidInput | ResolutionRequired | ProposedTimeTaken> {
  const { work } = context;
  const planned = await orInvalid(plan);
  if ('errors' in planned) return invalidInput(work, planned);
  const outcome = await carryOut(work, planned, resolutions, (target) => demand(context, 'serveBookings', target));
  switch (outcome.kind) {
    case 'done':
      return success(outcome.id, outcome.settled);
    case 'invalid':
      return invalidInput(work, outcome);
    case 'choicesMissing':
      return problem(new ResolutionRequired(), say(work.locale, 'choicesMissing'), {
        affectedBookings: outcome.hits.map((hit) => affectedBooking(work, hit)),
      });
    case 'timeLost': {
      const { number } = outcome.hit.booking;
      return problem(new ProposedTimeTaken(), say(work.locale, 'chosenTimeLost', { number }), {
        booking: affectedBooking(work, outcome.hit),
      });
    }
  }
}

/** A booking that is hit, as the schema shows it. */
export function affectedBooking({ municipality: { timeZone } }: Work, { booking, proposals }: Hit): AffectedBooking {
  const { operatorId, operatorName, serviceId, placeId, startsAt, endsAt, ...rest } = booking;
  return {
    ...rest,
    serviceId: String(serviceId),
    placeId: String(placeId),
    startsAt: isoIn(timeZone, startsAt),
    endsAt: isoIn(timeZone, endsAt),
    operator: { id: String(operatorId), name: operatorName },
    proposals: proposals.map((proposal) => ({
      startsAt: isoIn(timeZone, proposal.startsAt),
      operator: { id: String(proposal.operatorId), name: proposal.operatorName },
    })),
  };
}

/** How a change of an operator's time ends well. */
export function operatorSuccess({ work }: Context) {
  return async (id: number, bookings: AffectedBookingsSummary): Promise<OpeningHoursSuccess> => {
    const [operator] = await catalogueOperators(work, { id });
    return Object.assign(new OpeningHoursSuccess(), { operator: operator!, bookings });
  };
}
