import type { MeFragment, PlacePartsFragment } from '../gql/graphql.ts';

/** How much of a place's agenda somebody sees: all of it, or only their own column. */
export type AgendaAccess = 'WHOLE' | 'OWN';

type Me = Pick<MeFragment, 'role' | 'placeIds' | 'operatorId'>;

/**
 * The places whose agenda somebody may see, the ones given to them first. An operator also sees their own column wherever
 * they offer something. The server decides; this only spares dead ends.
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
