import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { openingLink } from '../../graphql/throttle-token-lookup.ts';
import { t } from '../../graphql/messages.ts';
import type { RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';
import { toBookingType } from '../to-booking.ts';
import { BookingNotFound } from '../cancel/cancel.types.ts';
import { confirmByToken, getConfirmationState } from './confirm-by-token.ts';
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
      'Returns the booking to confirm by the token of the mail link; null for an unknown token. This query does not confirm.',
  })
  async bookingByConfirmationToken(
    @Arg('token', () => String, { description: 'Token of the mail link.' }) token: string,
    @Ctx() context: GraphQLContext,
  ): Promise<PendingBooking | null> {
    const { ctx } = context;
    const found = await openingLink(context, () => findByConfirmToken(ctx, token));
    if (found === null) return null;
    return {
      booking: toBookingType(ctx, found.details),
      expired: getConfirmationState(ctx.now, found) === 'expired',
      pageToken: toPageToken(ctx, found.details),
    };
  }

  @Mutation(() => ConfirmBookingResult, {
    description: 'Conferma: confirms a booking whose e-mail address had to be verified. Opening a link never confirms.',
  })
  async confirmBooking(
    @Arg('input', () => ConfirmBookingInput, { description: 'The request.' }) input: ConfirmBookingInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof ConfirmBookingResult> {
    const { ctx } = context;
    const outcome = await openingLink(
      context,
      () => confirmByToken(ctx, input.token),
      ({ kind }) => kind !== 'notFound',
    );
    switch (outcome.kind) {
      case 'confirmed':
        return Object.assign(new ConfirmBookingSuccess(), {
          booking: toBookingType(ctx, outcome.booking),
          pageToken: toPageToken(ctx, outcome.booking),
        });
      case 'expired': {
        const { service } = toBookingType(ctx, outcome.booking);
        return Object.assign(new ConfirmationExpired(), { service, message: t(ctx.locale, 'confirmationExpired') });
      }
      case 'notFound':
        return Object.assign(new BookingNotFound(), { message: t(ctx.locale, 'bookingNotFound') });
    }
  }
}

// A person who has the link of the confirmation mail has the mail, which links to the booking's page.
function toPageToken(ctx: RequestContext, { id, linkVersion }: BookingDetails): string {
  return ctx.cancelTokenFor(id, linkVersion);
}
