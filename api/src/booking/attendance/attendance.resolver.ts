import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { StaffOnly } from '../../staff/authorization.ts';
import { findAccessibleBooking, requireOverridePermission } from '../staff/require-booking-access.ts';
import { toActRefused, toTimeTaken } from '../staff/booking-problems.ts';
import { toBookingSuccess, toConflict, toNotFound } from '../staff/staff-booking-results.ts';
import { RecordAttendanceInput, RecordAttendanceResult } from './attendance.types.ts';
import { recordAttendance } from './record-attendance.ts';

@Resolver()
export class AttendanceResolver {
  @StaffOnly('manageBookings')
  @Mutation(() => RecordAttendanceResult, {
    description: 'Staff only. Records attendance (arrivato, concluso, non presentato) or reverts it.',
  })
  async recordAttendance(
    @Arg('input', () => RecordAttendanceInput, { description: 'The request.' }) input: RecordAttendanceInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof RecordAttendanceResult> {
    const found = await findAccessibleBooking(context, input.bookingId);
    if (found === null) return toNotFound(context);
    const { details } = found;
    if (details.sequence !== input.sequence) return toConflict(context, details, input.sequence);
    if (input.override) requireOverridePermission(context, details);
    const outcome = await recordAttendance(context.ctx, details, input.status, input.override);
    switch (outcome.kind) {
      case 'recorded':
        return toBookingSuccess(context, outcome.booking);
      case 'refused':
        return toActRefused(context, outcome.booking, outcome.reason);
      case 'taken':
        return toTimeTaken(context, outcome.booking, outcome.holders);
      case 'changed':
        return toConflict(context, outcome.booking, input.sequence);
    }
  }
}
