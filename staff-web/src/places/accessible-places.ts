import type { MeFragment, PlacePartsFragment } from '../gql/graphql.ts';

/** How much of a place's agenda somebody sees: all of it, or only their own column. */
export type Reach = 'WHOLE' | 'OWN';

type Me = Pick<MeFragment, 'role' | 'placeIds' | 'operatorId'>;

/**
 * The places whose agenda somebody may see, the ones given to them first. An operator also sees their own column wherever
 * they offer something. The server decides; this only spares dead ends.
 */
export function placesOf<T extends Pick<PlacePartsFragment, 'id' | 'services'>>(
  me: Me,
  places: readonly T[],
): (T & { reach: Reach })[] {
  const reached = places.flatMap((place) => {
    const reach = reachOf(me, place);
    return reach === null ? [] : [{ ...place, reach }];
  });
  return reached.toSorted((a, b) => Number(b.reach === 'WHOLE') - Number(a.reach === 'WHOLE'));
}

function reachOf({ role, placeIds, operatorId }: Me, place: Pick<PlacePartsFragment, 'id' | 'services'>): Reach | null {
  if (role === 'ADMIN' || placeIds.includes(place.id)) return 'WHOLE';
  const offers = place.services.some(({ operators }) => operators.some(({ id }) => id === operatorId));
  return role === 'OPERATOR' && offers ? 'OWN' : null;
}
