import type { RequestContext } from '../../../context.ts';
import type { Candidate } from '../../../scheduling/assign.ts';
import type { CalendarDay } from '../../../scheduling/calendar-day.ts';
import { transaction } from '../../../transaction.ts';
import { findClosure, toOperatorDays } from '../../availability/bookable-slots.ts';
import { inTurn } from '../../holds/in-turn.ts';
import { lockOperators } from '../../reschedule/update-bookings.ts';
import type { BookOutcome } from '../book.result.ts';
import type { ParsedBookRequest } from '../book.schema.ts';
import type { BookingPolicy } from '../booking-policy.ts';
import { insertBooking } from './insert-booking.ts';
import { readBookingDay } from '../read-booking-day.ts';

/**
 * Reads the agenda of one operator and inserts the booking while no one else can change that agenda. It costs more than
 * an insert alone; returns null if the operator is not free.
 */
export async function insertLocked(
  ctx: RequestContext,
  request: ParsedBookRequest,
  day: CalendarDay,
  { operatorId }: Candidate,
  policy: BookingPolicy,
): Promise<BookOutcome | null> {
  const { db, municipality } = ctx;
  return inTurn(db, `${municipality.id} ${operatorId}`, () =>
    transaction(ctx, async (tx) => {
      await lockOperators(tx, [Number(operatorId)]);
      const agenda = await readBookingDay(tx, { ...request, operatorId: Number(operatorId) }, day, policy);
      if (agenda === null) return null;
      const operators = toOperatorDays(agenda, day, findClosure(agenda, day, municipality));
      const [candidate] = policy.findCandidates(tx, agenda, day, operators, request.startsAt).who;
      return candidate ? insertBooking(tx, agenda, request, candidate, policy) : null;
    }),
  );
}
