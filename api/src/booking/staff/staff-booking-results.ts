import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import type { FieldProblem } from '../../graphql/field-errors.ts';
import { InvalidInput } from '../../graphql/problem.ts';
import { t, type MessageKey } from '../../graphql/messages.ts';
import { SlotNotOffered, SlotTaken } from '../create/book.types.ts';
import type { BookingDetails } from '../booking-details.ts';
import { BookingNotFound } from '../cancel/cancel.types.ts';
import { BookingConflict, StaffBookingSuccess } from './staff-booking-mutations.types.ts';
import { staffBooking } from './to-staff-booking.ts';

/** Done. */
export async function success({ ctx }: GraphQLContext, facts: BookingDetails): Promise<StaffBookingSuccess> {
  return Object.assign(new StaffBookingSuccess(), { booking: await staffBooking(ctx, facts) });
}

/** Somebody else was quicker: the booking as it is now. */
export async function changed(context: GraphQLContext, facts: BookingDetails): Promise<BookingConflict> {
  return problem(context, new BookingConflict(), 'bookingChanged', {
    booking: await staffBooking(context.ctx, facts),
  });
}

/** There is no such booking. */
export function notFound(context: GraphQLContext): BookingNotFound {
  return problem(context, new BookingNotFound(), 'bookingUnknown', {});
}

/** Somebody holds that time. */
export function taken(context: GraphQLContext): SlotTaken {
  return problem(context, new SlotTaken(), 'slotTaken', NEXT);
}

/** Nobody is there at that time. */
export function notOffered(context: GraphQLContext): SlotNotOffered {
  return problem(context, new SlotNotOffered(), 'staffSlotNotOffered', NEXT);
}

/** What was typed is wrong, field by field. */
export function invalid(context: GraphQLContext, errors: FieldProblem[]): InvalidInput {
  return problem(context, new InvalidInput(), 'invalidInput', { errors });
}

// Staff look at the agenda: they need no next time.
const NEXT = { nextFreeAt: async () => null };

function problem<T extends object, U extends object>(
  { ctx }: GraphQLContext,
  type: T,
  sentence: MessageKey,
  more: U,
): T & U & { message: string } {
  return Object.assign(type, more, { message: t(ctx.locale, sentence) });
}
