import { catchInvalid } from '../graphql/run-in-transaction.ts';
import { invalidInput, problem } from '../graphql/invalid-input.ts';
import { readCatalogueOperators } from '../catalogue/staff-catalogue/catalogue-operators.ts';
import { t } from '../catalogue/messages.ts';
import type { GraphQLContext } from '../graphql/graphql-context.ts';
import type { InvalidInput } from '../graphql/problem.ts';
import { isoIn } from '../scheduling/calendar-day.ts';
import { requirePermission } from '../staff/authorization.ts';
import type { RequestContext } from '../context.ts';
import { applyChange, type AffectedBooking } from './apply-change.ts';
import {
  ResolutionRequired,
  ProposedTimeTaken,
  type AffectedBookingType,
  OpeningHoursSuccess,
  type AffectedBookingsSummary,
} from './agenda-change.types.ts';
import type { PlannedChange } from './agenda-change.ts';
import type { BookingResolutionInput } from './change-inputs.types.ts';

/** Carries a planned change out with what was chosen, and puts how it ended into the words of the schema. */
export async function executeChange<Success>(
  context: GraphQLContext,
  { resolutions }: { resolutions: BookingResolutionInput[] },
  plan: () => Promise<PlannedChange>,
  success: (id: number, bookings: AffectedBookingsSummary) => Promise<Success>,
): Promise<Success | InvalidInput | ResolutionRequired | ProposedTimeTaken> {
  const { ctx } = context;
  const planned = await catchInvalid(plan);
  if ('errors' in planned) return invalidInput(ctx, planned);
  const outcome = await applyChange(ctx, planned, resolutions, (target) =>
    requirePermission(context, 'manageBookings', target),
  );
  switch (outcome.kind) {
    case 'done':
      return success(outcome.id, outcome.settled);
    case 'invalid':
      return invalidInput(ctx, outcome);
    case 'choicesMissing':
      return problem(new ResolutionRequired(), t(ctx.locale, 'choicesMissing'), {
        affectedBookings: outcome.hits.map((hit) => toAffectedBooking(ctx, hit)),
      });
    case 'timeLost': {
      const { number } = outcome.hit.booking;
      return problem(new ProposedTimeTaken(), t(ctx.locale, 'chosenTimeLost', { number }), {
        booking: toAffectedBooking(ctx, outcome.hit),
      });
    }
  }
}

/** A booking that is hit, as the schema shows it. */
export function toAffectedBooking(
  { municipality: { timeZone } }: RequestContext,
  { booking, proposals }: AffectedBooking,
): AffectedBookingType {
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
export function createOperatorSuccess({ ctx }: GraphQLContext) {
  return async (id: number, bookings: AffectedBookingsSummary): Promise<OpeningHoursSuccess> => {
    const [operator] = await readCatalogueOperators(ctx, { id });
    return Object.assign(new OpeningHoursSuccess(), { operator: operator!, bookings });
  };
}
