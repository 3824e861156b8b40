import { type RawBuilder, sql } from 'kysely';

/**
 * SQL: the CTE `clock (id, time_zone, local_time, due_until)` with the municipalities in which mails may be due now. No
 * mail is due from 21 to 8. From 20 on all are due that would fall into the coming night, up to `due_until`.
 */
export function selectClock(now: Date): RawBuilder<unknown> {
  return sql`
    clock as (
      select id, time_zone, local_time, case
          when local_time::time >= '20:00' then date_trunc('day', local_time) + interval '1 day 8 hours'
          else local_time
        end as due_until
      from municipality
      cross join lateral (select ${now}::timestamptz at time zone time_zone as local_time) as here
      where local_time::time >= '08:00' and local_time::time < '21:00'
    )`;
}

/**
 * SQL: the instant of a local time in `time_zone`. A time from 21 to 8 becomes 20 of the evening before, so the citizen
 * never gets less notice than the office chose.
 */
export function toWakingInstant(local: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    (case
      when (${local})::time >= '21:00' then (${local})::date + time '20:00'
      when (${local})::time < '08:00' then (${local})::date - 1 + time '20:00'
      else ${local}
    end) at time zone time_zone`;
}
