import { isDate } from '../../municipality-time/calendar.ts';

/** The shown part of an agenda. It is kept in the URL, so that it can be bookmarked and shared. */
export type AgendaView = {
  placeId: string;
  date: string;
  span: 'day' | 'week';
  /** The chosen operators. Empty for all. */
  operatorIds: readonly string[];
  /** The chosen operator if there is exactly one. Null otherwise. */
  operatorId: string | null;
};

/** The values of a view in the URL. */
export type AgendaParams = Omit<AgendaView, 'operatorId'>;

/** Parses the URL parameters. Missing and invalid values become the defaults. */
export function parseAgendaView(
  searchParams: URLSearchParams,
  defaults: { placeId: string; today: string },
): AgendaParams {
  const date = searchParams.get('giorno');
  return {
    placeId: searchParams.get('ufficio') ?? defaults.placeId,
    date: isDate(date) ? date : defaults.today,
    span: searchParams.get('vista') === 'settimana' ? 'week' : 'day',
    operatorIds:
      searchParams
        .get('operatore')
        ?.split(',')
        .filter((id) => id !== '') ?? [],
  };
}

/** Returns the URL parameters of a view. Today is omitted, so that a bookmark always opens on the current day. */
export function toAgendaParams({ placeId, date, span, operatorIds }: AgendaParams, today: string): URLSearchParams {
  return new URLSearchParams({
    ufficio: placeId,
    ...(date !== today && { giorno: date }),
    ...(span === 'week' && { vista: 'settimana' }),
    ...(operatorIds.length > 0 && { operatore: operatorIds.join(',') }),
  });
}
