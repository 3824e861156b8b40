import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { requirePermission } from '../../staff/authorization.ts';
import { findById, type FoundBooking } from '../find-booking.ts';

/** Lets on only who serves this place or is this operator. */
export function requireBookingAccess(
  context: GraphQLContext,
  { place, operator }: { place: { id: number }; operator: { id: number } },
): void {
  requirePermission(context, 'manageBookings', { placeIds: [place.id], operatorId: operator.id });
}

/** A booking for who may serve it; null when there is none. */
export async function findAccessibleBooking(context: GraphQLContext, id: string): Promise<FoundBooking | null> {
  const found = await findById(context.ctx, id);
  if (found !== null) requireBookingAccess(context, found.details);
  return found;
}
