import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../context.ts';
import type { GraphQLContext } from '../../../graphql/graphql-context.ts';
import { invalidInput, problem } from '../../../graphql/invalid-input.ts';
import { type MessageKey, t } from '../../../graphql/messages.ts';
import { openingLink } from '../../../graphql/throttle-token-lookup.ts';
import { t as tStaff } from '../../../staff/messages.ts';
import { LinkNotValid } from '../../../staff/passwords/password.types.ts';
import { TooManyBookings } from '../../create/book.types.ts';
import { toBookingType } from '../../to-booking.ts';
import { findRequestByToken, type StoredRequest } from '../read-watch-request.ts';
import { acceptOffer } from './accept-offer.ts';
import { type AnswerOutcome, confirmRequest, declineOffer, leaveWaitingList } from './answer-request.ts';
import {
  AcceptSlotOfferInput,
  AcceptSlotOfferResult,
  AcceptSlotOfferSuccess,
  ConfirmWatchRequestResult,
  DeclineSlotOfferInput,
  DeclineSlotOfferResult,
  LeaveWaitingListResult,
  OfferClosed,
  WatchRequestClosed,
  WatchRequestInput,
  WatchRequestSuccess,
} from './answer.types.ts';
import { toWatchRequestType } from './to-watch-request.ts';
import { type OfferState, WatchRequestType } from './watch-request.types.ts';

const CLOSED_MESSAGES = {
  ACCEPTED: 'offerAccepted',
  DECLINED: 'offerDeclined',
  LAPSED: 'offerLapsed',
  WITHDRAWN: 'offerWithdrawn',
} as const satisfies Record<Exclude<keyof typeof OfferState, 'OPEN'>, MessageKey>;

@Resolver()
export class WaitingListResolver {
  @Query(() => WatchRequestType, {
    nullable: true,
    description:
      'Returns a request of the waiting list by the token of the mail link, also after it ended; null for an unknown token. This query changes nothing.',
  })
  async watchRequest(
    @Arg('token', () => String, { description: 'Token of the mail link.' }) token: string,
    @Ctx() context: GraphQLContext,
  ): Promise<WatchRequestType | null> {
    const { ctx } = context;
    const found = await openingLink(context, () => findRequestByToken(ctx, token));
    return found === null ? null : toWatchRequestType(ctx, found);
  }

  @Mutation(() => ConfirmWatchRequestResult, {
    description:
      'Conferma: puts a request on the list whose address had to be verified. Opening a link never confirms.',
  })
  async confirmWatchRequest(
    @Arg('input', () => WatchRequestInput, { description: 'The request.' }) { token }: WatchRequestInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof ConfirmWatchRequestResult> {
    const outcome = await answer(context, () => confirmRequest(context.ctx, token));
    return toResult(context.ctx, outcome, () => closed(context.ctx));
  }

  @Mutation(() => LeaveWaitingListResult, {
    description: 'Esci dalla lista: ends a request and erases its data. A time that is held for it becomes free.',
  })
  async leaveWaitingList(
    @Arg('input', () => WatchRequestInput, { description: 'The request.' }) { token }: WatchRequestInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof LeaveWaitingListResult> {
    const outcome = await answer(context, () => leaveWaitingList(context.ctx, token));
    return toResult(context.ctx, outcome, () => closed(context.ctx));
  }

  @Mutation(() => AcceptSlotOfferResult, {
    description:
      'Accetta: books the offered time, or moves the booking of the request to it, which does not count as a change by its citizen. Opening a link never accepts.',
  })
  async acceptSlotOffer(
    @Arg('input', () => AcceptSlotOfferInput, { description: 'The answer.' }) input: AcceptSlotOfferInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof AcceptSlotOfferResult> {
    const { ctx } = context;
    const outcome = await answer(context, () => acceptOffer(ctx, input));
    switch (outcome.kind) {
      case 'booked': {
        const { booking } = outcome;
        const pageToken = ctx.cancelTokenFor(booking.id, booking.linkVersion);
        return Object.assign(new AcceptSlotOfferSuccess(), { booking: toBookingType(ctx, booking), pageToken });
      }
      case 'closed':
        return toOfferClosed(ctx, outcome.state);
      case 'tooManyBookings':
        return problem(new TooManyBookings(), t(ctx.locale, 'tooManyBookings', { most: outcome.limit }), {
          limit: outcome.limit,
        });
      case 'notFound':
        return linkNotValid(ctx);
      case 'invalid':
        return invalidInput(ctx, outcome);
    }
  }

  @Mutation(() => DeclineSlotOfferResult, {
    description: 'Rifiuta: frees the offered time for the next in the list; the request waits on.',
  })
  async declineSlotOffer(
    @Arg('input', () => DeclineSlotOfferInput, { description: 'The answer.' }) input: DeclineSlotOfferInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof DeclineSlotOfferResult> {
    const { ctx } = context;
    const outcome = await answer(context, () => declineOffer(ctx, input.token, input.offerId));
    return toResult(ctx, outcome, (request) => {
      const { offer } = request;
      const isOfThisOffer = offer !== null && offer.id === input.offerId && offer.state !== 'OPEN';
      return toOfferClosed(ctx, isOfThisOffer ? (offer.state as keyof typeof CLOSED_MESSAGES) : 'WITHDRAWN');
    });
  }
}

async function answer<Outcome extends { kind: string }>(
  context: GraphQLContext,
  run: () => Promise<Outcome>,
): Promise<Outcome> {
  return openingLink(context, run, ({ kind }) => kind !== 'notFound');
}

async function toResult<Closed>(
  ctx: RequestContext,
  outcome: AnswerOutcome,
  toClosed: (request: StoredRequest) => Closed,
): Promise<WatchRequestSuccess | Closed | LinkNotValid> {
  if (outcome.kind === 'notFound') return linkNotValid(ctx);
  if (outcome.kind === 'closed') return toClosed(outcome.request);
  return Object.assign(new WatchRequestSuccess(), { request: await toWatchRequestType(ctx, outcome.request) });
}

function toOfferClosed({ locale }: RequestContext, state: keyof typeof CLOSED_MESSAGES): OfferClosed {
  return problem(new OfferClosed(), t(locale, CLOSED_MESSAGES[state]), { state });
}

function closed({ locale }: RequestContext): WatchRequestClosed {
  return problem(new WatchRequestClosed(), t(locale, 'watchClosed'), {});
}

function linkNotValid({ locale }: RequestContext): LinkNotValid {
  return problem(new LinkNotValid(), tStaff(locale, 'linkNotValid'), {});
}
