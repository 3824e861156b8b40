import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import type { FieldProblem } from '../../graphql/field-errors.ts';
import { InvalidInput } from '../../graphql/problem.ts';
import { t, type MessageKey } from '../../graphql/messages.ts';
import { SlotNotOffered, SlotTaken } from '../create/book.types.ts';
import type { BookingDetails } from '../booking-details.ts';
import { BookingNotFound } from '../cancel/cancel.types.ts';
import { BookingConflict, StaffBookingSuccess } from './staff-booking-mutations.types.ts';
import { toStaffBooking } from './to-staff-booking.ts';

/** Returns the success result with the current booking. */
export async function toBookingSuccess({ ctx }: GraphQLContext, details: BookingDetails): Promise<StaffBookingSuccess> {
  return Object.assign(new StaffBookingSuccess(), { booking: await toStaffBooking(ctx, details) });
}

/** Returns the conflict with the current booking. */
export async function toConflict(context: GraphQLContext, details: BookingDetails): Promise<BookingConflict> {
  const isErased = details.applicant.name === '';
  return toProblem(context, new BookingConflict(), isErased ? 'bookingErased' : 'bookingChanged', {
    booking: await toStaffBooking(context.ctx, details),
  });
}

/** Returns the failure for an unknown booking. */
export function toNotFound(context: GraphQLContext): BookingNotFound {
  return toProblem(context, new BookingNotFound(), 'bookingUnknown', {});
}

/** Returns the failure for a slot that another booking holds. */
export function toSlotTaken(context: GraphQLContext): SlotTaken {
  return toProblem(context, new SlotTaken(), 'slotTaken', NEXT);
}

/** Returns the failure for a start outside the opening hours. */
export function toSlotNotOffered(context: GraphQLContext): SlotNotOffered {
  return toProblem(context, new SlotNotOffered(), 'staffSlotNotOffered', NEXT);
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
