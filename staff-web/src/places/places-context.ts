import { createContext, use } from 'react';
import type { PlacePartsFragment } from '../gql/graphql.ts';
import type { AgendaAccess } from './accessible-places.ts';

/** A place whose agenda the signed-in member may read, and how much of it. */
export type AccessiblePlace = PlacePartsFragment & { access: AgendaAccess };

/** The places of the signed-in member, or null outside of PlacesProvider. */
export const PlacesContext = createContext<readonly AccessiblePlace[] | null>(null);

/** Returns the places whose agenda the signed-in member may read. Throws outside of PlacesProvider. */
export function usePlaces(): readonly AccessiblePlace[] {
  const places = use(PlacesContext);
  if (places === null) throw new Error('usePlaces needs a PlacesProvider.');
  return places;
}
