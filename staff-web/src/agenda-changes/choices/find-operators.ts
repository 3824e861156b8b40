import type { AffectedBookingFragment, MeFragment } from '../../gql/graphql.ts';
import type { AccessiblePlace } from '../../places/places-context.ts';

type Operator = { id: string; name: string };

/** Returns the operators to whom a booking may be moved: those who offer its service, or only the signed-in one. */
export function findOperators(
  { placeId, serviceId, operator, proposals }: AffectedBookingFragment,
  places: readonly AccessiblePlace[],
  me: Pick<MeFragment, 'operatorId'>,
): Operator[] {
  const place = places.find(({ id }) => id === placeId);
  const offering = place?.services.find(({ id }) => id === serviceId)?.operators ?? [
    operator,
    ...proposals.map((proposal) => proposal.operator),
  ];
  const unique = [...new Map(offering.map((one) => [one.id, one])).values()];
  return place?.access === 'OWN' ? unique.filter(({ id }) => id === me.operatorId) : unique;
}
