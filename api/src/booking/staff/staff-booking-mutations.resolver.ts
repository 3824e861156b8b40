import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { knownId } from '../../graphql/require-id.ts';
import { readId } from '../../graphql/parse-id.ts';
import { t } from '../../graphql/messages.ts';
import { requirePermission, StaffOnly } from '../../staff/authorization.ts';
import { createFreeTextSchema } from '../applicant/applicant.ts';
import { bookOnBehalf } from '../create/book-on-behalf.ts';
import { cancelBooking } from '../cancel/cancel-booking.ts';
import { confirmBooking } from '../confirm/confirm-booking.ts';
import { findById } from '../find-booking.ts';
import { requireBookingAccess, findAccessibleBooking, requireOverridePermission } from './require-booking-access.ts';
import { rescheduleBooking } from '../reschedule/reschedule-booking.ts';
import { findServicePlace } from '../find-service-place.ts';
import { resendMail } from './resend-mail.ts';
import { toActRefused } from './booking-problems.ts';
import {
  toConflict,
  toInvalidInput,
  toNotFound,
  toSlotNotOffered,
  toBookingSuccess,
  toSlotTaken,
} from './staff-booking-results.ts';
import {
  BookOnBehalfInput,
  BookOnBehalfResult,
  ResendBookingMailResult,
  StaffCancelBookingInput,
  StaffCancelBookingResult,
  StaffConfirmBookingResult,
  StaffRescheduleBookingInput,
  StaffRescheduleBookingResult,
} from './staff-booking-mutations.types.ts';

@Resolver()
export class StaffBookingMutationsResolver {
  @StaffOnly('manageBookings')
  @Mutation(() => BookOnBehalfResult, {
    description: 'Staff only. Books for a citizen who called or came to the office.',
  })
  async bookOnBehalf(
    @Arg('input', () => BookOnBehalfInput, { description: 'The request.' }) input: BookOnBehalfInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof BookOnBehalfResult> {
    const { ctx } = context;
    const placeId = await findServicePlace(ctx, input.serviceId);
    const operatorId = input.operatorId ? readId(input.operatorId) : null;
    if (placeId !== null) {
      const target = { placeIds: [placeId], operatorId };
      requirePermission(context, 'manageBookings', target);
      if (input.override) requirePermission(context, 'overrideAvailability', target);
    }
    const outcome = await bookOnBehalf(ctx, {
      ...input,
      operatorId: input.operatorId ?? null,
      startsAt: input.startsAt.getTime(),
    });
    switch (outcome.kind) {
      case 'booked':
        return toBookingSuccess(context, outcome.booking);
      case 'taken':
        return toSlotTaken(context);
      case 'notOffered':
        return toSlotNotOffered(context, input.startsAt);
      case 'invalid':
        return toInvalidInput(context, outcome.errors);
    }
  }

  @StaffOnly('manageBookings')
  @Mutation(() => StaffRescheduleBookingResult, {
    description: 'Staff only. Sposta: reschedules to another start, operator or both; the citizen gets a mail.',
  })
  async staffRescheduleBooking(
    @Arg('input', () => StaffRescheduleBookingInput, { description: 'The request.' })
    input: StaffRescheduleBookingInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof StaffRescheduleBookingResult> {
    const found = await findAccessibleBooking(context, input.bookingId);
    if (found === null) return toNotFound(context);
    const operatorId = input.operatorId ? knownId(input.operatorId) : null;
    if (operatorId !== null)
      requireBookingAccess(context, { place: found.details.place, operator: { id: operatorId } });
    const { bookingId, sequence, startsAt, notifyCitizen, override } = input;
    if (override) requireOverridePermission(context, found.details, operatorId);
    const outcome = await rescheduleBooking(context.ctx, {
      bookingId,
      sequence,
      operatorId,
      startsAt: startsAt.getTime(),
      notifyCitizen,
      override,
    });
    switch (outcome.kind) {
      case 'moved':
        return toBookingSuccess(context, outcome.booking);
      case 'taken':
        return toSlotTaken(context);
      case 'notOffered':
        return toSlotNotOffered(context, input.startsAt);
      case 'changed':
        return toConflict(context, outcome.booking, sequence);
      case 'notFound':
        return toNotFound(context);
    }
  }

  @StaffOnly('manageBookings')
  @Mutation(() => StaffCancelBookingResult, {
    description: 'Staff only. Annulla with a reason; the citizen gets a mail unless the office chose otherwise.',
  })
  async staffCancelBooking(
    @Arg('input', () => StaffCancelBookingInput, { description: 'The request.' }) input: StaffCancelBookingInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof StaffCancelBookingResult> {
    const { ctx } = context;
    const reason = createFreeTextSchema(ctx.locale, 'reasonTooLong').safeParse(input.reason);
    const message = reason.error?.issues[0]?.message ?? (reason.data === '' ? t(ctx.locale, 'reasonMissing') : null);
    if (message !== null) return toInvalidInput(context, [{ path: 'reason', message }]);
    const found = await findAccessibleBooking(context, input.bookingId);
    if (found === null) return toNotFound(context);
    if (found.details.sequence !== input.sequence) return toConflict(context, found.details, input.sequence);
    const cancelled = await cancelBooking(ctx, found.details, found.locale, reason.data!, input.notifyCitizen);
    if (cancelled !== null) return toBookingSuccess(context, cancelled);
    const current = (await findById(ctx, found.details.id))?.details ?? found.details;
    return toConflict(context, current, input.sequence);
  }

  @StaffOnly('manageBookings')
  @Mutation(() => StaffConfirmBookingResult, {
    description:
      'Staff only. Conferma: confirms a booking on behalf of its citizen, who gets the mail with the appointment.',
  })
  async staffConfirmBooking(
    @Arg('bookingId', () => ID, { description: 'The booking.' }) bookingId: string,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof StaffConfirmBookingResult> {
    const { ctx } = context;
    const found = await findAccessibleBooking(context, bookingId);
    if (found === null) return toNotFound(context);
    const confirmed = await confirmBooking(ctx, found.details, found.locale);
    if (confirmed !== null) return toBookingSuccess(context, confirmed);
    const now = (await findById(ctx, found.details.id))?.details ?? found.details;
    // A retry, or the citizen confirmed concurrently: the booking is confirmed either way.
    return now.status === 'CONFIRMED'
      ? toBookingSuccess(context, now)
      : toConflict(context, now, found.details.sequence);
  }

  @StaffOnly('manageBookings')
  @Mutation(() => ResendBookingMailResult, {
    description:
      "Staff only. Sends the booking's mail again; of a cancelled booking only the cancellation mail whose delivery failed. Refused if the appointment is over or not attended, or without an e-mail address.",
  })
  async resendBookingMail(
    @Arg('bookingId', () => ID, { description: 'The booking.' }) bookingId: string,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof ResendBookingMailResult> {
    const found = await findAccessibleBooking(context, bookingId);
    if (found === null) return toNotFound(context);
    const refusal = await resendMail(context.ctx, found.details, found.locale);
    return refusal === null ? toBookingSuccess(context, found.details) : toActRefused(context, found.details, refusal);
  }
}
