import { type RawBuilder, sql } from 'kysely';
import { selectClock, toWakingInstant } from './quiet-hours.sql.ts';

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
 * - Neither is one needed within an hour of the mail that asks to confirm the attendance, or of the release.
 * - `lookBackHours` limits how late a reminder may be, and the bookings that are read.
 */
export function selectDueReminders(
  now: Date,
  { lookBackHours, limit }: { lookBackHours: number; limit: number },
): RawBuilder<DueReminder> {
  return sql`
    with ${selectClock(now)}, plan as (
      select service.municipality_id, service.id as service_id, time_zone, hours, reconfirm_days,
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
        select ${toPlannedInstant(sql`hours => hours`)} as at,
          ${toPlannedInstant(sql`days => reconfirm_days`)} as asked_at
      ) as due
      where booking.status = 'CONFIRMED' and booking.applicant_email is not null and booking.starts_at > ${now}
        and due.at <= ${now} and booking.created_at < due.at
        and (booking.reconfirm_by is null or booking.reconfirm_by > ${now}::timestamptz + ${SAME_MAIL}::interval)
        and (booking.reconfirm_by is null and booking.reconfirmed_at is null and booking.created_at < due.asked_at
          and due.asked_at > ${now}::timestamptz - ${SAME_MAIL}::interval
          and due.asked_at <= ${now}::timestamptz + ${SAME_MAIL}::interval) is not true
        and not exists (
          select from mail
          where mail.municipality_id = booking.municipality_id and mail.booking_id = booking.id
            and (mail.created_at >= due.at
              or mail.kind = 'BOOKING_RECONFIRM' and mail.created_at > ${now}::timestamptz - ${SAME_MAIL}::interval))
      order by booking.municipality_id, booking.id, due.at desc, hours
    ) as reminder
    order by at, id
    limit ${limit}`;
}

// A mail that asks for the confirmation of the attendance, or is about a release, contains what a reminder contains.
const SAME_MAIL = '1 hour';

function toPlannedInstant(interval: RawBuilder<unknown>): RawBuilder<unknown> {
  return toWakingInstant(sql`booking.starts_at at time zone time_zone - make_interval(${interval})`);
}
