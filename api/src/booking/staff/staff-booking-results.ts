import type { Context } from '../../graphql/graphql-context.ts';
import type { FieldProblem } from '../../graphql/field-errors.ts';
import { InvalidInput } from '../../graphql/problem.ts';
import { say, type Sentence } from '../../graphql/messages.ts';
import { SlotNotOffered, SlotTaken } from '../create/book.types.ts';
import type { BookingFacts } from '../booking-details.ts';
import { BookingNotFound } from '../cancel/cancel.types.ts';
import { BookingConflict, StaffBookingSuccess } from './staff-booking-mutations.types.ts';
import { staffBooking } from './to-staff-booking.ts';

/** Done. */
export async function success({ work }: Context, facts: BookingFacts): Promise<StaffBookingSuccess> {
  return Object.assign(new StaffBookingSuccess(), { booking: await staffBooking(work, facts) });
}

/** Somebody else was quicker: the booking as it is now. */
export async function changed(context: Context, facts: BookingFacts): Promise<BookingConflict> {
  return problem(context, new BookingConflict(), 'bookingChanged', {
    booking: await staffBooking(context.work, facts),
  });
}

/** There is no such booking. */
export function notFound(context: Context): BookingNotFound {
  return problem(context, new BookingNotFound(), 'bookingUnknown', {});
}

/** Somebody holds that time. */
export function taken(context: Context): SlotTaken {
  return problem(context, new SlotTaken(), 'slotTaken', NEXT);
}

/** Nobody is there at that time. */
export function notOffered(context: Context): SlotNotOffered {
  return problem(context, new SlotNotOffered(), 'staffSlotNotOffered', NEXT);
}

/** What was typed is wrong, field by field. */
export function invalid(context: Context, errors: FieldProblem[]): InvalidInput {
  return problem(context, new InvalidInput(), 'invalidInput', { errors });
}

// Staff look at the agenda: they need no next time.
const NEXT = { nextFreeAt: async () => null };

function problem<T extends object, U extends object>(
  { work }: Context,
  type: T,
  sentence: Sentence,
  more: U,
): T & U & { message: string } {
  return Object.assign(type, more, { message: say(work.locale, sentence) });
}
