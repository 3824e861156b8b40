import type { WaitingListServicesQuery } from '../../gql/graphql.ts';
import type { AccessiblePlace } from '../../places/places-context.ts';

/** A service with a waiting list; `isElsewhere` if other places offer it too. */
export type WaitingService = { id: string; name: string; placeId: string; placeName: string; isElsewhere: boolean };

/** Returns the services for which a person can wait at the places whose whole agenda the member sees. */
export function listServices(
  places: WaitingListServicesQuery['places'],
  accessible: readonly Pick<AccessiblePlace, 'id' | 'access'>[],
): WaitingService[] {
  const open = places.map(({ services, ...place }) => ({
    ...place,
    services: services.filter(({ externalBookingUrl }) => externalBookingUrl === null),
  }));
  const slugs = open.flatMap(({ services }) => services.map(({ slug }) => slug));
  return open
    .filter(({ id }) => accessible.some((place) => place.id === id && place.access === 'WHOLE'))
    .flatMap((place) =>
      place.services.map(({ id, name, slug }) => ({
        id,
        name,
        placeId: place.id,
        placeName: place.name,
        isElsewhere: slugs.filter((one) => one === slug).length > 1,
      })),
    );
}
