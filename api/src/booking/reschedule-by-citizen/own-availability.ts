import type { RequestContext } from '../../context.ts';
import { type AvailabilityResult, findNextFreeSlot, getAvailability } from '../availability/availability.ts';
import type { FoundBooking } from '../find-booking.ts';
import { toBookedVisit } from '../visit/visit-summary.ts';
import { addDays } from '../../scheduling/calendar-day.ts';

/** What the times for a booking are read from: any operator, unless its citizen chose one. */
export function toOwnQuery({ details, isOperatorChosen }: FoundBooking, operatorId: number | null = null) {
  return {
    serviceId: details.service.id,
    operatorId: isOperatorChosen ? details.operator.id : operatorId,
    visit: toBookedVisit(details),
    ownBooking: details,
  };
}

/** The times to which a citizen can move a booking, and the first of them from the start of the range on. */
export type OwnAvailability = AvailabilityResult & { nextFreeAt: number | null };

/** Returns the times to which a citizen can move a booking; null if its service is not offered any longer. */
export async function getOwnAvailability(
  ctx: RequestContext,
  found: FoundBooking,
  { from, to }: { from: string; to: string },
): Promise<OwnAvailability | null> {
  const query = toOwnQuery(found);
  const offered = await getAvailability(ctx, query, from, to);
  if (offered === null) return null;
  const first = offered.days.find(({ free }) => free.length > 0)?.free[0];
  return { ...offered, nextFreeAt: first ?? (await findNextFreeSlot(ctx, query, addDays(to, 1))) };
}
