import { localDate } from '../scheduling/calendar-day.ts';
import type { RequestContext } from '../context.ts';

const MAX_DAYS_AHEAD = 730;
const DAY_MS = 86_400_000;

/**
 * Notifies subscribers that the agendas of these places changed. Call after the commit. Dates default to all from
 * today.
 */
export function notifyAgendas(ctx: RequestContext, placeIds: Iterable<number>, from?: string, to?: string): void {
  const { now, municipality } = ctx;
  const first = from ?? localDate(now, municipality.timeZone);
  const last = to ?? localDate(now + MAX_DAYS_AHEAD * DAY_MS, municipality.timeZone);
  for (const placeId of new Set(placeIds)) ctx.onAgendaChanged({ placeId, from: first, to: last });
}
