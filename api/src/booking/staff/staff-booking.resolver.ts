import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { pageComplexity } from '../../graphql/list-complexity.ts';
import { badInput } from '../../graphql/errors/user-input-error.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { knownId } from '../../graphql/require-id.ts';
import { isoIn } from '../../scheduling/calendar-day.ts';
import { permittedScope } from '../../staff/permissions.ts';
import { requirePermission, requireSignIn, StaffOnly } from '../../staff/authorization.ts';
import { findBookings } from '../search/find-bookings.ts';
import { findAccessibleBooking } from './require-booking-access.ts';
import { decodeCursor, encodeCursor } from '../search/page-cursor.ts';
import { toStaffBooking } from './to-staff-booking.ts';
import { BookingPage, FindBookingsInput } from './find-bookings.types.ts';
import { StaffBooking } from './staff-booking.types.ts';

const MAX_PAGE_SIZE = 100;

@Resolver()
export class StaffBookingResolver {
  @StaffOnly('manageBookings')
  @Query(() => StaffBooking, {
    nullable: true,
    description: 'Staff only. Returns a booking with its history and mails; null if it does not exist.',
  })
  async staffBooking(
    @Arg('id', () => ID, { description: 'The booking.' }) id: string,
    @Ctx() context: GraphQLContext,
  ): Promise<StaffBooking | null> {
    const found = await findAccessibleBooking(context, id);
    return found === null ? null : toStaffBooking(context.ctx, found.details);
  }

  @StaffOnly('manageBookings')
  @Query(() => BookingPage, {
    complexity: pageComplexity(MAX_PAGE_SIZE),
    description:
      'Staff only. Finds bookings in the permitted scope: of today and later, soonest first; then earlier ones, latest first.',
  })
  async findBookings(
    @Arg('input', () => FindBookingsInput, { description: 'Search criteria.' }) input: FindBookingsInput,
    @Arg('first', () => Int, { defaultValue: 25, description: 'Page size, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the previous page.' }) after:
      | string
      | null
      | undefined,
    @Ctx() context: GraphQLContext,
  ): Promise<BookingPage> {
    if (first < 1 || first > MAX_PAGE_SIZE) throw badInput(`A page has 1 to ${MAX_PAGE_SIZE} bookings.`);
    const staff = requireSignIn(context);
    const placeId = input.placeId ? knownId(input.placeId) : null;
    if (placeId !== null)
      requirePermission(context, 'manageBookings', { placeIds: [placeId], operatorId: staff.operatorId });
    // The requested place narrows the permitted scope and never widens it.
    const reach = permittedScope(staff, 'manageBookings');
    const { lines, hasMore, today } = await findBookings(
      context.ctx,
      {
        text: input.text.slice(0, 200),
        placeId,
        placeIds: reach?.placeIds ?? null,
        operatorId: reach?.operatorId ?? null,
        serviceId: input.serviceId ? knownId(input.serviceId) : null,
        withOperatorId: input.operatorId ? knownId(input.operatorId) : null,
        from: input.from ?? null,
        to: input.to ?? null,
        status: input.status ?? null,
      },
      first,
      decodeCursor(after),
    );
    const last = lines.at(-1);
    const zone = context.ctx.municipality.timeZone;
    return {
      nodes: lines.map((line) => ({ ...line, startsAt: isoIn(zone, line.startsAt), endsAt: isoIn(zone, line.endsAt) })),
      endCursor: hasMore && last !== undefined ? encodeCursor(last, today) : null,
    };
  }
}
