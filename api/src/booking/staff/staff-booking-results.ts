import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import type { FieldProblem } from '../../graphql/field-errors.ts';
import { InvalidInput } from '../../graphql/problem.ts';
import { t, type MessageKey } from '../../graphql/messages.ts';
import { SlotNotOffered, SlotTaken } from '../create/book.types.ts';
import type { BookingStatus } from '../../db/entities/booking/booking-status.ts';
import type { BookingDetails } from '../booking-details.ts';
import { BookingNotFound } from '../cancel/cancel.types.ts';
import { BookingConflict, StaffBookingSuccess } from './staff-booking-mutations.types.ts';
import { toStaffBooking } from './to-staff-booking.ts';

/** Returns the success result with the current booking. */
export async function toBookingSuccess({ ctx }: GraphQLContext, details: BookingDetails): Promise<StaffBookingSuccess> {
  return Object.assign(new StaffBookingSuccess(), { booking: await toStaffBooking(ctx, details) });
}

/**
 * Returns the conflict with the current booking; its message contains the current status. `seen` is the `sequence`
 * that the client read.
 */
export async function toConflict(
  context: GraphQLContext,
  details: BookingDetails,
  seen: number,
): Promise<BookingConflict> {
  return toProblem(context, new BookingConflict(), getConflictSentence(details, seen), {
    booking: await toStaffBooking(context.ctx, details),
  });
}

function getConflictSentence(details: BookingDetails, seen: number): MessageKey {
  const { status, confirmBy, sequence, applicant } = details;
  if (applicant.name === '') return 'bookingErased';
  if (status === 'CANCELLED') return confirmBy === null ? 'bookingIsCancelled' : 'bookingIsExpired';
  if (status === 'RELEASED') return SENTENCES.RELEASED;
  return sequence === seen ? SENTENCES[status] : 'bookingChanged';
}

const SENTENCES: Record<Exclude<BookingStatus, 'CANCELLED'>, MessageKey> = {
  REQUESTED: 'bookingIsRequested',
  CONFIRMED: 'bookingChanged',
  COMPLETED: 'bookingIsCompleted',
  NO_SHOW: 'bookingIsNoShow',
  REJECTED: 'bookingIsCancelled',
  RELEASED: 'bookingIsReleased',
};

/** Returns the failure for an unknown booking. */
export function toNotFound(context: GraphQLContext): BookingNotFound {
  return toProblem(context, new BookingNotFound(), 'bookingUnknown', {});
}

/** Returns the failure for a slot that another booking holds. */
export function toSlotTaken(context: GraphQLContext): SlotTaken {
  return toProblem(context, new SlotTaken(), 'slotTaken', NEXT);
}

/** Returns the failure for a start that has passed or is outside the opening hours. */
export function toSlotNotOffered(context: GraphQLContext, startsAt: Date): SlotNotOffered {
  const sentence = startsAt.getTime() < context.ctx.now ? 'slotPast' : 'staffSlotNotOffered';
  return toProblem(context, new SlotNotOffered(), sentence, NEXT);
}

/** Returns the failure with the validation errors of each field. */
export function toInvalidInput(context: GraphQLContext, errors: FieldProblem[]): InvalidInput {
  return toProblem(context, new InvalidInput(), 'invalidInput', { errors });
}

// Staff see the agenda, so the next free start is not computed.
const NEXT = { nextFreeAt: async () => null };

function toProblem<T extends object, U extends object>(
  { ctx }: GraphQLContext,
  type: T,
  sentence: MessageKey,
  more: U,
): T & U & { message: string } {
  return Object.assign(type, more, { message: t(ctx.locale, sentence) });
}
