import { isDate } from '../../municipality-time/calendar.ts';

/** The shown part of an agenda. It is kept in the URL, so that it can be bookmarked and shared. */
export type AgendaView = {
  placeId: string;
  date: string;
  span: 'day' | 'week';
  /** Null for all operators. */
  operatorId: string | null;
};

/** Parses the URL parameters. Missing and invalid values become the defaults. */
export function parseAgendaView(
  searchParams: URLSearchParams,
  defaults: { placeId: string; today: string },
): AgendaView {
  const date = searchParams.get('giorno');
  return {
    placeId: searchParams.get('ufficio') ?? defaults.placeId,
    date: isDate(date) ? date : defaults.today,
    span: searchParams.get('vista') === 'settimana' ? 'week' : 'day',
    operatorId: searchParams.get('operatore'),
  };
}

/** Returns the URL parameters of a view. Today is omitted, so that a bookmark always opens on the current day. */
export function toAgendaParams({ placeId, date, span, operatorId }: AgendaView, today: string): URLSearchParams {
  return new URLSearchParams({
    ufficio: placeId,
    ...(date !== today && { giorno: date }),
    ...(span === 'week' && { vista: 'settimana' }),
    ...(operatorId !== null && { operatore: operatorId }),
  });
}
