import type { PlacesQuery } from '../../gql/graphql.ts';

type Place = PlacesQuery['places'][number];
type Service = Place['services'][number];

/** The service that a citizen waits for, its place, and all places that offer it. */
export type WatchedService = { place: Place; service: Service; places: readonly Place[] };

/** Returns the service that the address names with its office; null if there is none or it is booked elsewhere. */
export function findWatchedService(places: readonly Place[], query: URLSearchParams): WatchedService | null {
  const [placeSlug, serviceSlug] = [query.get('ufficio'), query.get('servizio')];
  const offering = places.filter(({ services }) =>
    services.some(({ slug, externalBookingUrl }) => slug === serviceSlug && externalBookingUrl === null),
  );
  const place = offering.find(({ slug }) => slug === placeSlug);
  const service = place?.services.find(({ slug }) => slug === serviceSlug);
  return place && service ? { place, service, places: offering } : null;
}
