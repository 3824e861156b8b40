import type { FilterQuery } from '@mikro-orm/postgresql';
import { Place } from '../../db/entities/catalogue/place.ts';
import { isoIn } from '../../scheduling/calendar-day.ts';
import type { RequestContext } from '../../context.ts';
import { pickValues, toVersion } from '../../graphql/record-version.ts';
import { placeSchema } from '../places/place.schema.ts';
import type { CataloguePlace } from './catalogue-place.types.ts';

/** Reads places for staff, including retired ones, in sort order. */
export async function readCataloguePlaces(
  ctx: RequestContext,
  where: FilterQuery<Place> = {},
): Promise<CataloguePlace[]> {
  const { em, municipality, locale } = ctx;
  const places = await em
    .fork()
    .find(Place, { $and: [{ municipality: municipality.id }, where] }, { orderBy: { position: 'asc', id: 'asc' } });
  const { shape } = placeSchema(locale);
  return places.map((place) => ({
    id: String(place.id),
    version: toVersion(pickValues(shape, place)),
    slug: place.slug,
    name: place.name,
    kind: place.kind,
    address: place.address,
    phone: place.phone ?? null,
    email: place.email ?? null,
    openingNote: place.openingNote ?? null,
    directions: place.directions ?? null,
    noticeBooked: place.noticeBooked,
    noticeMoved: place.noticeMoved,
    noticeCancelled: place.noticeCancelled,
    dayListHour: place.dayListHour ?? null,
    position: place.position,
    retiredAt: place.retiredAt ? isoIn(municipality.timeZone, place.retiredAt.getTime()) : null,
  }));
}
