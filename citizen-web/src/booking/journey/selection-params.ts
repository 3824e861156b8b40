import type { PlacesQuery } from '../../gql/graphql.ts';
import { isDate } from './dates.ts';

/** A place of the municipality with what can be booked there. */
export type Place = PlacesQuery['places'][number];
/** A service of a place. */
export type Service = Place['services'][number];
/** Who serves. */
export type Operator = Service['operators'][number];

/** What the citizen has chosen; it lives in the page's address, so that a reload keeps it. No personal data is in it. */
export interface Selection {
  place: Place | null;
  service: Service | null;
  /** null = "Qualsiasi". */
  operator: Operator | null;
  /** The day whose week is on show. */
  day: string | null;
  startsAt: string | null;
}

/** A choice read from an address: where it may be made, and what the address named that does not exist. */
export interface ParsedSelection extends Selection {
  /** The places to offer: all, or those competent for the service the address asks for. */
  offered: readonly Place[];
  /** The service a link asks for before a place is chosen. */
  requestedService: Service | null;
  unknown: 'unknown-place' | 'unknown-service' | null;
}

/** The only one of a list, which is chosen by itself. */
export function getOnlyItem<T>(list: readonly T[]): T | null {
  return list.length === 1 ? (list[0] ?? null) : null;
}

/** Reads what an address says has been chosen; what does not exist counts as not chosen. */
export function parseSelection(query: URLSearchParams, places: readonly Place[]): ParsedSelection {
  const placeSlug = query.get('ufficio');
  const serviceSlug = query.get('servizio');
  const withService = places.filter((place) => serviceOf(place, serviceSlug) !== null);
  const deepLink = serviceSlug !== null && placeSlug === null && withService.length > 0;
  const offered = deepLink ? withService : places;
  const place = places.find(({ slug }) => slug === placeSlug) ?? getOnlyItem(offered);
  const service = place === null ? null : (serviceOf(place, serviceSlug) ?? getOnlyItem(place.services));
  const operatorId = query.get('referente');
  const startsAt = query.get('inizio');
  const day = query.get('giorno');
  return {
    offered,
    requestedService: deepLink ? serviceOf(withService[0], serviceSlug) : null,
    place,
    service,
    operator: service?.operators.find(({ id }) => id === operatorId) ?? getOnlyItem(service?.operators ?? []),
    day: isDate(day) ? day : null,
    startsAt: startsAt !== null && !Number.isNaN(Date.parse(startsAt)) ? startsAt : null,
    unknown: unknownIn(),
  };

  function unknownIn(): ParsedSelection['unknown'] {
    if (placeSlug !== null && !places.some(({ slug }) => slug === placeSlug)) return 'unknown-place';
    if (serviceSlug === null) return null;
    const known =
      placeSlug === null ? withService.length > 0 : place !== null && serviceOf(place, serviceSlug) !== null;
    return known ? null : 'unknown-service';
  }
}

/** Writes a choice into an address; the language asked for stays. */
export function toSearchParams(choice: Partial<Selection>, current: URLSearchParams): string {
  const query = new URLSearchParams();
  if (choice.place) query.set('ufficio', choice.place.slug);
  if (choice.service) query.set('servizio', choice.service.slug);
  if (choice.operator) query.set('referente', choice.operator.id);
  if (choice.day) query.set('giorno', choice.day);
  if (choice.startsAt) query.set('inizio', choice.startsAt);
  const language = current.get('lang');
  if (language !== null) query.set('lang', language);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

function serviceOf(place: Place | undefined, slug: string | null): Service | null {
  return place?.services.find((service) => service.slug === slug) ?? null;
}
