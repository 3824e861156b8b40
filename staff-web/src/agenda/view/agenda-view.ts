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
export function readView(address: URLSearchParams, usual: { placeId: string; today: string }): AgendaView {
  const date = address.get('giorno');
  return {
    placeId: address.get('ufficio') ?? usual.placeId,
    date: isDate(date) ? date : usual.today,
    span: address.get('vista') === 'settimana' ? 'week' : 'day',
    operatorId: address.get('operatore'),
  };
}

/** The address of a view. Today is not written: the page that was kept yesterday shows today. */
export function writeView({ placeId, date, span, operatorId }: AgendaView, today: string): URLSearchParams {
  return new URLSearchParams({
    ufficio: placeId,
    ...(date !== today && { giorno: date }),
    ...(span === 'week' && { vista: 'settimana' }),
    ...(operatorId !== null && { operatore: operatorId }),
  });
}
