import type { Pool } from 'pg';

/** Services, and the first and last day of their busy times. */
type Range = { serviceIds: readonly number[]; from: string; to: string };

/** Reads the minimum input of any availability computation: the busy minutes of each operator, as integer arrays. */
export async function readBusyTimes(pool: Pool, { serviceIds, from, to }: Range): Promise<unknown> {
  const { rows } = await pool.query({
    name: 'bare-busy-times',
    text: `select operator_id,
        array_agg((date_part('epoch', starts_at) / 60)::int order by starts_at) as starts,
        array_agg((date_part('epoch', busy_until) / 60)::int order by starts_at) as ends
      from booking
      where municipality_id = 1
        and operator_id = any (array(
          select distinct operator_id from service_operator where municipality_id = 1 and service_id = any($1)))
        and status in ('REQUESTED', 'CONFIRMED') and starts_at >= $2::date and starts_at < $3::date + 1
      group by operator_id`,
    values: [serviceIds, from, to],
  });
  return rows;
}
