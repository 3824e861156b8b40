import { GraphQLError } from 'graphql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { invalidInput, problem } from '../../graphql/invalid-input.ts';
import { t } from '../../graphql/messages.ts';
import { isoIn } from '../../scheduling/calendar-day.ts';
import { toClientNetwork } from '../../staff/client-network.ts';
import { tokenHash } from '../cancel/cancel-token.ts';
import { SlotNotOffered, SlotTaken } from '../create/book.types.ts';
import type { NextFree } from '../create/book.result.ts';
import { checkProof } from '../create/check-proof.ts';
import { extendHold, holdTime, MAX_HOLDS_PER_NETWORK } from './hold-time.ts';
import {
  ExtendHoldInput,
  ExtendHoldResult,
  ExtendHoldSuccess,
  HoldEnded,
  HoldExtendedAlready,
  HoldTimeInput,
  HoldTimeResult,
  HoldTimeSuccess,
  ReleaseHoldInput,
  ReleaseHoldResult,
  ReleaseHoldSuccess,
  type TimeHold,
  TimesNotHeld,
  TooManyHolds,
} from './holds.types.ts';
import { endHoldSoon, releaseHold } from './release-hold.ts';
import type { Hold } from './slot-hold.sql.ts';

@Resolver()
export class HoldsResolver {
  @Mutation(() => HoldTimeResult, {
    description:
      'Holds a time for ten minutes while the citizen fills in the form: it is taken for everybody else. A new choice replaces the former one; if it is lost, the former one stays. Booking without a hold is possible too. Errors RATE_LIMITED and CHALLENGE_REQUIRED as for `book`.',
  })
  async holdTime(
    @Arg('input', () => HoldTimeInput, { description: 'The time.' }) input: HoldTimeInput,
    @Ctx() { ctx, admit, proofs, browser, keyedHash }: GraphQLContext,
  ): Promise<typeof HoldTimeResult> {
    await admit('hold');
    const { locale } = ctx;
    const outcome = await holdTime(
      ctx,
      { ...input, operatorId: input.operatorId ?? null, startsAt: input.startsAt.getTime() },
      // Load tests run without limits.
      ctx.maxBookingsPerHour === null ? null : keyedHash('hold', toClientNetwork(browser.address)),
      () => checkProof(proofs, input.proof),
    );
    switch (outcome.kind) {
      case 'held':
        return Object.assign(new HoldTimeSuccess(), { hold: toTimeHold(ctx, outcome.hold) });
      case 'taken':
        return problem(new SlotTaken(), t(locale, 'slotTaken'), { nextFreeAt: toLazyIso(ctx, outcome.nextFreeAt) });
      case 'notOffered':
        return problem(new SlotNotOffered(), t(locale, +input.startsAt < ctx.now ? 'slotPast' : 'slotNotOffered'), {
          nextFreeAt: toLazyIso(ctx, outcome.nextFreeAt),
        });
      case 'timesNotHeld':
        return problem(new TimesNotHeld(), t(locale, 'timesNotHeld'), {});
      case 'tooManyHolds':
        return problem(new TooManyHolds(), t(locale, 'tooManyHolds'), { limit: MAX_HOLDS_PER_NETWORK });
      case 'proofRequired':
        throw new GraphQLError(t(locale, 'proofWanted'), { extensions: { code: 'CHALLENGE_REQUIRED' } });
      case 'serviceUnknown':
        return invalidInput(ctx, { errors: [{ path: 'serviceId', message: t(locale, 'serviceUnknown') }] });
      case 'invalid':
        return invalidInput(ctx, outcome);
    }
  }

  @Mutation(() => ExtendHoldResult, { description: 'Holds a time ten minutes longer, once.' })
  async extendHold(
    @Arg('input', () => ExtendHoldInput, { description: 'The hold.' }) { holdToken }: ExtendHoldInput,
    @Ctx() { ctx, admit }: GraphQLContext,
  ): Promise<typeof ExtendHoldResult> {
    await admit('hold');
    const outcome = await extendHold(ctx, holdToken);
    switch (outcome.kind) {
      case 'held':
        return Object.assign(new ExtendHoldSuccess(), { hold: toTimeHold(ctx, outcome.hold) });
      case 'extendedAlready':
        return problem(new HoldExtendedAlready(), t(ctx.locale, 'holdExtendedAlready'), {
          hold: toTimeHold(ctx, outcome.hold),
        });
      default:
        return problem(new HoldEnded(), t(ctx.locale, 'holdEnded'), {});
    }
  }

  @Mutation(() => ReleaseHoldResult, { description: 'Frees a held time. Repeating it changes nothing more.' })
  async releaseHold(
    @Arg('input', () => ReleaseHoldInput, { description: 'The hold.' }) { holdToken, leaving }: ReleaseHoldInput,
    @Ctx() { ctx, admit }: GraphQLContext,
  ): Promise<typeof ReleaseHoldResult> {
    await admit('hold');
    const end = leaving ? endHoldSoon : releaseHold;
    return Object.assign(new ReleaseHoldSuccess(), { released: await end(ctx, tokenHash(holdToken)) });
  }
}

function toTimeHold({ municipality, now }: RequestContext, { startsAt, heldUntil, extendedAt }: Hold): TimeHold {
  return {
    startsAt: isoIn(municipality.timeZone, startsAt),
    heldUntil: isoIn(municipality.timeZone, heldUntil),
    secondsLeft: Math.max(0, Math.floor((heldUntil - now) / 1000)),
    extendable: extendedAt === null,
  };
}

function toLazyIso({ municipality }: RequestContext, find: NextFree): () => Promise<string | null> {
  return async () => {
    const instant = await find();
    return instant === null ? null : isoIn(municipality.timeZone, instant);
  };
}
