import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { problem } from '../../graphql/invalid-input.ts';
import { t } from '../../graphql/messages.ts';
import { openingLink } from '../../graphql/throttle-token-lookup.ts';
import { StaffOnly } from '../../staff/authorization.ts';
import { BookingClosed, BookingNotFound } from '../cancel/cancel.types.ts';
import { BookingChanged } from '../correct/citizen-correction.types.ts';
import { findById } from '../find-booking.ts';
import { findAccessibleBooking } from '../staff/require-booking-access.ts';
import { toBookingSuccess, toConflict, toNotFound } from '../staff/staff-booking-results.ts';
import { toBookingType } from '../to-booking.ts';
import { isAsked, reconfirmBooking } from './reconfirm-booking.ts';
import { reconfirmByToken } from './reconfirm-by-token.ts';
import {
  ReconfirmBookingInput,
  ReconfirmBookingResult,
  ReconfirmBookingSuccess,
  StaffReconfirmBookingInput,
  StaffReconfirmBookingResult,
} from './reconfirm.types.ts';

const CLOSED_MESSAGES = {
  cancelled: 'reconfirmCancelled',
  released: 'bookingReleased',
  over: 'reconfirmOver',
  unconfirmed: 'reconfirmUnconfirmed',
} as const;

@Resolver()
export class ReconfirmResolver {
  @Mutation(() => ReconfirmBookingResult, {
    description:
      'Confermo che vengo: confirms the attendance, so that the slot is not released. Counts until the release; repeating it changes nothing more. Opening a link never confirms.',
  })
  async reconfirmBooking(
    @Arg('input', () => ReconfirmBookingInput, { description: 'The request.' }) input: ReconfirmBookingInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof ReconfirmBookingResult> {
    const { ctx } = context;
    const outcome = await openingLink(
      context,
      () => reconfirmByToken(ctx, input),
      ({ kind }) => kind !== 'notFound',
    );
    switch (outcome.kind) {
      case 'reconfirmed':
        return Object.assign(new ReconfirmBookingSuccess(), { booking: toBookingType(ctx, outcome.booking) });
      case 'changed':
        return problem(new BookingChanged(), t(ctx.locale, 'reconfirmChanged'), {
          booking: toBookingType(ctx, outcome.booking),
        });
      case 'notFound':
        return problem(new BookingNotFound(), t(ctx.locale, 'bookingNotFound'), {});
      case 'cancelled':
      case 'released':
      case 'over':
      case 'unconfirmed':
        return problem(new BookingClosed(), t(ctx.locale, CLOSED_MESSAGES[outcome.kind]), {});
    }
  }

  @StaffOnly('manageBookings')
  @Mutation(() => StaffReconfirmBookingResult, {
    description:
      'Staff only. Conferma la presenza: confirms the attendance for a citizen who was asked, so that the slot is not released.',
  })
  async staffReconfirmBooking(
    @Arg('input', () => StaffReconfirmBookingInput, { description: 'The request.' }) input: StaffReconfirmBookingInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof StaffReconfirmBookingResult> {
    const { ctx } = context;
    const found = await findAccessibleBooking(context, input.bookingId);
    if (found === null) return toNotFound(context);
    const { details } = found;
    // A retry, or the citizen confirmed in between: the attendance is confirmed either way.
    if (details.status === 'CONFIRMED' && details.reconfirmedAt !== null) return toBookingSuccess(context, details);
    if (details.sequence !== input.sequence || !isAsked(details)) return toConflict(context, details, input.sequence);
    const confirmed = await reconfirmBooking(ctx, details);
    if (confirmed !== null) return toBookingSuccess(context, confirmed);
    const now = (await findById(ctx, details.id))?.details ?? details;
    return now.reconfirmedAt === null ? toConflict(context, now, input.sequence) : toBookingSuccess(context, now);
  }
}
