import { createContext, use } from 'react';
import type { PlacePartsFragment } from '../gql/graphql.ts';
import type { Reach } from './accessible-places.ts';

/** A place whose agenda somebody may see, and how much of it. */
export type OfficePlace = PlacePartsFragment & { reach: Reach };

/** What every page about appointments knows: the clock on the wall of the comune, and the places one works at. */
export type Office = { zone: string; places: readonly OfficePlace[] };

export const OfficeContext = createContext<Office | null>(null);

/** The clock of the comune and the places one works at. */
export function useOffice(): Office {
  const office = use(OfficeContext);
  if (office === null) throw new Error('This page is shown outside of the office.');
  return office;
}
