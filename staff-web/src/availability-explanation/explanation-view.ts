import { isDate } from '../municipality-time/calendar.ts';
import { parseTime } from '../municipality-time/parse-time.ts';

/** The queried time, kept in the URL, so that other pages can link to an explanation. */
export type ExplanationQuery = { serviceId: string; operatorId: string; date: string | null; time: string };

/** Parses the URL parameters. Missing and invalid values are empty. */
export function parseExplanationQuery(searchParams: URLSearchParams): ExplanationQuery {
  const date = searchParams.get('giorno');
  return {
    serviceId: searchParams.get('servizio') ?? '',
    operatorId: searchParams.get('operatore') ?? '',
    date: isDate(date) ? date : null,
    time: parseTime(searchParams.get('ora') ?? '') ?? '',
  };
}

/** Returns the URL parameters of a query. */
export function toExplanationParams({ serviceId, operatorId, date, time }: ExplanationQuery): URLSearchParams {
  return new URLSearchParams({
    servizio: serviceId,
    ...(operatorId && { operatore: operatorId }),
    ...(date && { giorno: date }),
    ora: time,
  });
}

/** Returns whether all required fields of a query are set. */
export function isComplete(view: ExplanationQuery): view is ExplanationQuery & { date: string } {
  return view.serviceId !== '' && view.date !== null && view.time !== '';
}
