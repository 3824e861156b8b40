import type { EntityManager } from '@mikro-orm/postgresql';
import { newIds } from '../../db/connection/next-id.ts';
import { OpeningException } from '../../db/entities/agenda/opening-exception.ts';
import { OpeningHours, WeeklyBreak } from '../../db/entities/agenda/opening-hours.ts';
import type { WeeklyHours } from '../../scheduling/opening-hours.ts';
import type { RequestContext } from '../../context.ts';
import type { DateHours } from './hours-on-date.ts';

/** An operator at a place. */
export type OperatorPlace = { operatorId: number; placeId: number };

/** Replaces the weekly hours and breaks of an operator at a place. Exceptions by date are kept. */
export async function saveWeek(
  tx: EntityManager,
  ctx: RequestContext,
  operatorPlace: OperatorPlace,
  week: { hours: readonly WeeklyHours[]; breaks: readonly WeeklyHours[] },
): Promise<void> {
  for (const [kind, lines] of [
    [OpeningHours, week.hours],
    [WeeklyBreak, week.breaks],
  ] as const) {
    await tx.nativeDelete(kind, toKey(ctx, operatorPlace));
    const ids = await newIds(tx, lines.length);
    for (const [i, line] of lines.entries()) tx.create(kind, { ...toKey(ctx, operatorPlace), id: ids[i]!, ...line });
  }
}

/** Replaces the exception of one date. Null removes it, so that the weekly hours apply again. */
export async function saveOpeningException(
  tx: EntityManager,
  ctx: RequestContext,
  operatorPlace: OperatorPlace,
  date: string,
  hours: readonly DateHours[] | null,
): Promise<void> {
  await tx.nativeDelete(OpeningException, { ...toKey(ctx, operatorPlace), date });
  const ids = await newIds(tx, hours?.length ?? 0);
  for (const [i, one] of (hours ?? []).entries())
    tx.create(OpeningException, { ...toKey(ctx, operatorPlace), id: ids[i]!, ...one });
}

function toKey({ municipality: { id } }: RequestContext, { operatorId, placeId }: OperatorPlace) {
  return {
    municipality: id,
    operator: [id, operatorId] as [number, number],
    place: [id, placeId] as [number, number],
  };
}
