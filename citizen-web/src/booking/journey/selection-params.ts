import type { PlacesQuery } from '../../gql/graphql.ts';
import { isDate } from '../../week/dates.ts';

/** A place of the municipality with its bookable services. */
export type Place = PlacesQuery['places'][number];
/** A service of a place. */
export type Service = Place['services'][number];
/** An operator of a service. */
export type Operator = Service['operators'][number];

/** The citizen's selection. It is stored in the page's URL, so that a reload keeps it, and holds no personal data. */
export interface Selection {
  place: Place | null;
  service: Service | null;
  /** Null for "Qualsiasi": the API assigns one. */
  operator: Operator | null;
  /** A day of the displayed week, as "2026-12-17". */
  day: string | null;
  startsAt: string | null;
}

/** A selection parsed from a URL, with the places to offer and any unknown slug. */
export interface ParsedSelection extends Selection {
  /** All places, or those of the service that the URL names. */
  offeredPlaces: readonly Place[];
  /** The service that the URL names without a place. */
  requestedService: Service | null;
  unknown: 'unknown-place' | 'unknown-service' | 'service-elsewhere' | null;
  /** The service that the URL names with another place, and the places that offer it. */
  elsewhere: { service: string; places: string } | null;
}

/** Returns the item of a list with exactly one item, otherwise null. */
export function getOnlyItem<T>(list: readonly T[]): T | null {
  return list.length === 1 ? (list[0] ?? null) : null;
}

/**
 * Parses the selection in a URL's query; a value that does not exist becomes null. Slugs ignore case, because people
 * type them from posters.
 */
export function parseSelection(query: URLSearchParams, places: readonly Place[]): ParsedSelection {
  const placeSlug = query.get('ufficio')?.toLowerCase() ?? null;
  const serviceSlug = query.get('servizio')?.toLowerCase() ?? null;
  const placesWithService = places.filter((place) => findService(place, serviceSlug) !== null);
  const isServiceLink = serviceSlug !== null && placeSlug === null && placesWithService.length > 0;
  const offeredPlaces = isServiceLink ? placesWithService : places;
  const place = places.find(({ slug }) => slug.toLowerCase() === placeSlug) ?? getOnlyItem(offeredPlaces);
  const service = place === null ? null : (findService(place, serviceSlug) ?? getOnlyItem(place.services));
  const operatorId = query.get('referente');
  // A "+" that a link does not encode arrives as a blank.
  const startsAt = query.get('inizio')?.replace(' ', '+') || null;
  const unknown = findUnknown();
  const day = query.get('giorno');
  return {
    offeredPlaces,
    requestedService: isServiceLink ? findService(placesWithService[0], serviceSlug) : null,
    place,
    service,
    operator: service?.operators.find(({ id }) => id === operatorId) ?? getOnlyItem(service?.operators ?? []),
    day: isDate(day) ? day : null,
    startsAt,
    unknown,
    elsewhere:
      unknown === 'service-elsewhere'
        ? {
            service: findService(placesWithService[0], serviceSlug)?.name ?? '',
            places: placesWithService.map(({ name }) => name).join(', '),
          }
        : null,
  };

  function findUnknown(): ParsedSelection['unknown'] {
    if (placeSlug !== null && !places.some(({ slug }) => slug.toLowerCase() === placeSlug)) return 'unknown-place';
    if (serviceSlug === null) return null;
    const known =
      placeSlug === null ? placesWithService.length > 0 : place !== null && findService(place, serviceSlug) !== null;
    if (known) return null;
    return placesWithService.length > 0 ? 'service-elsewhere' : 'unknown-service';
  }
}

/** Returns a selection as the query of a URL, with a leading "?"; keeps the current language. */
export function toSearchParams(selection: Partial<Selection>, current: URLSearchParams): string {
  const query = new URLSearchParams();
  if (selection.place) query.set('ufficio', selection.place.slug);
  if (selection.service) query.set('servizio', selection.service.slug);
  if (selection.operator) query.set('referente', selection.operator.id);
  if (selection.day) query.set('giorno', selection.day);
  if (selection.startsAt) query.set('inizio', selection.startsAt);
  const language = current.get('lang');
  if (language !== null) query.set('lang', language);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

function findService(place: Place | undefined, slug: string | null): Service | null {
  return place?.services.find((service) => service.slug.toLowerCase() === slug) ?? null;
}
