import { GraphQLError } from 'graphql';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ReadReplica } from '../db/connection/replica-reader.ts';
import { badInput } from '../graphql/errors/user-input-error.ts';
import type { GraphQLContext } from '../graphql/graphql-context.ts';
import { openingLink } from '../graphql/throttle-token-lookup.ts';
import { rateLimited } from '../graphql/errors/rate-limited.ts';
import { InvalidInput } from '../graphql/problem.ts';
import { readId } from '../graphql/parse-id.ts';
import { t, type MessageKey } from '../graphql/messages.ts';
import { addDays, isoIn } from '../scheduling/calendar-day.ts';
import type { RequestContext } from '../context.ts';
import { availabilityComplexity } from './availability/availability-complexity.ts';
import { MAX_DAYS, findNextFreeSlot, getAvailability } from './availability/availability.ts';
import { Availability, AvailabilityInput } from './availability/availability.types.ts';
import { toAvailabilityDays } from './availability/to-availability-days.ts';
import type { NextFree } from './create/book.result.ts';
import { book } from './create/book.ts';
import { checkProof } from './create/check-proof.ts';
import { toServiceChanged } from './create/service-changes/service-changed.types.ts';
import { toBookingType } from './to-booking.ts';
import { BookInput, BookResult, BookSuccess, SlotNotOffered, SlotTaken, TooManyBookings } from './create/book.types.ts';
import { BookingType } from './booking.types.ts';
import {
  BookingClosed,
  BookingNotFound,
  CancelBookingInput,
  CancelBookingResult,
  CancelBookingSuccess,
  TooLateToCancel,
} from './cancel/cancel.types.ts';
import { cancelByToken } from './cancel/cancel-by-token.ts';
import { bookByInvitation } from './invitations/citizen/book-by-invitation.ts';
import { toInvitationClosed, toInvitationUsed } from './invitations/citizen/citizen-invitation.resolver.ts';
import { findAnyByToken } from './find-booking.ts';
import { readVisit } from './visit/visit.schema.ts';
import { findVisitProblems } from './visit/visit-problems.ts';

const CLOSED_MESSAGES = { cancelled: 'cancelAlready', released: 'bookingReleased', over: 'cancelOver' } as const;

@Resolver()
export class BookingResolver {
  @Query(() => Availability, {
    complexity: availabilityComplexity,
    description: 'Disponibilità of a service, day by day.',
  })
  async availability(
    @Arg('input', () => AvailabilityInput, { description: 'Service, operator and range.' }) input: AvailabilityInput,
    @Ctx() { ctx, staff, readReplica }: GraphQLContext,
  ): Promise<Availability> {
    const { from, to } = input;
    if (to < from) throw badInput('AvailabilityInput.to comes before AvailabilityInput.from.');
    if (to > addDays(from, MAX_DAYS - 1)) throw badInput(`A range has at most ${MAX_DAYS} days.`);
    const query = {
      serviceId: requireId('serviceId', input.serviceId),
      operatorId: parseOperatorId(input.operatorId),
      visit: readVisit(input.people, input.further),
    };
    // Staff must see their own changes, so their reads do not use a replica.
    const read: ReadReplica = staff === null ? readReplica : (run) => run(ctx.db);
    const offered = await read((db) => getAvailability({ ...ctx, db }, query, from, to));
    if (offered === null) throw badInput('AvailabilityInput.serviceId: there is no such service.');
    const [problem] = findVisitProblems(ctx.locale, offered.agenda, query.visit);
    if (problem !== undefined) throw badInput(`AvailabilityInput.${problem.path}: ${problem.message}.`);
    if (query.operatorId !== null && offered.agenda.operators.length === 0) {
      throw badInput('AvailabilityInput.operatorId: that operator does not offer the service.');
    }
    const { timeZone } = ctx.municipality;
    const first =
      offered.days.find(({ free }) => free.length > 0)?.free[0] ??
      (await read((db) => findNextFreeSlot({ ...ctx, db }, query, addDays(to, 1))));
    return {
      nextFreeAt: first === null ? null : isoIn(timeZone, first),
      days: toAvailabilityDays(offered.days, timeZone),
      totalMinutes: offered.agenda.service.durationMinutes,
    };
  }

  @Query(() => BookingType, {
    nullable: true,
    description:
      "Returns the citizen's booking by the token of the mail link, in every state until its data are erased: also cancelled, missed and past. Null if the token is unknown or no longer valid. This query changes nothing.",
  })
  async bookingByToken(
    @Arg('token', () => String, { description: 'Token of the mail link.' }) token: string,
    @Ctx() context: GraphQLContext,
  ): Promise<BookingType | null> {
    const { ctx } = context;
    const found = await openingLink(context, () => findAnyByToken(ctx, token));
    return found === null ? null : toBookingType(ctx, found.details);
  }

