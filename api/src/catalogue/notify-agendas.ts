import { localDate } from '../scheduling/calendar-day.ts';
import type { RequestContext } from '../context.ts';

const MAX_DAYS_AHEAD = 730;
const DAY = 86_400_000;

/** After a commit: the agendas of these places are no longer as they were, from today on if no dates are named. */
export function notifyAgendas(ctx: RequestContext, placeIds: Iterable<number>, from?: string, to?: string): void {
  const { now, municipality } = ctx;
  const first = from ?? localDate(now, municipality.timeZone);
  const last = to ?? localDate(now + MAX_DAYS_AHEAD * DAY, municipality.timeZone);
  for (const placeId of new Set(placeIds)) ctx.agendaChanged({ placeId, from: first, to: last });
}
