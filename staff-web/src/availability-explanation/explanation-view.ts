import { isDate } from '../municipality-time/calendar.ts';
import { parseTime } from '../municipality-time/parse-time.ts';

/** Which time is asked about; it is in the page's address, so that other pages can lead here with it. */
export type ExplanationQuery = { serviceId: string; operatorId: string; date: string | null; time: string };

/** The question that an address asks; what it does not say is empty. */
export function parseExplanationQuery(address: URLSearchParams): ExplanationQuery {
  const date = address.get('giorno');
  return {
    serviceId: address.get('servizio') ?? '',
    operatorId: address.get('operatore') ?? '',
    date: isDate(date) ? date : null,
    time: parseTime(address.get('ora') ?? '') ?? '',
  };
}

/** The address of a question. */
export function toExplanationParams({ serviceId, operatorId, date, time }: ExplanationQuery): URLSearchParams {
  return new URLSearchParams({
    servizio: serviceId,
    ...(operatorId && { operatore: operatorId }),
    ...(date && { giorno: date }),
    ora: time,
  });
}

/** Whether everything is there that a question needs. */
export function isComplete(view: ExplanationQuery): view is ExplanationQuery & { date: string } {
  return view.serviceId !== '' && view.date !== null && view.time !== '';
}
