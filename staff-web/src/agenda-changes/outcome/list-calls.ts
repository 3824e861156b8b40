import type { ResolvedBookingPartsFragment } from '../../gql/graphql.ts';

/** Returns the moved and cancelled bookings whose citizens got no mail, soonest first: the office phones them. */
export function listCalls(resolved: readonly ResolvedBookingPartsFragment[]): ResolvedBookingPartsFragment[] {
  return resolved
    .filter(({ kind, email }) => kind !== 'KEEP' && email === null)
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}
