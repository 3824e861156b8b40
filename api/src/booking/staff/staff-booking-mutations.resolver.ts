import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { knownId } from '../../graphql/require-id.ts';
import { readId } from '../../graphql/parse-id.ts';
import { t } from '../../graphql/messages.ts';
import { requirePermission, StaffOnly } from '../../staff/authorization.ts';
import { freeText, MAX_NOTES_LENGTH } from '../applicant/applicant.ts';
import { bookOnBehalf } from '../create/book-on-behalf.ts';
import { cancelBooking } from '../cancel/cancel-booking.ts';
import { confirmBooking } from '../confirm/confirm-booking.ts';
import { findById } from '../find-booking.ts';
import { requireBookingAccess, findServed } from './require-booking-access.ts';
import { recordAttendance } from '../attendance/record-attendance.ts';
import { rescheduleBooking } from '../reschedule/reschedule-booking.ts';
import { placeOfService } from '../find-service-place.ts';
import { resendMail } from './resend-mail.ts';
import { changed, invalid, notFound, notOffered, success, taken } from './staff-booking-results.ts';
import {
  BookOnBehalfInput,
  BookOnBehalfResult,
  StaffCancelBookingInput,
  StaffCancelBookingResult,
  StaffConfirmBookingResult,
  RecordAttendanceInput,
  RecordAttendanceResult,
  StaffRescheduleBookingInput,
  StaffRescheduleBookingResult,
} from './staff-booking-mutations.types.ts';

@Resolver()
export class StaffBookingActsResolver {
  @StaffOnly('manageBookings')
  @Mutation(() => BookOnBehalfResult, {
    description: 'Staff only. Books for somebody who called or stands at the desk.',
  })
  async bookOnBehalf(
    @Arg('input', () => BookOnBehalfInput, { description: 'The request.' }) input: BookOnBehalfInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof BookOnBehalfResult> {
    const { ctx } = context;
    const placeId = await placeOfService(ctx, input.serviceId);
    const operatorId = input.operatorId ? readId(input.operatorId) : null;
    if (placeId !== null) requirePermission(context, 'manageBookings', { placeIds: [placeId], operatorId });
    const outcome = await bookOnBehalf(ctx, {
      ...input,
      operatorId: input.operatorId ?? null,
      startsAt: input.startsAt.getTime(),
    });
    switch (outcome.kind) {
      case 'booked':
        return success(context, outcome.booking);
      case 'taken':
        return taken(context);
      case 'notOffered':
        return notOffered(context);
      case 'invalid':
        return invalid(context, outcome.errors);
    }
  }

  @StaffOnly('manageBookings')
  @Mutation(() => StaffRescheduleBookingResult, {
    description: 'Staff only. Sposta: another time, another operator or both; the citizen is told by mail.',
  })
  async staffRescheduleBooking(
    @Arg('input', () => StaffRescheduleBookingInput, { description: 'The request.' })
    input: StaffRescheduleBookingInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof StaffRescheduleBookingResult> {
    const found = await findServed(context, input.bookingId);
    if (found === null) return notFound(context);
    const operatorId = input.operatorId ? knownId(input.operatorId) : null;
    if (operatorId !== null) requireBookingAccess(context, { place: found.facts.place, operator: { id: operatorId } });
    const { bookingId, sequence, startsAt } = input;
    const outcome = await rescheduleBooking(context.ctx, {
      bookingId,
      sequence,
      operatorId,
      startsAt: startsAt.getTime(),
    });
    switch (outcome.kind) {
      case 'moved':
        return success(context, outcome.booking);
      case 'taken':
        return taken(context);
      case 'notOffered':
        return notOffered(context);
      case 'changed':
        return changed(context, outcome.booking);
      case 'notFound':
        return notFound(context);
    }
  }

  @StaffOnly('manageBookings')
  @Mutation(() => StaffCancelBookingResult, {
    description: 'Staff only. Annulla with a reason; the citizen is told by mail.',
  })
  async staffCancelBooking(
    @Arg('input', () => StaffCancelBookingInput, { description: 'The request.' }) input: StaffCancelBookingInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof StaffCancelBookingResult> {
    const { ctx } = context;
    const reason = freeText(t(ctx.locale, 'reasonTooLong', { max: MAX_NOTES_LENGTH })).safeParse(input.reason);
    const wrong = !reason.success ? 'reasonTooLong' : reason.data === '' ? 'reasonMissing' : null;
    if (wrong !== null) {
      return invalid(context, [{ path: 'reason', message: t(ctx.locale, wrong, { max: MAX_NOTES_LENGTH }) }]);
    }
    const found = await findServed(context, input.bookingId);
    if (found === null) return notFound(context);
    const cancelled = await cancelBooking(ctx, found.facts, found.locale, reason.data!);
    if (cancelled !== null) return success(context, cancelled);
    return changed(context, (await findById(ctx, found.facts.id))?.facts ?? found.facts);
  }

  @StaffOnly('manageBookings')
  @Mutation(() => StaffConfirmBookingResult, {
    description:
      'Staff only. Conferma a booking that waits for its citizen to, who called or came; the citizen gets the mail with the appointment.',
  })
  async staffConfirmBooking(
    @Arg('bookingId', () => ID, { description: 'The booking.' }) bookingId: string,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof StaffConfirmBookingResult> {
    const { ctx } = context;
    const found = await findServed(context, bookingId);
    if (found === null) return notFound(context);
    const confirmed = await confirmBooking(ctx, found.facts, found.locale);
    if (confirmed !== null) return success(context, confirmed);
    const now = (await findById(ctx, found.facts.id))?.facts ?? found.facts;
    // Asked for again, or confirmed by the citizen meanwhile: it is as wanted.
    return now.status === 'CONFIRMED' ? success(context, now) : changed(context, now);
  }

  @StaffOnly('manageBookings')
  @Mutation(() => RecordAttendanceResult, {
    description: 'Staff only. Arrivato, concluso, non presentato, and their taking back.',
  })
  async recordAttendance(
    @Arg('input', () => RecordAttendanceInput, { description: 'The request.' }) input: RecordAttendanceInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof RecordAttendanceResult> {
    if ((await findServed(context, input.bookingId)) === null) return notFound(context);
    const outcome = await recordAttendance(context.ctx, input);
    switch (outcome.kind) {
      case 'marked':
        return success(context, outcome.booking);
      case 'taken':
        return taken(context);
      case 'changed':
        return changed(context, outcome.booking);
      case 'notFound':
        return notFound(context);
    }
  }

  @StaffOnly('manageBookings')
  @Mutation(() => Boolean, {
    description:
      "Staff only. Sends the citizen the booking's mail again; false when there is no address to send it to.",
  })
  async resendBookingMail(
    @Arg('bookingId', () => ID, { description: 'The booking.' }) bookingId: string,
    @Ctx() context: GraphQLContext,
  ): Promise<boolean> {
    const found = await findServed(context, bookingId);
    return found !== null && resendMail(context.ctx, found.facts, found.locale);
  }
}
