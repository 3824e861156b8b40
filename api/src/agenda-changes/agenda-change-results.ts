import { catchInvalid } from '../graphql/errors/validation-error.ts';
import { readId } from '../graphql/parse-id.ts';
import { invalidInput, problem } from '../graphql/invalid-input.ts';
import { readPatronSaint } from '../catalogue/staff-catalogue/read-patron-saint.ts';
import { readCatalogueOperators } from '../catalogue/staff-catalogue/catalogue-operators.ts';
import { t } from '../catalogue/messages.ts';
import type { GraphQLContext } from '../graphql/graphql-context.ts';
import type { InvalidInput } from '../graphql/problem.ts';
import { isoIn } from '../scheduling/calendar-day.ts';
import type { RequestContext } from '../context.ts';
import { applyChange, type AffectedBooking } from './apply-change.ts';
import {
  ResolutionRequired,
  ProposedTimeTaken,
  OpeningHoursConflict,
  OpeningHoursSuccess,
  PatronSaintConflict,
} from './agenda-change.types.ts';
import type { AffectedBookingType } from './affected-booking.types.ts';
import type { PlannedChange } from './agenda-change.ts';
import type { BookingResolutionInput } from './resolutions-input.types.ts';
import { createBookingAccess } from './resolutions/booking-access.ts';
import type { AffectedBookingsSummary } from './resolutions/resolved-booking.types.ts';
import { toBookingsSummary } from './resolutions/to-bookings-summary.ts';

/**
 * Plans and applies a change with the resolutions of the input, and converts the result to its GraphQL type. A change
 * that checks a version needs `toConflict`.
 */
export async function executeChange<Success, ChangeConflict = never>(
  context: GraphQLContext,
  { resolutions }: { resolutions: BookingResolutionInput[] },
  planChange: () => Promise<PlannedChange>,
  toSuccess: (id: number, bookings: AffectedBookingsSummary) => Promise<Success>,
  toConflict?: () => Promise<ChangeConflict>,
): Promise<Success | ChangeConflict | InvalidInput | ResolutionRequired | ProposedTimeTaken> {
  const { ctx } = context;
  const change = await catchInvalid(planChange);
  if ('errors' in change) return invalidInput(ctx, change);
  const result = await applyChange(ctx, change, resolutions, createBookingAccess(context));
  switch (result.kind) {
    case 'applied':
      return toSuccess(result.id, toBookingsSummary(ctx, result.outcomes));
    case 'invalid':
      return invalidInput(ctx, result);
    case 'conflict':
      return toConflict!();
    case 'resolutionRequired':
      return problem(new ResolutionRequired(), t(ctx.locale, 'resolutionsMissing'), {
        affectedBookings: result.affected.map((one) => toAffectedBooking(ctx, one)),
      });
    case 'proposedTimeTaken': {
      const affectedBookings = result.affected.map((one) => toAffectedBooking(ctx, one));
      const booking = affectedBookings[0]!;
      const { length: count } = affectedBookings;
      const message =
        count === 1
          ? t(ctx.locale, 'selectedSlotTaken', { number: booking.number })
          : t(ctx.locale, 'selectedSlotsTaken', { count });
      return problem(new ProposedTimeTaken(), message, { booking, affectedBookings });
    }
  }
}

/** Converts an affected booking to its GraphQL type. */
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

/** Returns a function that creates the result of a change of hours that changed after the client read them. */
export function createHoursConflict({ ctx }: GraphQLContext, operatorId: string) {
  return async (): Promise<OpeningHoursConflict> => {
    const [operator] = await readCatalogueOperators(ctx, readId(operatorId)!);
    return problem(new OpeningHoursConflict(), t(ctx.locale, 'recordChanged'), { operator: operator! });
  };
}

/** Returns a function that creates the result of a change of the patron saint that changed after it was read. */
export function createPatronSaintConflict({ ctx }: GraphQLContext) {
  return async (): Promise<PatronSaintConflict> =>
    problem(new PatronSaintConflict(), t(ctx.locale, 'recordChanged'), { patronSaint: await readPatronSaint(ctx) });
}

/** Returns a function that creates the success result of a change of an operator. */
export function createOperatorSuccess({ ctx }: GraphQLContext) {
  return async (id: number, bookings: AffectedBookingsSummary): Promise<OpeningHoursSuccess> => {
    const [operator] = await readCatalogueOperators(ctx, id);
    return Object.assign(new OpeningHoursSuccess(), { operator: operator!, bookings });
  };
}
