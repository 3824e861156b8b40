import { sql } from 'kysely';
import { localDate } from '../../scheduling/calendar-day.ts';
import type { RequestContext } from '../../context.ts';

/**
 * Reads the places of each operator, through services, opening hours or future exceptions. Their agendas show the
 * operator.
 */
export async function readOperatorPlaces({ db, municipality, now }: RequestContext): Promise<Map<number, number[]>> {
  const today = localDate(now, municipality.timeZone);
  const { rows } = await sql<{ operatorId: number; placeIds: number[] }>`
    select operator_id as "operatorId", array_agg(distinct place_id order by place_id) as "placeIds"
    from (
      select operator_id, place_id from service_operator
      join service
        on service.municipality_id = service_operator.municipality_id and service.id = service_id and retired_at is null
      where service_operator.municipality_id = ${municipality.id}
      union all
      select operator_id, place_id from opening_hours where municipality_id = ${municipality.id}
      union all
      select operator_id, place_id from opening_exception
      where municipality_id = ${municipality.id} and date >= ${today}
    ) as connected
    group by operator_id`.execute(db);
  return new Map(rows.map(({ operatorId, placeIds }) => [operatorId, placeIds]));
}
