import { localDate } from '../scheduling/calendar-day.ts';
import type { Work } from '../context.ts';

const FURTHEST_DAYS = 730;
const DAY = 86_400_000;

/** After a commit: the agendas of these places are no longer as they were, from today on if no dates are named. */
export function tellAgendas(work: Work, placeIds: Iterable<number>, from?: string, to?: string): void {
  const { now, municipality } = work;
  const first = from ?? localDate(now, municipality.timeZone);
  const last = to ?? localDate(now + FURTHEST_DAYS * DAY, municipality.timeZone);
  for (const placeId of new Set(placeIds)) work.agendaChanged({ placeId, from: first, to: last });
}
