import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { rateLimited } from '../../graphql/errors/rate-limited.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { invalidInput, problem } from '../../graphql/invalid-input.ts';
import { t } from '../../graphql/messages.ts';
import { openingLink } from '../../graphql/throttle-token-lookup.ts';
import { t as tStaff } from '../../staff/messages.ts';
import { LinkNotValid } from '../../staff/passwords/password.types.ts';
import { BookingClosed, BookingNotFound } from '../cancel/cancel.types.ts';
import { toBookingType } from '../to-booking.ts';
import {
  BookingChanged,
  ConfirmEmailChangeInput,
  ConfirmEmailChangeResult,
  ConfirmEmailChangeSuccess,
  CorrectBookingInput,
  CorrectBookingResult,
  CorrectBookingSuccess,
} from './citizen-correction.types.ts';
import type { ClosedReason } from './closed-booking.ts';
import { confirmEmailChange } from './confirm-email-change.ts';
import { correctByToken } from './correct-by-token.ts';

const CLOSED_MESSAGES = {
  cancelled: 'correctionCancelled',
  released: 'bookingReleased',
  over: 'correctionOver',
} as const;

@Resolver()
export class CitizenCorrectionResolver {
  @Mutation(() => CorrectBookingResult, {
    description:
      'Correggi i miei dati: corrects name, telephone number and notes at once (GDPR, art. 16). A new e-mail address counts once it is confirmed with `confirmEmailChange`. Error RATE_LIMITED: too many corrections of the booking or of the address within an hour.',
  })
  async correctBooking(
    @Arg('input', () => CorrectBookingInput, { description: 'The request.' }) input: CorrectBookingInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof CorrectBookingResult> {
    const { ctx } = context;
    const outcome = await openingLink(
      context,
      () => correctByToken(context, input),
      ({ kind }) => kind !== 'notFound',
    );
    switch (outcome.kind) {
      case 'corrected': {
        const { emailToConfirm } = outcome;
        return Object.assign(new CorrectBookingSuccess(), {
          booking: toBookingType(ctx, outcome.booking),
          emailToConfirm,
        });
      }
      case 'changed':
        return problem(new BookingChanged(), t(ctx.locale, 'correctionChanged'), {
          booking: toBookingType(ctx, outcome.booking),
        });
      case 'notFound':
        return problem(new BookingNotFound(), t(ctx.locale, 'bookingNotFound'), {});
      case 'cancelled':
      case 'released':
      case 'over':
        return toClosed(context, outcome.kind);
      case 'rateLimited':
        throw rateLimited(ctx.locale, outcome.waitMs, 'tooManyCorrections');
      case 'invalid':
        return invalidInput(ctx, outcome);
    }
  }

  @Mutation(() => ConfirmEmailChangeResult, {
    description:
      'Conferma l’indirizzo email: gives the booking its new address and confirms it if it waited for that. Opening a link never confirms.',
  })
  async confirmEmailChange(
    @Arg('input', () => ConfirmEmailChangeInput, { description: 'The request.' }) input: ConfirmEmailChangeInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof ConfirmEmailChangeResult> {
    const { ctx } = context;
    const outcome = await openingLink(
      context,
      () => confirmEmailChange(ctx, input.token),
      ({ kind }) => kind !== 'notFound',
    );
    switch (outcome.kind) {
      case 'confirmed':
        return Object.assign(new ConfirmEmailChangeSuccess(), {
          booking: toBookingType(ctx, outcome.booking),
          pageToken: ctx.cancelTokenFor(outcome.booking.id, outcome.booking.linkVersion),
        });
      case 'notFound':
        return problem(new LinkNotValid(), tStaff(ctx.locale, 'linkNotValid'), {});
      case 'cancelled':
      case 'released':
      case 'over':
        return toClosed(context, outcome.kind);
    }
  }
}

function toClosed({ ctx }: GraphQLContext, reason: ClosedReason): BookingClosed {
  return problem(new BookingClosed(), t(ctx.locale, CLOSED_MESSAGES[reason]), {});
}
