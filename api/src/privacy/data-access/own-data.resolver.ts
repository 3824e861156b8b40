import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { toBookingType } from '../../booking/to-booking.ts';
import { invalidInput } from '../../graphql/invalid-input.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { openingLink } from '../../graphql/throttle-token-lookup.ts';
import { listComplexity } from '../../graphql/list-complexity.ts';
import { t } from '../../graphql/messages.ts';
import { LinkNotValid } from '../../staff/passwords/password.types.ts';
import { t as sayOfLinks } from '../../staff/messages.ts';
import type { RequestContext } from '../../context.ts';
import { copyPersonalData } from './copy-personal-data.ts';
import { eraseOwnData } from './erase-personal-data.ts';
import { findUpcomingBookings } from './find-upcoming-bookings.ts';
import { emailOfLink } from './data-access-link.ts';
import {
  CopyOwnDataResult,
  EraseOwnDataInput,
  EraseOwnDataResult,
  OwnDataInput,
  RequestOwnDataInput,
  RequestOwnDataResult,
  RequestOwnDataSuccess,
  UpcomingBooking,
} from './own-data.types.ts';
import { readEmail } from './data-subject.ts';
import { CopyDataSuccess, EraseDataSuccess, PersonalData } from './personal-data.types.ts';
import { readPersonalData } from './read-personal-data.ts';
import { requestOwnData } from './request-own-data.ts';

@Resolver()
export class OwnDataResolver {
  @Mutation(() => RequestOwnDataResult, {
    description: 'I miei dati: asks for a mail with a link to what is kept of its recipient.',
  })
  async requestOwnData(
    @Arg('input', () => RequestOwnDataInput, { description: 'Who.' }) input: RequestOwnDataInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof RequestOwnDataResult> {
    await context.admit('ownData');
    const { ctx } = context;
    const email = readEmail(input.email);
    if (email === null) {
      return invalidInput(ctx, { errors: [{ path: 'email', message: t(ctx.locale, 'emailNotValid') }] });
    }
    await requestOwnData(context, email);
    return Object.assign(new RequestOwnDataSuccess(), { email });
  }

  @Query(() => PersonalData, {
    nullable: true,
    description:
      "All that is kept of whoever received the mail's link; null when it is unknown, used, or too old. Looking changes nothing.",
  })
  async ownData(
    @Arg('token', () => String, { description: "The secret of the mail's link." }) token: string,
    @Ctx() context: GraphQLContext,
  ): Promise<PersonalData | null> {
    const email = await openingLink(context, () => emailOfLink(context.ctx, token));
    return email === null ? null : readPersonalData(context.ctx, { email, phone: null, bookingIds: null });
  }

  @Query(() => [UpcomingBooking], {
    nullable: true,
    complexity: listComplexity(),
    description:
      "Le mie prenotazioni: the bookings to come of whoever received the mail's link, soonest first, with the token of " +
      'the page of each; null when the link is unknown, used, or too old. Looking changes nothing.',
  })
  async upcomingBookings(
    @Arg('token', () => String, { description: "The secret of the mail's link." }) token: string,
    @Ctx() context: GraphQLContext,
  ): Promise<UpcomingBooking[] | null> {
    const { ctx } = context;
    const email = await openingLink(context, () => emailOfLink(ctx, token));
    if (email === null) return null;
    const bookings = await findUpcomingBookings(ctx, email);
    return bookings.map((details) => ({
      booking: toBookingType(ctx, details),
      pageToken: ctx.cancelTokenFor(details.id, details.linkVersion),
    }));
  }

  @Mutation(() => CopyOwnDataResult, { description: 'Scarica i miei dati: a copy of all that is kept.' })
  async copyOwnData(
    @Arg('input', () => OwnDataInput, { description: 'The link.' }) input: OwnDataInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof CopyOwnDataResult> {
    const { ctx } = context;
    const email = await openingLink(context, () => emailOfLink(ctx, input.token));
    if (email === null) return linkNotValid(ctx);
    return Object.assign(new CopyDataSuccess(), {
      data: await copyPersonalData(ctx, { email, phone: null, bookingIds: null }),
    });
  }

  @Mutation(() => EraseOwnDataResult, {
    description:
      'Cancella i miei dati: the chosen bookings become anonymous, those to come are cancelled first. The link works no ' +
      'more afterwards.',
  })
  async eraseOwnData(
    @Arg('input', () => EraseOwnDataInput, { description: 'The link and the bookings.' }) input: EraseOwnDataInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof EraseOwnDataResult> {
    const { ctx } = context;
    const erased = await openingLink(context, () => eraseOwnData(ctx, input.token, input.bookingIds ?? null));
    return erased === null ? linkNotValid(ctx) : Object.assign(new EraseDataSuccess(), erased);
  }
}

function linkNotValid({ locale }: RequestContext): LinkNotValid {
  return Object.assign(new LinkNotValid(), { message: sayOfLinks(locale, 'linkNotValid') });
}
