import type { MeFragment, PlacePartsFragment } from '../gql/graphql.ts';

/** How much of a place's agenda a member may see: all of it, or only their own. */
export type AgendaAccess = 'WHOLE' | 'OWN';

type Me = Pick<MeFragment, 'role' | 'placeIds' | 'operatorId'>;

/**
 * Returns the places whose agenda a member may see, assigned ones first. Operators also see their own agenda at places
 * where they offer a service. The server enforces the same permissions.
 */
export function listAccessiblePlaces<T extends Pick<PlacePartsFragment, 'id' | 'services'>>(
  me: Me,
  places: readonly T[],
): (T & { access: AgendaAccess })[] {
  const reached = places.flatMap((place) => {
    const access = getAccess(me, place);
    return access === null ? [] : [{ ...place, access }];
  });
  return reached.toSorted((a, b) => Number(b.access === 'WHOLE') - Number(a.access === 'WHOLE'));
}

function getAccess(
  { role, placeIds, operatorId }: Me,
  place: Pick<PlacePartsFragment, 'id' | 'services'>,
): AgendaAccess | null {
  if (role === 'ADMIN' || placeIds.includes(place.id)) return 'WHOLE';
  const offers = place.services.some(({ operators }) => operators.some(({ id }) => id === operatorId));
  return role === 'OPERATOR' && offers ? 'OWN' : null;
}
