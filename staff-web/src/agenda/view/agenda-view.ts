import { isDate } from '../../municipality-time/calendar.ts';

/** What of which agenda is on the screen; it is in the page's address, so it can be kept, sent and gone back to. */
export type AgendaView = {
  placeId: string;
  date: string;
  span: 'day' | 'week';
  /** Null: everybody. */
  operatorId: string | null;
};

/** The view that an address asks for; what it does not say or says wrongly is as usual. */
export function parseAgendaView(address: URLSearchParams, defaults: { placeId: string; today: string }): AgendaView {
  const date = address.get('giorno');
  return {
    placeId: address.get('ufficio') ?? defaults.placeId,
    date: isDate(date) ? date : defaults.today,
    span: address.get('vista') === 'settimana' ? 'week' : 'day',
    operatorId: address.get('operatore'),
  };
}

/** The address of a view. Today is not written: the page that was kept yesterday shows today. */
export function toAgendaParams({ placeId, date, span, operatorId }: AgendaView, today: string): URLSearchParams {
  return new URLSearchParams({
    ufficio: placeId,
    ...(date !== today && { giorno: date }),
    ...(span === 'week' && { vista: 'settimana' }),
    ...(operatorId !== null && { operatore: operatorId }),
  });
}
