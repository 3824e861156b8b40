import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { badInput } from '../graphql/bad-input.ts';
import type { Context } from '../graphql/context.ts';
import { InvalidInput } from '../graphql/problem.ts';
import { readId } from '../graphql/read-id.ts';
import { say, type Sentence } from '../graphql/words.ts';
import { isoIn } from '../scheduling/calendar-day.ts';
import { within } from '../staff/may.ts';
import { demand, signedIn, StaffOnly } from '../staff/staff-only.ts';
import { freeText, LONGEST_NOTES } from './applicant.ts';
import { bookOnBehalf } from './book-on-behalf.ts';
import { SlotNotOffered, SlotTaken } from './book.types.ts';
import type { BookingFacts } from './booking-facts.ts';
import { cancelBooking } from './cancel-booking.ts';
import { BookingNotFound } from './cancel.types.ts';
import { findBookings } from './find-bookings.ts';
import { findById, type FoundBooking } from './find-booking.ts';
import { mark } from './mark.ts';
import { move } from './move.ts';
import { placeOfService } from './place-of-service.ts';
import { readCursor, writeCursor } from './page-cursor.ts';
import { resendMail } from './resend-mail.ts';
import {
  BookingChanged,
  BookOnBehalfInput,
  BookOnBehalfResult,
  CancelBookingByOfficeInput,
  CancelBookingByOfficeResult,
  MarkBookingInput,
  MarkBookingResult,
  MoveBookingInput,
  MoveBookingResult,
  StaffBookingSuccess,
} from './staff-booking-acts.types.ts';
import { staffBooking } from './staff-booking-type.ts';
import { BookingPage, FindBookingsInput, StaffBooking } from './staff-booking.types.ts';

const LONGEST_PAGE = 100;

@Resolver()
export class StaffBookingResolver {
  @StaffOnly('serveBookings')
  @Query(() => StaffBooking, {
    nullable: true,
    description: 'Staff only. A booking with its history and its mails; null when there is none.',
  })
  async staffBooking(
    @Arg('id', () => ID, { description: 'The booking.' }) id: string,
    @Ctx() context: Context,
  ): Promise<StaffBooking | null> {
    const found = await findById(context.work, id);
    if (found === null) return null;
    demandServing(context, found.facts);
    return staffBooking(context.work, found.facts);
  }

  @StaffOnly('serveBookings')
  @Query(() => BookingPage, { description: 'Staff only. Finds bookings among all that one may see, newest first.' })
  async findBookings(
    @Arg('input', () => FindBookingsInput, { description: 'What to look for.' }) input: FindBookingsInput,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after:
      | string
      | null
      | undefined,
    @Ctx() context: Context,
  ): Promise<BookingPage> {
    if (first < 1 || first > LONGEST_PAGE) throw badInput(`A page has 1 to ${LONGEST_PAGE} bookings.`);
    const staff = signedIn(context);
    const placeId = input.placeId ? known(input.placeId) : null;
    if (placeId !== null) demand(context, 'serveBookings', { placeIds: [placeId], operatorId: staff.operatorId });
    // Naming a place narrows what one may see; it never widens it.
    const reach = within(staff, 'serveBookings');
    const { lines, hasMore } = await findBookings(
      context.work,
      {
        text: input.text.slice(0, 200),
        placeId,
        placeIds: reach?.placeIds ?? null,
        operatorId: reach?.operatorId ?? null,
        from: input.from ?? null,
        to: input.to ?? null,
        status: input.status ?? null,
      },
      first,
      readCursor(after),
    );
    const last = lines.at(-1);
    return {
      nodes: lines.map((line) => ({ ...line, startsAt: isoIn(context.work.municipality.timeZone, line.startsAt) })),
      endCursor: hasMore && last !== undefined ? writeCursor(last) : null,
    };
  }

  @StaffOnly('serveBookings')
  @Mutation(() => BookOnBehalfResult, {
    description: 'Staff only. Books for somebody who called or stands at the desk.',
  })
  async bookOnBehalf(
    @Arg('input', () => BookOnBehalfInput, { description: 'The request.' }) input: BookOnBehalfInput,
    @Ctx() context: Context,
  ): Promise<typeof BookOnBehalfResult> {
    const { work } = context;
    const placeId = await placeOfService(work, input.serviceId);
    const operatorId = input.operatorId ? readId(input.operatorId) : null;
    if (placeId !== null) demand(context, 'serveBookings', { placeIds: [placeId], operatorId });
    const outcome = await bookOnBehalf(work, {
      ...input,
      operatorId: input.operatorId ?? null,
      startsAt: input.startsAt.getTime(),
    });
    switch (outcome.kind) {
      case 'booked':
        return success(context, outcome.booking);
      case 'taken':
        return problem(context, new SlotTaken(), 'slotTaken', { nextFreeAt: async () => null });
      case 'notOffered':
        return problem(context, new SlotNotOffered(), 'staffSlotNotOffered', { nextFreeAt: async () => null });
      case 'invalid':
        return problem(context, new InvalidInput(), 'invalidInput', { errors: outcome.errors });
    }
  }

