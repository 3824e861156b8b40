import type { BookingStatus, FindBookingsInput } from '../../gql/graphql.ts';
import { isDate, shiftDay } from '../../municipality-time/calendar.ts';
import { instantAt } from '../../municipality-time/wall-clock.ts';

/** Filters of the search, kept in the URL. Null means no filter. The text is not one of them: it is personal data. */
export type SearchFilters = {
  from: string | null;
  to: string | null;
  status: BookingStatus | null;
  placeId: string | null;
  serviceId: string | null;
  operatorId: string | null;
};

export const NO_FILTERS: SearchFilters = {
  from: null,
  to: null,
  status: null,
  placeId: null,
  serviceId: null,
  operatorId: null,
};

/** The statuses that can be selected, with their words in the URL. */
export const SEARCHED_STATUSES = {
  confermata: 'CONFIRMED',
  conclusa: 'COMPLETED',
  'non-venuto': 'NO_SHOW',
  annullata: 'CANCELLED',
  liberata: 'RELEASED',
  'da-confermare': 'REQUESTED',
  rifiutata: 'REJECTED',
} as const satisfies Record<string, BookingStatus>;

const PARAMS = {
  from: 'dal',
  to: 'al',
  status: 'stato',
  placeId: 'ufficio',
  serviceId: 'servizio',
  operatorId: 'operatore',
} as const satisfies Record<keyof SearchFilters, string>;

/** Parses the URL parameters. Invalid values are ignored. */
export function parseSearchFilters(searchParams: URLSearchParams): SearchFilters {
  const read = (filter: keyof SearchFilters) => searchParams.get(PARAMS[filter]);
  const [from, to, status] = [read('from'), read('to'), read('status') ?? ''];
  return {
    from: isDate(from) ? from : null,
    to: isDate(to) ? to : null,
    status: Object.entries(SEARCHED_STATUSES).find(([word]) => word === status)?.[1] ?? null,
    placeId: readId(read('placeId')),
    serviceId: readId(read('serviceId')),
    operatorId: readId(read('operatorId')),
  };
}

/** Returns the URL parameters with other filters. Keeps the parameters that are not filters. */
export function withSearchFilters(searchParams: URLSearchParams, filters: SearchFilters): URLSearchParams {
  const after = new URLSearchParams(searchParams);
  const word = Object.entries(SEARCHED_STATUSES).find(([, status]) => status === filters.status)?.[0] ?? null;
  for (const [filter, value] of Object.entries({ ...filters, status: word })) {
    const param = PARAMS[filter as keyof SearchFilters];
    if (value === null) after.delete(param);
    else after.set(param, value);
  }
  return after;
}

/** Returns the query input. Dates become instants of the municipality's calendar. */
export function toFindBookingsInput(
  text: string,
  { from, to, ...rest }: SearchFilters,
  zone: string,
): FindBookingsInput {
  return {
    text: text.trim(),
    from: from === null ? null : instantAt(from, 0, zone),
    to: to === null ? null : instantAt(shiftDay(to, 1), 0, zone),
    ...rest,
  };
}

function readId(text: string | null): string | null {
  return text !== null && /^\d{1,9}$/.test(text) ? text : null;
}
