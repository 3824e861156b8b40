import type { Context } from '../../graphql/graphql-context.ts';
import { demand } from '../../staff/authorization.ts';
import { findById, type FoundBooking } from '../find-booking.ts';

/** Lets on only who serves this place or is this operator. */
export function demandServing(
  context: Context,
  { place, operator }: { place: { id: number }; operator: { id: number } },
): void {
  demand(context, 'serveBookings', { placeIds: [place.id], operatorId: operator.id });
}

/** A booking for who may serve it; null when there is none. */
export async function findServed(context: Context, id: string): Promise<FoundBooking | null> {
  const found = await findById(context.work, id);
  if (found !== null) demandServing(context, found.facts);
  return found;
}
