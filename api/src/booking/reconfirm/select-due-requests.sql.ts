import { type RawBuilder, sql } from 'kysely';
import { selectClock, toWakingInstant } from '../reminders/quiet-hours.sql.ts';

/** A booking whose citizen is to be asked to confirm the attendance, and until when they can, in epoch milliseconds. */
export type DueRequest = { municipalityId: number; id: string; reconfirmBy: number };

/** Hours that a citizen has at least to confirm; with less, for example after an outage, no one is asked. */
const MIN_ANSWER_HOURS = 12;

/**
 * Returns the query for the bookings of all municipalities whose citizens are to be asked now, at most `limit`.
 *
 * - The request is due so many days before the appointment on the wall clock, the deadline so many hours before it;
 *   both keep the quiet hours as reminders do.
 * - A booking made after that moment is not asked, nor one that got another time from the office since.
 * - `lookBackHours` limits how late a request may be, and the bookings that are read.
 */
export function selectDueRequests(
  now: Date,
  { lookBackHours, limit }: { lookBackHours: number; limit: number },
): RawBuilder<DueRequest> {
  const wallClock = sql`booking.starts_at at time zone time_zone`;
  return sql`
    with ${selectClock(now)}, plan as (
      select service.municipality_id, service.id as service_id, time_zone, reconfirm_days, release_hours,
        (local_time + make_interval(days => reconfirm_days, hours => - ${lookBackHours}::int)) at time zone time_zone
          as after,
        (due_until + make_interval(days => reconfirm_days)) at time zone time_zone as until
      from clock
      join service on service.municipality_id = clock.id
      where reconfirm_days is not null
    )
    select booking.municipality_id as "municipalityId", booking.id,
      extract(epoch from due.deadline)::float8 * 1000 as "reconfirmBy"
    from plan
    join booking on booking.municipality_id = plan.municipality_id and booking.service_id = plan.service_id
      and booking.starts_at > plan.after and booking.starts_at <= plan.until
    cross join lateral (
      select ${toWakingInstant(sql`${wallClock} - make_interval(days => reconfirm_days)`)} as at,
        ${toWakingInstant(sql`${wallClock} - make_interval(hours => release_hours)`)} as deadline
    ) as due
    where booking.status = 'CONFIRMED' and booking.applicant_email is not null
      and booking.reconfirm_by is null and booking.reconfirmed_at is null
      and due.at <= ${now} and booking.created_at < due.at
      and due.deadline >= ${now}::timestamptz + make_interval(hours => ${MIN_ANSWER_HOURS}::int)
      and not exists (
        select from mail
        where mail.municipality_id = booking.municipality_id and mail.booking_id = booking.id
          and mail.kind in ('BOOKING_CONFIRMED', 'BOOKING_MOVED', 'BOOKING_REINSTATED')
          and mail.created_at >= due.at)
    order by booking.municipality_id, booking.id
    limit ${limit}`;
}
