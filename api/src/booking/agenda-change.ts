import { localDate } from '../scheduling/calendar-day.ts';
import type { AgendaChange, RequestContext } from '../context.ts';

/** What a booking changes of its place's agenda. */
export function toAgendaChange(
  { municipality }: Pick<RequestContext, 'municipality'>,
  { place, startsAt }: { place: { id: number }; startsAt: number },
): AgendaChange {
  const date = localDate(startsAt, municipality.timeZone);
  return { placeId: place.id, from: date, to: date };
}
