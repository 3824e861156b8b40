import type { SoonestTimesQuery } from '../../gql/graphql.ts';
import type { Place, Service } from '../journey/selection-params.ts';

/** A service at a place with its first free start, null without one. */
export interface Offer {
  place: Place;
  service: Service;
  startsAt: string | null;
}

/** Returns the found services in the catalogue of the page, those of one name together, in the order found. */
export function groupOffers(times: SoonestTimesQuery['soonestTimes'], places: readonly Place[]): Offer[][] {
  const offers = times.flatMap(({ startsAt, ...found }): Offer[] => {
    const place = places.find(({ id }) => id === found.place.id);
    const service = place?.services.find(({ id }) => id === found.service.id);
    return place && service ? [{ place, service, startsAt }] : [];
  });
  const groups = new Map<string, Offer[]>();
  for (const offer of offers) {
    const name = offer.service.name.toLowerCase();
    groups.set(name, [...(groups.get(name) ?? []), offer]);
  }
  return [...groups.values()];
}

/** Returns the offer with the first free start; null if none has one. */
export function findSoonest(offers: readonly Offer[]): Offer | null {
  let soonest: Offer | null = null;
  for (const offer of offers) {
    if (offer.startsAt === null) continue;
    if (soonest === null || Date.parse(offer.startsAt) < Date.parse(soonest.startsAt!)) soonest = offer;
  }
  return soonest;
}
