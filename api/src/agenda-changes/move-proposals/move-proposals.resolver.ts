import { validate as isUuid } from 'uuid';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { BookingDetails } from '../../booking/booking-details.ts';
import { findByIds } from '../../booking/find-booking.ts';
import { requireBookingAccess } from '../../booking/staff/require-booking-access.ts';
import { toStaffBooking } from '../../booking/staff/to-staff-booking.ts';
import { ACTIVE_STATUSES } from '../../db/entities/booking/booking-status.ts';
import { badInput } from '../../graphql/errors/user-input-error.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { isoIn } from '../../scheduling/calendar-day.ts';
import { StaffOnly } from '../../staff/authorization.ts';
import { createBookingAccess } from '../resolutions/booking-access.ts';
import type { FreeTime } from '../resolutions/service-window.ts';
import { MoveProposal, ProposeMovesInput } from './move-proposals.types.ts';
import { proposeMoves } from './propose-moves.ts';

const MAX_BOOKINGS = 50;

@Resolver()
export class MoveProposalsResolver {
  @StaffOnly('manageBookings')
  @Query(() => [MoveProposal], {
    complexity: listComplexity(10, 100),
    description:
      'Staff only. "Sposta insieme": new times for chosen bookings, earliest booking first. Nothing is changed. ' +
      'Leaves out bookings that are unknown, cancelled or marked.',
  })
  async proposeMoves(
    @Arg('input', () => ProposeMovesInput, { description: 'The bookings.' }) input: ProposeMovesInput,
    @Ctx() context: GraphQLContext,
  ): Promise<MoveProposal[]> {
    if (input.bookingIds.length > MAX_BOOKINGS) throw badInput(`At most ${MAX_BOOKINGS} bookings are moved together.`);
    const { ctx } = context;
    const bookings = await findActiveBookings(context, input.bookingIds);
    const proposals = await proposeMoves(ctx, bookings, {
      from: input.from ?? null,
      canManage: createBookingAccess(context).can,
    });
    return Promise.all(
      bookings.map(async (booking) => ({
        booking: await toStaffBooking(ctx, booking),
        proposals: (proposals.get(booking.id) ?? []).map((time) => toFreeTime(context, time)),
      })),
    );
  }
}

async function findActiveBookings(context: GraphQLContext, ids: readonly string[]): Promise<BookingDetails[]> {
  const found = await findByIds(context.ctx, ids.filter(isUuid));
  const bookings = [...found.values()].map(({ details }) => details);
  for (const booking of bookings) requireBookingAccess(context, booking);
  return bookings
    .filter(({ status }) => ACTIVE_STATUSES.has(status))
    .toSorted((a, b) => a.startsAt - b.startsAt || a.number - b.number);
}

function toFreeTime({ ctx }: GraphQLContext, { startsAt, operatorId, operatorName }: FreeTime) {
  return {
    startsAt: isoIn(ctx.municipality.timeZone, startsAt),
    operator: { id: String(operatorId), name: operatorName },
  };
}
