import type { BookingStatus, FindBookingsInput } from '../../gql/graphql.ts';
import { shiftDay } from '../../municipality-time/calendar.ts';
import { instantAt } from '../../municipality-time/wall-clock.ts';

/** What somebody looks for: words, and filters that are empty when they do not matter. */
export type SearchFilters = {
  text: string;
  from: string | null;
  to: string | null;
  status: BookingStatus | null;
  placeId: string | null;
};

export const NO_FILTERS: SearchFilters = { text: '', from: null, to: null, status: null, placeId: null };

/** The wish as the service takes it: whole days of the office's calendar as instants. */
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
