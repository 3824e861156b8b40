import { localDate } from '../../scheduling/calendar-day.ts';
import type { RequestContext } from '../../context.ts';

const SELECT_OPERATOR_PLACES = `
select operator_id as "operatorId", array_agg(distinct place_id order by place_id) as "placeIds"
from (
  select operator_id, place_id from service_operator
  join service on service.municipality_id = $1 and service.id = service_id and retired_at is null
  where service_operator.municipality_id = $1
  union all select operator_id, place_id from opening_hours where municipality_id = $1
  union all select operator_id, place_id from opening_exception where municipality_id = $1 and date >= $2
) as connected
group by operator_id`;

/** Reads the places of each operator, through services, opening hours or future exceptions. Their agendas show the operator. */
export async function readOperatorPlaces({ pool, municipality, now }: RequestContext): Promise<Map<number, number[]>> {
  const { rows } = await pool.query<{ operatorId: number; placeIds: number[] }>(SELECT_OPERATOR_PLACES, [
    municipality.id,
    localDate(now, municipality.timeZone),
  ]);
  return new Map(rows.map(({ operatorId, placeIds }) => [operatorId, placeIds]));
}
