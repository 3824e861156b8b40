import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../graphql/graphql-context.ts';
import { invalidInput, problem } from '../../../graphql/invalid-input.ts';
import { t } from '../../../graphql/messages.ts';
import { openingLink } from '../../../graphql/throttle-token-lookup.ts';
import { BookingClosed, BookingNotFound } from '../../cancel/cancel.types.ts';
import { toWatchRequestType } from '../answer/to-watch-request.ts';
import { WATCH_TOKEN_PURPOSE } from '../watch-token.ts';
import { watchEarlier } from './watch-earlier.ts';
import { WatchEarlierTimesInput, WatchEarlierTimesResult, WatchEarlierTimesSuccess } from './watch-earlier.types.ts';

const CLOSED_MESSAGES = {
  cancelled: 'watchCancelled',
  released: 'bookingReleased',
  over: 'watchOver',
  unconfirmed: 'watchUnconfirmed',
} as const;

@Resolver()
export class WatchEarlierResolver {
  @Mutation(() => WatchEarlierTimesResult, {
    description:
      'Avvisami se si libera prima: waits for an earlier time of the same service and place. An accepted offer moves the booking. Repeating it mails the link to the request again and changes nothing.',
  })
  async watchEarlierTimes(
    @Arg('input', () => WatchEarlierTimesInput, { description: 'The request.' }) input: WatchEarlierTimesInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof WatchEarlierTimesResult> {
    const { ctx } = context;
    const outcome = await openingLink(
      context,
      () => watchEarlier(context, input.token, input.wishes),
      ({ kind }) => kind !== 'notFound',
    );
    switch (outcome.kind) {
      case 'joined': {
        const { request } = outcome;
        return Object.assign(new WatchEarlierTimesSuccess(), {
          request: await toWatchRequestType(ctx, request),
          pageToken: context.keyedHash(WATCH_TOKEN_PURPOSE, request.id).toString('base64url'),
        });
      }
      case 'notFound':
        return problem(new BookingNotFound(), t(ctx.locale, 'bookingNotFound'), {});
      case 'cancelled':
      case 'released':
      case 'over':
      case 'unconfirmed':
        return problem(new BookingClosed(), t(ctx.locale, CLOSED_MESSAGES[outcome.kind]), {});
      case 'invalid':
        return invalidInput(ctx, outcome);
    }
  }
}
