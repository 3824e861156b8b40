import type { BookingStatus, FindBookingsInput } from '../../gql/graphql.ts';
import { shiftDay } from '../../municipality-time/calendar.ts';
import { instantAt } from '../../municipality-time/wall-clock.ts';

/** Filters of the search. Null means no filter. */
export type SearchFilters = {
  text: string;
  from: string | null;
  to: string | null;
  status: BookingStatus | null;
  placeId: string | null;
};

export const NO_FILTERS: SearchFilters = { text: '', from: null, to: null, status: null, placeId: null };

/** Returns the query input. Dates become instants of the municipality's calendar. */
export function toFindBookingsInput(
  { text, from, to, status, placeId }: SearchFilters,
  zone: string,
): FindBookingsInput {
  return {
    text: text.trim(),
    from: from === null ? null : instantAt(from, 0, zone),
    to: to === null ? null : instantAt(shiftDay(to, 1), 0, zone),
    status,
    placeId,
  };
}
