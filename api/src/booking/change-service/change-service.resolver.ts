import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { t } from '../../graphql/messages.ts';
import { knownId } from '../../graphql/require-id.ts';
import { readId } from '../../graphql/parse-id.ts';
import { requirePermission, StaffOnly } from '../../staff/authorization.ts';
import { can } from '../../staff/permissions.ts';
import { findServicePlace } from '../find-service-place.ts';
import { toActRefused } from '../staff/booking-problems.ts';
import { findAccessibleBooking } from '../staff/require-booking-access.ts';
import {
  toBookingSuccess,
  toConflict,
  toInvalidInput,
  toNotFound,
  toSlotNotOffered,
  toSlotTaken,
} from '../staff/staff-booking-results.ts';
import { changeService } from './change-service.ts';
import { StaffChangeServiceInput, StaffChangeServiceResult } from './change-service.types.ts';

@Resolver()
export class ChangeServiceResolver {
  @StaffOnly('manageBookings')
  @Mutation(() => StaffChangeServiceResult, {
    description:
      'Staff only. Cambia servizio: gives a booking another service, whose duration, buffer and place apply. The citizen gets a mail unless the office chose otherwise.',
  })
  async staffChangeService(
    @Arg('input', () => StaffChangeServiceInput, { description: 'The request.' }) input: StaffChangeServiceInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof StaffChangeServiceResult> {
    const { ctx } = context;
    const found = await findAccessibleBooking(context, input.bookingId);
    if (found === null) return toNotFound(context);
    const toInvalid = (key: 'serviceUnknown' | 'serviceUnchanged') =>
      toInvalidInput(context, [{ path: 'serviceId', message: t(ctx.locale, key) }]);
    const placeId = await findServicePlace(ctx, input.serviceId);
    if (placeId === null) return toInvalid('serviceUnknown');
    const wanted = input.operatorId ? knownId(input.operatorId) : null;
    // Staff with only their own agenda keep the booking there.
    const { operator } = found.details;
    const staff = requirePermission(context, 'manageBookings', {
      placeIds: [placeId],
      operatorId: wanted ?? operator.id,
    });
    const operatorId = wanted ?? (can(staff, 'manageBookings', { placeIds: [placeId] }) ? null : operator.id);
    const { sequence, notifyCitizen } = input;
    const outcome = await changeService(ctx, found, {
      sequence,
      serviceId: readId(input.serviceId)!,
      startsAt: input.startsAt?.getTime() ?? null,
      operatorId,
      notifyCitizen,
    });
    switch (outcome.kind) {
      case 'serviceChanged':
        return toBookingSuccess(context, outcome.booking);
      case 'over':
        return toActRefused(context, outcome.booking, 'OVER');
      case 'unchanged':
        return toInvalid('serviceUnchanged');
      case 'visitRefused':
        return toInvalidInput(context, [{ path: 'serviceId', message: outcome.message }]);
      case 'serviceUnknown':
        return toInvalid('serviceUnknown');
      case 'taken':
        return toSlotTaken(context);
      case 'notOffered':
        return toSlotNotOffered(context, input.startsAt ?? new Date(found.details.startsAt));
      case 'changed':
        return toConflict(context, outcome.booking, sequence);
    }
  }
}
