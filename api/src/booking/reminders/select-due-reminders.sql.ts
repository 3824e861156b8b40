import { type RawBuilder, sql } from 'kysely';

/** A reminder that is due: its booking as it was read, and which of the reminders of its service it is. */
export type DueReminder = { municipalityId: number; id: string; hours: number };

/**
 * Returns the query for the due reminders of all municipalities, at most `limit`, those that are due longest first,
 * one per booking.
 *
 * - A reminder is due so many hours before the appointment, counted on the wall clock: 24 hours before nine is nine,
 *   also when the clock changes in between.
 * - Nothing is due from 21 to 8. A reminder of these hours is due at 20 of the evening before, so it never gives less
 *   notice than the office chose.
 * - A citizen who got a mail about the booking since that moment needs no reminder: it was made or moved later, or
 *   another reminder was sent.
 * - `lookBackHours` limits how late a reminder may be, and the bookings that are read.
 */
export function selectDueReminders(
  now: Date,
  { lookBackHours, limit }: { lookBackHours: number; limit: number },
): RawBuilder<DueReminder> {
  return sql`
    with clock as (
      select id, time_zone, local_time, case
          when local_time::time >= '20:00' then date_trunc('day', local_time) + interval '1 day 8 hours'
          else local_time
        end as due_until
      from municipality
      cross join lateral (select ${now}::timestamptz at time zone time_zone as local_time) as here
      where local_time::time >= '08:00' and local_time::time < '21:00'
    ), plan as (
      select service.municipality_id, service.id as service_id, time_zone, hours,
        (local_time + make_interval(hours => hours - ${lookBackHours}::int)) at time zone time_zone as after,
        (due_until + make_interval(hours => hours)) at time zone time_zone as until
      from clock
      join service on service.municipality_id = clock.id
      cross join lateral (values (first_reminder_hours), (second_reminder_hours)) as reminder (hours)
      where hours is not null
    )
    select municipality_id as "municipalityId", id, hours from (
      select distinct on (booking.municipality_id, booking.id)
        booking.municipality_id, booking.id, hours, due.at
      from plan
      join booking on booking.municipality_id = plan.municipality_id and booking.service_id = plan.service_id
        and booking.starts_at > plan.after and booking.starts_at <= plan.until
      cross join lateral (
        select booking.starts_at at time zone time_zone - make_interval(hours => hours) as at
      ) as planned
      cross join lateral (
        select (case
            when planned.at::time >= '21:00' then planned.at::date + time '20:00'
            when planned.at::time < '08:00' then planned.at::date - 1 + time '20:00'
            else planned.at
          end) at time zone time_zone as at
      ) as due
      where booking.status = 'CONFIRMED' and booking.applicant_email is not null and booking.starts_at > ${now}
        and due.at <= ${now} and booking.created_at < due.at
        and not exists (
          select from mail
          where mail.municipality_id = booking.municipality_id and mail.booking_id = booking.id
            and mail.created_at >= due.at)
      order by booking.municipality_id, booking.id, due.at desc, hours
    ) as reminder
    order by at, id
    limit ${limit}`;
}
