import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import type { FieldProblem } from '../../graphql/field-errors.ts';
import { InvalidInput } from '../../graphql/problem.ts';
import { t, type MessageKey } from '../../graphql/messages.ts';
import { SlotNotOffered, SlotTaken } from '../create/book.types.ts';
import type { BookingDetails } from '../booking-details.ts';
import { BookingNotFound } from '../cancel/cancel.types.ts';
import { BookingConflict, StaffBookingSuccess } from './staff-booking-mutations.types.ts';
import { toStaffBooking } from './to-staff-booking.ts';

/** Done. */
export async function toBookingSuccess({ ctx }: GraphQLContext, details: BookingDetails): Promise<StaffBookingSuccess> {
  return Object.assign(new StaffBookingSuccess(), { booking: await toStaffBooking(ctx, details) });
}

/** Somebody else was quicker: the booking as it is now. */
export async function toConflict(context: GraphQLContext, details: BookingDetails): Promise<BookingConflict> {
  return toProblem(context, new BookingConflict(), 'bookingChanged', {
    booking: await toStaffBooking(context.ctx, details),
  });
}

/** There is no such booking. */
export function toNotFound(context: GraphQLContext): BookingNotFound {
  return toProblem(context, new BookingNotFound(), 'bookingUnknown', {});
}

/** Somebody holds that time. */
export function toSlotTaken(context: GraphQLContext): SlotTaken {
  return toProblem(context, new SlotTaken(), 'slotTaken', NEXT);
}

/** Nobody is there at that time. */
export function toSlotNotOffered(context: GraphQLContext): SlotNotOffered {
  return toProblem(context, new SlotNotOffered(), 'staffSlotNotOffered', NEXT);
}

/** What was typed is wrong, field by field. */
export function toInvalidInput(context: GraphQLContext, errors: FieldProblem[]): InvalidInput {
  return toProblem(context, new InvalidInput(), 'invalidInput', { errors });
}

// Staff look at the agenda: they need no next time.
const NEXT = { nextFreeAt: async () => null };

function toProblem<T extends object, U extends object>(
  { ctx }: GraphQLContext,
  type: T,
  sentence: MessageKey,
  more: U,
): T & U & { message: string } {
  return Object.assign(type, more, { message: t(ctx.locale, sentence) });
}
