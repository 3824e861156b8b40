import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { newIds } from '../../db/connection/next-id.ts';
import { OpeningException } from '../../db/entities/agenda/opening-exception.ts';
import { OpeningHours, WeeklyBreak } from '../../db/entities/agenda/opening-hours.ts';
import { localDate } from '../../scheduling/calendar-day.ts';
import type { WeeklyHours } from '../../scheduling/opening-hours.ts';
import type { RequestContext } from '../../context.ts';
import type { DateHours } from './hours-on-date.ts';

/** An operator at a place. */
export type OperatorPlace = { operatorId: number; placeId: number };

/**
 * Replaces the weekly hours and breaks of an operator at a place. Exceptions by date are kept. The first change of a
 * day keeps the week that was in force before, for the statistics of past days.
 */
export async function saveWeek(
  tx: EntityManager,
  ctx: RequestContext,
  operatorPlace: OperatorPlace,
  week: { hours: readonly WeeklyHours[]; breaks: readonly WeeklyHours[] },
): Promise<void> {
  await keepPastWeek(tx, ctx, operatorPlace);
  for (const [kind, lines] of [
    [OpeningHours, week.hours],
    [WeeklyBreak, week.breaks],
  ] as const) {
    await tx.nativeDelete(kind, toKey(ctx, operatorPlace));
    const ids = await newIds(tx, lines.length);
    for (const [i, line] of lines.entries()) tx.create(kind, { ...toKey(ctx, operatorPlace), id: ids[i]!, ...line });
  }
}

async function keepPastWeek(
  tx: EntityManager,
  { municipality: { id, timeZone }, now }: RequestContext,
  { operatorId, placeId }: OperatorPlace,
): Promise<void> {
  const lines = (table: string) => sql`(
    select coalesce(jsonb_agg(jsonb_build_object('weekday', weekday, 'opens', opens, 'closes', closes,
      'validFrom', valid_from, 'validUntil', valid_until)), '[]')
    from ${sql.table(table)} where municipality_id = ${id} and operator_id = ${operatorId} and place_id = ${placeId})`;
  await sql`
    insert into past_opening_hours (municipality_id, operator_id, place_id, replaced_on, hours, breaks)
    values (${id}, ${operatorId}, ${placeId}, ${localDate(now, timeZone)}, ${lines('opening_hours')},
      ${lines('weekly_break')})
    on conflict do nothing`.execute(tx.getKysely<unknown>());
}

/** Replaces the hours of these dates; a date without hours follows the weekly hours again. */
export async function saveOpeningExceptions(
  tx: EntityManager,
  ctx: RequestContext,
  operatorPlace: OperatorPlace,
  dates: readonly string[],
  hours: readonly DateHours[],
): Promise<void> {
  await tx.nativeDelete(OpeningException, { ...toKey(ctx, operatorPlace), date: { $in: [...dates] } });
  const ids = await newIds(tx, hours.length);
  for (const [i, one] of hours.entries())
    tx.create(OpeningException, { ...toKey(ctx, operatorPlace), id: ids[i]!, ...one });
}

function toKey({ municipality: { id } }: RequestContext, { operatorId, placeId }: OperatorPlace) {
  return {
    municipality: id,
    operator: [id, operatorId] as [number, number],
    place: [id, placeId] as [number, number],
  };
}
