import type { FilterQuery } from '@mikro-orm/postgresql';
import { Closure as ClosureRow } from '../../db/entities/agenda/closure.ts';
import type { RequestContext } from '../../context.ts';
import type { Closure } from '../agenda-times.types.ts';

/** Reads the closures of the comune and of these places (null: all places), earliest first. */
export async function readClosures(
  ctx: RequestContext,
  where: FilterQuery<ClosureRow>,
  placeIds: readonly number[] | null,
): Promise<Closure[]> {
  const { em, municipality } = ctx;
  const rows = await em
    .fork()
    .find(
      ClosureRow,
      { $and: [{ municipality: municipality.id }, where] },
      { orderBy: { fromDate: 'asc', id: 'asc' } },
    );
  return rows
    .filter(({ place }) => !place || placeIds === null || placeIds.includes(place.id))
    .map(({ id, place, fromDate, untilDate, kind, reason }) => ({
      id: String(id),
      placeId: place ? String(place.id) : null,
      from: fromDate,
      until: untilDate,
      kind,
      reason,
    }));
}
