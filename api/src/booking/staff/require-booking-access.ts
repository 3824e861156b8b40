import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { requirePermission } from '../../staff/authorization.ts';
import { findById, type FoundBooking } from '../find-booking.ts';

/** Throws FORBIDDEN unless the staff member manages bookings of this place or is this operator. */
export function requireBookingAccess(
  context: GraphQLContext,
  { place, operator }: { place: { id: number }; operator: { id: number } },
): void {
  requirePermission(context, 'manageBookings', { placeIds: [place.id], operatorId: operator.id });
}

/** Throws FORBIDDEN unless the staff member may book out of hours or over capacity in the target's agenda. */
export function requireOverridePermission(
  context: GraphQLContext,
  { place, operator }: { place: { id: number }; operator: { id: number } },
  operatorId: number | null = null,
): void {
  const target = { placeIds: [place.id], operatorId: operatorId ?? operator.id };
  requirePermission(context, 'overrideAvailability', target);
}

/** Returns a booking that the staff member may manage; null if it does not exist. Throws FORBIDDEN otherwise. */
export async function findAccessibleBooking(context: GraphQLContext, id: string): Promise<FoundBooking | null> {
  const found = await findById(context.ctx, id);
  if (found !== null) requireBookingAccess(context, found.details);
  return found;
}
