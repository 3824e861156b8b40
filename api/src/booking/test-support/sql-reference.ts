/** SQL: the first instant at which local time equals `wall` ($4: the time zone). */
function shown(wall: string): string {
  const instant = `((${wall}) at time zone $4)`;
  return `case when (${instant} - interval '1 hour') at time zone $4 = ${wall} then ${instant} - interval '1 hour'
    else ${instant} end`;
}

const MINUTE_OF_DAY = (minute: string) => `(date::timestamp + make_interval(mins => ${minute}))`;

/**
 * SQL: every start of a service ($1) between two dates ($2, $3) except closed days ($5), and whether it is free.
 * Uses a different algorithm as a reference: multiranges, range operators and the time zones of PostgreSQL.
 */
export const SQL_REFERENCE = `
with day as (
  select day::date as date, extract(isodow from day)::int as weekday
  from generate_series($2::date::timestamp, $3::date::timestamp, interval '1 day') as day
  where to_char(day, 'YYYY-MM-DD') <> all ($5)
), week as (
  select operator_id, weekday, unnest(range_agg(int4range(opens, closes)) - coalesce((
    select range_agg(int4range(opens, closes)) from weekly_break
    where operator_id = opening_hours.operator_id and weekday = opening_hours.weekday), '{}')) as part
  from opening_hours
  where operator_id in (select operator_id from service_operator where service_id = $1)
  group by operator_id, weekday
), laid_out as (
  select operator_id, start, start + make_interval(mins => duration_minutes + buffer_minutes) as free_again
  from day join week using (weekday)
  join service on service.id = $1
  cross join lateral generate_series(lower(part), upper(part) - 1, step_minutes) as minute
  cross join lateral (select ${shown(MINUTE_OF_DAY('minute'))} as start, ${shown(MINUTE_OF_DAY('upper(part)'))} as closing) as clock
  where start at time zone $4 = ${MINUTE_OF_DAY('minute')} and start + make_interval(mins => duration_minutes) <= closing
), told as (
  select start, bool_or(exists (
    select from generate_series(1, capacity) as lane
    where not exists (
      select from booking where booking.operator_id = laid_out.operator_id and counter = lane and status = 'CONFIRMED'
        and tstzrange(starts_at, busy_until) && tstzrange(start, free_again))
    and not exists (
      select from blocked_slot where blocked_slot.operator_id = laid_out.operator_id
        and tstzrange(starts_at, ends_at) && tstzrange(start, free_again)))) as free
  from laid_out join operator on operator.id = operator_id
  group by start
)
select (extract(epoch from start) * 1000)::float8 as start, free from told order by start`;
