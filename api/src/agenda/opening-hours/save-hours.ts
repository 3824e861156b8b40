import type { EntityManager } from '@mikro-orm/postgresql';
import { newIds } from '../../db/connection/next-id.ts';
import { OpeningException } from '../../db/entities/agenda/opening-exception.ts';
import { OpeningHours, WeeklyBreak } from '../../db/entities/agenda/opening-hours.ts';
import type { WeeklyHours } from '../../scheduling/opening-hours.ts';
import type { RequestContext } from '../../context.ts';
import type { DateHours } from './hours-on-date.ts';

/** Whose hours, where. */
export type OperatorPlace = { operatorId: number; placeId: number };

/** Sets an operator's week at a place anew: all its hours and breaks at once; dates with hours of their own stay. */
export async function saveWeek(
  tx: EntityManager,
  ctx: RequestContext,
  desk: OperatorPlace,
  week: { hours: readonly WeeklyHours[]; breaks: readonly WeeklyHours[] },
): Promise<void> {
  for (const [kind, lines] of [
    [OpeningHours, week.hours],
    [WeeklyBreak, week.breaks],
  ] as const) {
    await tx.nativeDelete(kind, deskOf(ctx, desk));
    const ids = await newIds(tx, lines.length);
    for (const [i, line] of lines.entries()) tx.create(kind, { ...deskOf(ctx, desk), id: ids[i]!, ...line });
  }
}

/** Sets the hours of one date anew; null: the week holds again on it. */
export async function saveOpeningException(
  tx: EntityManager,
  ctx: RequestContext,
  desk: OperatorPlace,
  date: string,
  hours: readonly DateHours[] | null,
): Promise<void> {
  await tx.nativeDelete(OpeningException, { ...deskOf(ctx, desk), date });
  const ids = await newIds(tx, hours?.length ?? 0);
  for (const [i, one] of (hours ?? []).entries())
    tx.create(OpeningException, { ...deskOf(ctx, desk), id: ids[i]!, ...one });
}

function deskOf({ municipality: { id } }: RequestContext, { operatorId, placeId }: OperatorPlace) {
  return {
    municipality: id,
    operator: [id, operatorId] as [number, number],
    place: [id, placeId] as [number, number],
  };
}