  @Query(() => String, {
    description:
      'Returns an ALTCHA challenge (version 2, PBKDF2/SHA-256) as JSON, to be solved after `book` fails with CHALLENGE_REQUIRED. Valid for ten minutes and one request.',
  })
  bookingChallenge(@Ctx() { proofs }: GraphQLContext): Promise<string> {
    return proofs.challenge();
  }

  @Mutation(() => BookResult, {
    description:
      'Prenota: books a slot for a citizen and sends the mail. Two bookings never hold the same slot. Error RATE_LIMITED (HTTP 429): too many requests from one address; retry after Retry-After or `retryAfterSeconds`. Error CHALLENGE_REQUIRED: solve `bookingChallenge` and repeat the request with `proof`.',
  })
  async book(
    @Arg('input', () => BookInput, { description: 'The request.' }) input: BookInput,
    @Ctx() { ctx, admit, proofs }: GraphQLContext,
  ): Promise<typeof BookResult> {
    const request = { ...input, operatorId: input.operatorId ?? null, startsAt: input.startsAt.getTime() };
    const checks = [() => admit('book'), () => checkProof(proofs, input.proof)] as const;
    const { invitation = null } = input;
    const outcome =
      invitation === null
        ? await book(ctx, request, ...checks)
        : await bookByInvitation(ctx, { ...request, invitation }, ...checks);
    switch (outcome.kind) {
      case 'booked':
        return Object.assign(new BookSuccess(), {
          booking: toBookingType(ctx, outcome.booking),
          cancelToken: outcome.cancelToken,
        });
      case 'taken':
        return toProblem(ctx, new SlotTaken(), 'slotTaken', { nextFreeAt: toLazyIso(ctx, outcome.nextFreeAt) });
      case 'notOffered':
        return toProblem(ctx, new SlotNotOffered(), request.startsAt < ctx.now ? 'slotPast' : 'slotNotOffered', {
          nextFreeAt: toLazyIso(ctx, outcome.nextFreeAt),
        });
      case 'invitationUsed':
        return toInvitationUsed(ctx, outcome);
      case 'invitationClosed':
        return toInvitationClosed(ctx, outcome);
      case 'serviceChanged':
        return toServiceChanged(outcome);
      case 'tooManyBookings':
        return Object.assign(new TooManyBookings(), {
          limit: outcome.limit,
          message: t(ctx.locale, 'tooManyBookings', { most: outcome.limit }),
        });
      case 'rateLimited':
        throw rateLimited(ctx.locale, outcome.waitMs, 'tooManyMails');
      case 'proofRequired':
        throw new GraphQLError(t(ctx.locale, 'proofWanted'), { extensions: { code: 'CHALLENGE_REQUIRED' } });
      case 'invalid':
        return toProblem(ctx, new InvalidInput(), 'invalidInput', { errors: outcome.errors });
    }
  }

  @Mutation(() => CancelBookingResult, {
    description: 'Annulla: cancels a booking and frees its slot. Opening a link never cancels.',
  })
  async cancelBooking(
    @Arg('input', () => CancelBookingInput, { description: 'The request.' }) input: CancelBookingInput,
    @Ctx() context: GraphQLContext,
  ): Promise<typeof CancelBookingResult> {
    const { ctx } = context;
    const outcome = await openingLink(
      context,
      () => cancelByToken(ctx, input),
      ({ kind }) => kind !== 'notFound',
    );
    switch (outcome.kind) {
      case 'cancelled':
        return Object.assign(new CancelBookingSuccess(), { booking: toBookingType(ctx, outcome.booking) });
      case 'notFound':
        return toProblem(ctx, new BookingNotFound(), 'bookingNotFound', {});
      case 'closed':
        return toProblem(ctx, new BookingClosed(), CLOSED_MESSAGES[outcome.reason], {});
      case 'tooLate':
        return toProblem(ctx, new TooLateToCancel(), 'tooLateToCancel', {});
      case 'reasonTooLong':
        throw badInput(outcome.message);
    }
  }
}

function toProblem<T extends object, U extends object>(
  ctx: RequestContext,
  type: T,
  sentence: MessageKey,
  more: U,
): T & U & { message: string } {
  return Object.assign(type, more, { message: t(ctx.locale, sentence) });
}

function toLazyIso({ municipality }: RequestContext, find: NextFree): () => Promise<string | null> {
  return async () => {
    const instant = await find();
    return instant === null ? null : isoIn(municipality.timeZone, instant);
  };
}

function requireId(name: string, text: string): number {
  const id = readId(text);
  if (id === null) throw badInput(`AvailabilityInput.${name}: there is no such ${name.replace('Id', '')}.`);
  return id;
}

function parseOperatorId(text: string | null | undefined): number | null {
  return text === null || text === undefined ? null : requireId('operatorId', text);
}
