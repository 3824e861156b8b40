import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { rateLimited } from '../../graphql/errors/rate-limited.ts';
import { badInput } from '../../graphql/errors/user-input-error.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { invalidInput, problem } from '../../graphql/invalid-input.ts';
import { t } from '../../graphql/messages.ts';
import { readId } from '../../graphql/parse-id.ts';
import { openingLink } from '../../graphql/throttle-token-lookup.ts';
import { addDays, isoIn } from '../../scheduling/calendar-day.ts';
import { availabilityComplexity } from '../availability/availability-complexity.ts';
import { MAX_DAYS } from '../availability/availability.ts';
import { Availability } from '../availability/availability.types.ts';
import { toAvailabilityDays } from '../availability/to-availability-days.ts';
import { BookingClosed, BookingNotFound } from '../cancel/cancel.types.ts';
import { BookingChanged } from '../correct/citizen-correction.types.ts';
import { SlotNotOffered, SlotTaken } from '../create/book.types.ts';
import type { NextFree } from '../create/book.result.ts';
import { findByToken } from '../find-booking.ts';
import { toBookingType } from '../to-booking.ts';
import {
  RescheduleAvailabilityInput,
  RescheduleBookingInput,
  RescheduleBookingResult,
  RescheduleBookingSuccess,
  TooLateToReschedule,
  TooManyChanges,
} from './citizen-reschedule.types.ts';
import { getOwnAvailability } from './own-availability.ts';
import { rescheduleByToken } from './reschedule-by-token.ts';

const CLOSED_MESSAGES = {
  cancelled: 'rescheduleCancelled',
  released: 'bookingReleased',
  over: 'rescheduleOver',
  unconfirmed: 'rescheduleUnconfirmed',
} as const;

@Resolver()
export class CitizenRescheduleResolver {
  @Query(() => Availability, {
    nullable: true,
    complexity: availabilityComplexity,
    description:
      'Disponibilità for a booking, day by day: the times to which its citizen can move it. Its own time counts as free. Null if the token is unknown or used, the appointment is over or the service is no longer offered.',
  })
  async rescheduleAvailability(
    @Arg('input', () => RescheduleAvailabilityInput, { description: 'Booking and range.' })
    input: RescheduleAvailabilityInput,
    @Ctx() context: GraphQLContext,
  ): Promise<Availability | null> {
    const { ctx } = context;
    const { token, from, to } = input;
    if (to < from) throw badInput('RescheduleAvailabilityInput.to comes before RescheduleAvailabilityInput.from.');
    if (to > addDays(from, MAX_DAYS - 1)) throw badInput(`A range has at most ${MAX_DAYS} days.`);
    const found = await openingLink(context, () => findByToken(ctx, token));
    const offered = found === null ? null : await getOwnAvailability(ctx, found, { from, to });
    if (offered === null) return null;
    const { timeZone } = ctx.municipality;
    return {
      days: toAvailabilityDays(offered.days, timeZone),
      nextFreeAt: offered.nextFreeAt === null ? null : isoIn(timeZone, offered.nextFreeAt),
      totalMinutes: offered.agenda.service.durationMinutes,
    };
  }

  @Mutation(() => RescheduleBookingResult, {
    description:
      'Cambia orario: moves a booking to another time of the same service and place. The old time is kept unless the new one is taken for the booking. Opening a link never moves. Error RATE_LIMITED: too many bookings and changes of the address within an hour.',
  })
  async rescheduleBooking(
    @Arg('input', () => RescheduleBookingInput, { description: 'The request.' }) input: RescheduleBookingInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof RescheduleBookingResult> {
    const { ctx } = context;
    const { locale } = ctx;
    const request = { ...input, startsAt: input.startsAt.getTime(), operatorId: parseOperatorId(input.operatorId) };
    const outcome = await openingLink(
      context,
      () => rescheduleByToken(ctx, request),
      ({ kind }) => kind !== 'notFound',
    );
    const toLazyIso = (find: NextFree) => async () => {
      const instant = await find();
      return instant === null ? null : isoIn(ctx.municipality.timeZone, instant);
    };
    switch (outcome.kind) {
      case 'moved':
        return Object.assign(new RescheduleBookingSuccess(), { booking: toBookingType(ctx, outcome.booking) });
      case 'notFound':
        return problem(new BookingNotFound(), t(locale, 'bookingNotFound'), {});
      case 'cancelled':
      case 'released':
      case 'over':
      case 'unconfirmed':
        return problem(new BookingClosed(), t(locale, CLOSED_MESSAGES[outcome.kind]), {});
      case 'changed':
        return problem(new BookingChanged(), t(locale, 'rescheduleChanged'), {
          booking: toBookingType(ctx, outcome.booking),
        });
      case 'tooLate':
        return problem(new TooLateToReschedule(), t(locale, 'tooLateToReschedule'), {});
      case 'tooManyChanges':
        return problem(new TooManyChanges(), t(locale, toLimitKey(outcome.limit), { most: outcome.limit }), {
          limit: outcome.limit,
        });
      case 'taken':
        return problem(new SlotTaken(), t(locale, 'rescheduleTaken'), { nextFreeAt: toLazyIso(outcome.nextFreeAt) });
      case 'notOffered':
        return problem(new SlotNotOffered(), t(locale, 'rescheduleNotOffered'), {
          nextFreeAt: toLazyIso(outcome.nextFreeAt),
        });
      case 'rateLimited':
        throw rateLimited(locale, outcome.waitMs, 'tooManyReschedules');
      case 'invalid':
        return invalidInput(ctx, outcome);
    }
  }
}

function parseOperatorId(text: string | null | undefined): number | null {
  if (text === null || text === undefined) return null;
  const id = readId(text);
  if (id === null) throw badInput('RescheduleBookingInput.operatorId: there is no such operator.');
  return id;
}

function toLimitKey(limit: number) {
  if (limit === 0) return 'changesByOfficeOnly';
  return limit === 1 ? 'oneChangeOnly' : 'tooManyChanges';
}
