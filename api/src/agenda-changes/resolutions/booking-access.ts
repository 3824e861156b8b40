import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { requirePermission, requireSignIn } from '../../staff/authorization.ts';
import { can, type Target } from '../../staff/permissions.ts';

/** Checks whose bookings the signed-in member of staff may manage. `require` throws FORBIDDEN. */
export type BookingAccess = { can(target: Target): boolean; require(target: Target): void };

/** Returns the access of the signed-in member of staff. Throws UNAUTHENTICATED without a session. */
export function createBookingAccess(context: GraphQLContext): BookingAccess {
  const staff = requireSignIn(context);
  return {
    can: (target) => can(staff, 'manageBookings', target),
    require: (target) => void requirePermission(context, 'manageBookings', target),
  };
}
