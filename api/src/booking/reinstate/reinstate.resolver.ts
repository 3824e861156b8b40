import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { knownId } from '../../graphql/require-id.ts';
import { StaffOnly } from '../../staff/authorization.ts';
import { toActRefused, toTimeTaken } from '../staff/booking-problems.ts';
import {
  findAccessibleBooking,
  requireBookingAccess,
  requireOverridePermission,
} from '../staff/require-booking-access.ts';
import { toBookingSuccess, toConflict, toNotFound, toSlotNotOffered } from '../staff/staff-booking-results.ts';
import { reinstateBooking } from './reinstate-booking.ts';
import { StaffReinstateBookingInput, StaffReinstateBookingResult } from './reinstate.types.ts';

@Resolver()
export class ReinstateResolver {
  @StaffOnly('manageBookings')
  @Mutation(() => StaffReinstateBookingResult, {
    description:
      'Staff only. Ripristina: undoes a cancellation, or gives a missed appointment another time. The booking is confirmed; the citizen gets a mail unless the office chose otherwise.',
  })
  async staffReinstateBooking(
    @Arg('input', () => StaffReinstateBookingInput, { description: 'The request.' }) input: StaffReinstateBookingInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof StaffReinstateBookingResult> {
    const found = await findAccessibleBooking(context, input.bookingId);
    if (found === null) return toNotFound(context);
    const operatorId = input.operatorId ? knownId(input.operatorId) : null;
    if (operatorId !== null)
      requireBookingAccess(context, { place: found.details.place, operator: { id: operatorId } });
    if (input.override) requireOverridePermission(context, found.details, operatorId);
    const { sequence, notifyCitizen, override } = input;
    const startsAt = input.startsAt?.getTime() ?? null;
    const outcome = await reinstateBooking(context.ctx, found, {
      sequence,
      startsAt,
      operatorId,
      notifyCitizen,
      override,
    });
    switch (outcome.kind) {
      case 'reinstated':
        return toBookingSuccess(context, outcome.booking);
      case 'over':
        return toActRefused(context, outcome.booking, 'OVER');
      case 'taken':
        return toTimeTaken(context, outcome.booking, outcome.holders);
      case 'notOffered':
        return toSlotNotOffered(context, new Date(startsAt ?? found.details.startsAt));
      case 'changed':
        return toConflict(context, outcome.booking, sequence);
    }
  }
}
