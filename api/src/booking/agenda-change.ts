import { localDate } from '../scheduling/calendar-day.ts';
import type { AgendaChange, RequestContext } from '../context.ts';

/** Returns the place and date whose agenda a booking affects. */
export function toAgendaChange(
  { municipality }: Pick<RequestContext, 'municipality'>,
  { place, startsAt }: { place: { id: number }; startsAt: number },
): AgendaChange {
  const date = localDate(startsAt, municipality.timeZone);
  return { placeId: place.id, from: date, to: date };
}
