import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { fieldProblems } from '../../graphql/field-errors.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { t } from '../../graphql/messages.ts';
import { StaffOnly } from '../../staff/authorization.ts';
import { findAccessibleBooking } from '../staff/require-booking-access.ts';
import { toBookingSuccess, toConflict, toInvalidInput, toNotFound } from '../staff/staff-booking-results.ts';
import { correctBooking } from './correct-booking.ts';
import { createStaffCorrectionSchema } from './correction-schema.ts';
import { StaffCorrectBookingInput, StaffCorrectBookingResult } from './staff-correction.types.ts';

@Resolver()
export class StaffCorrectionResolver {
  @StaffOnly('manageBookings')
  @Mutation(() => StaffCorrectBookingResult, {
    description:
      'Staff only. Correggi i dati: corrects the applicant and the notes, also of a past booking. Links that were mailed to a former address stop working; a booking that is to be confirmed must be confirmed from the new address.',
  })
  async staffCorrectBooking(
    @Arg('input', () => StaffCorrectBookingInput, { description: 'The request.' }) input: StaffCorrectBookingInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof StaffCorrectBookingResult> {
    const { ctx } = context;
    const found = await findAccessibleBooking(context, input.bookingId);
    if (found === null) return toNotFound(context);
    const parsed = createStaffCorrectionSchema(ctx.locale).safeParse(input);
    if (!parsed.success) return toInvalidInput(context, fieldProblems(parsed.error));
    if (found.details.status === 'REQUESTED' && parsed.data.applicant.email === null) {
      return toInvalidInput(context, [{ path: 'applicant.email', message: t(ctx.locale, 'pendingNeedsEmail') }]);
    }
    const { sequence, notifyCitizen } = input;
    const { kind, booking } = await correctBooking(ctx, found, { sequence, notifyCitizen, correction: parsed.data });
    return kind === 'corrected' ? toBookingSuccess(context, booking) : toConflict(context, booking, sequence);
  }
}
