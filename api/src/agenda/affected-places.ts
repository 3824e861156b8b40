import { Place } from '../db/entities/catalogue/place.ts';
import type { RequestContext } from '../context.ts';

/** The places in use that something about one place, or about the whole comune (null), has to do with. */
export async function findAffectedPlaceIds(
  { em, municipality }: RequestContext,
  placeId: number | null,
): Promise<number[]> {
  if (placeId !== null) return [placeId];
  return (await em.fork().find(Place, { municipality: municipality.id, retiredAt: null })).map(({ id }) => id);
}