  @StaffOnly('serveBookings')
  @Mutation(() => MoveBookingResult, {
    description: 'Staff only. Sposta: another time, another operator or both; the citizen is told by mail.',
  })
  async moveBooking(
    @Arg('input', () => MoveBookingInput, { description: 'The request.' }) input: MoveBookingInput,
    @Ctx() context: Context,
  ): Promise<typeof MoveBookingResult> {
    const found = await findServed(context, input.bookingId);
    if (found === null) return notFound(context);
    const operatorId = input.operatorId ? known(input.operatorId) : null;
    if (operatorId !== null) demandServing(context, { place: found.facts.place, operator: { id: operatorId } });
    const { bookingId, sequence, startsAt } = input;
    const outcome = await move(context.work, { bookingId, sequence, operatorId, startsAt: startsAt.getTime() });
    switch (outcome.kind) {
      case 'moved':
        return success(context, outcome.booking);
      case 'taken':
        return problem(context, new SlotTaken(), 'slotTaken', { nextFreeAt: async () => null });
      case 'notOffered':
        return problem(context, new SlotNotOffered(), 'staffSlotNotOffered', { nextFreeAt: async () => null });
      case 'changed':
        return changed(context, outcome.booking);
      case 'notFound':
        return notFound(context);
    }
  }

  @StaffOnly('serveBookings')
  @Mutation(() => CancelBookingByOfficeResult, {
    description: 'Staff only. Annulla with a reason; the citizen is told by mail.',
  })
  async cancelBookingByOffice(
    @Arg('input', () => CancelBookingByOfficeInput, { description: 'The request.' }) input: CancelBookingByOfficeInput,
    @Ctx() context: Context,
  ): Promise<typeof CancelBookingByOfficeResult> {
    const { work } = context;
    const reason = freeText(say(work.locale, 'reasonTooLong', { max: LONGEST_NOTES })).safeParse(input.reason);
    const wrong = !reason.success ? 'reasonTooLong' : reason.data === '' ? 'reasonMissing' : null;
    if (wrong !== null) {
      const message = say(work.locale, wrong, { max: LONGEST_NOTES });
      return problem(context, new InvalidInput(), 'invalidInput', { errors: [{ path: 'reason', message }] });
    }
    const found = await findServed(context, input.bookingId);
    if (found === null) return notFound(context);
    const cancelled = await cancelBooking(work, found.facts, found.locale, reason.data!);
    if (cancelled !== null) return success(context, cancelled);
    return changed(context, (await findById(work, found.facts.id))?.facts ?? found.facts);
  }

  @StaffOnly('serveBookings')
  @Mutation(() => MarkBookingResult, {
    description: 'Staff only. Arrivato, concluso, non presentato, and their taking back.',
  })
  async markBooking(
    @Arg('input', () => MarkBookingInput, { description: 'The request.' }) input: MarkBookingInput,
    @Ctx() context: Context,
  ): Promise<typeof MarkBookingResult> {
    if ((await findServed(context, input.bookingId)) === null) return notFound(context);
    const outcome = await mark(context.work, input);
    switch (outcome.kind) {
      case 'marked':
        return success(context, outcome.booking);
      case 'changed':
        return changed(context, outcome.booking);
      case 'notFound':
        return notFound(context);
    }
  }

  @StaffOnly('serveBookings')
  @Mutation(() => Boolean, {
    description:
      "Staff only. Sends the citizen the booking's mail again; false when there is no address to send it to.",
  })
  async resendBookingMail(
    @Arg('bookingId', () => ID, { description: 'The booking.' }) bookingId: string,
    @Ctx() context: Context,
  ): Promise<boolean> {
    const found = await findServed(context, bookingId);
    return found !== null && resendMail(context.work, found.facts, found.locale);
  }
}

function demandServing(
  context: Context,
  { place, operator }: { place: { id: number }; operator: { id: number } },
): void {
  demand(context, 'serveBookings', { placeIds: [place.id], operatorId: operator.id });
}

async function findServed(context: Context, id: string): Promise<FoundBooking | null> {
  const found = await findById(context.work, id);
  if (found !== null) demandServing(context, found.facts);
  return found;
}

async function success({ work }: Context, facts: BookingFacts): Promise<StaffBookingSuccess> {
  return Object.assign(new StaffBookingSuccess(), { booking: await staffBooking(work, facts) });
}

async function changed(context: Context, facts: BookingFacts): Promise<BookingChanged> {
  return problem(context, new BookingChanged(), 'bookingChanged', { booking: await staffBooking(context.work, facts) });
}

function notFound(context: Context): BookingNotFound {
  return problem(context, new BookingNotFound(), 'bookingUnknown', {});
}

function problem<T extends object, U extends object>(
  { work }: Context,
  type: T,
  sentence: Sentence,
  more: U,
): T & U & { message: string } {
  return Object.assign(type, more, { message: say(work.locale, sentence) });
}

function known(text: string): number {
  const id = readId(text);
  if (id === null) throw badInput('There is no such place or operator.');
  return id;
}
