import { Place } from '../db/entities/catalogue/place.ts';
import type { RequestContext } from '../context.ts';

/** Returns the ids of the places affected by a change of one place, or all places in use if `placeId` is null. */
export async function findAffectedPlaceIds(
  { em, municipality }: RequestContext,
  placeId: number | null,
): Promise<number[]> {
  if (placeId !== null) return [placeId];
  return (await em.fork().find(Place, { municipality: municipality.id, retiredAt: null })).map(({ id }) => id);
}
