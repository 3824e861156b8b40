import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/graphql-context.ts';
import { openingLink } from '../../graphql/throttle-token-lookup.ts';
import { say } from '../../graphql/messages.ts';
import { bookingType } from '../to-booking.ts';
import { BookingNotFound } from '../cancel/cancel.types.ts';
import { confirm, standsAt } from './confirm-by-token.ts';
import {
  PendingBooking,
  ConfirmationExpired,
  ConfirmBookingInput,
  ConfirmBookingResult,
  ConfirmBookingSuccess,
} from './confirm.types.ts';
import { findByConfirmToken } from '../find-booking.ts';

@Resolver()
export class ConfirmResolver {
  @Query(() => PendingBooking, {
    nullable: true,
    description:
      'The booking that a mail asks to be confirmed, by the secret of its link; null for every wrong one. Looking confirms nothing.',
  })
  async bookingByConfirmationToken(
    @Arg('token', () => String, { description: "The secret of the mail's link." }) token: string,
    @Ctx() context: Context,
  ): Promise<PendingBooking | null> {
    const { work } = context;
    const found = await openingLink(context, () => findByConfirmToken(work, token));
    if (found === null) return null;
    return { booking: bookingType(work, found.facts), expired: standsAt(work.now, found) === 'expired' };
  }

  @Mutation(() => ConfirmBookingResult, {
    description:
      'Conferma: makes a booking count that was only held until its e-mail address is confirmed. Only this does; opening a link never does.',
  })
  async confirmBooking(
    @Arg('input', () => ConfirmBookingInput, { description: 'The request.' }) input: ConfirmBookingInput,
    @Ctx() context: Context,
  ): Promise<typeof ConfirmBookingResult> {
    const { work } = context;
    const outcome = await openingLink(
      context,
      () => confirm(work, input.token),
      ({ kind }) => kind !== 'notFound',
    );
    switch (outcome.kind) {
      case 'confirmed':
        return Object.assign(new ConfirmBookingSuccess(), { booking: bookingType(work, outcome.booking) });
      case 'expired': {
        const { service } = bookingType(work, outcome.booking);
        return Object.assign(new ConfirmationExpired(), { service, message: say(work.locale, 'confirmationExpired') });
      }
      case 'notFound':
        return Object.assign(new BookingNotFound(), { message: say(work.locale, 'bookingNotFound') });
    }
  }
}
