import { type RawBuilder, sql } from 'kysely';
import { CANCELLED_BOOKING_SQL } from '../../../db/entities/booking/booking-status.ts';

/** Days after the mail of an invitation at which its reminder is due. */
const REMINDER_DAYS = 3;

/** An invitation whose reminder is due. */
export type DueInvitation = { municipalityId: number; id: string };

/**
 * Returns the query for the invitations of all municipalities whose reminder is due, at most `limit`, the longest due
 * first.
 *
 * - A reminder is due three days after the mail, from 8 to 21 local time, until the last day of the invitation.
 * - No one is reminded who has booked, whose invitation was withdrawn or whose last mail could not be delivered.
 */
export function selectDueInvitations(now: Date, limit: number): RawBuilder<DueInvitation> {
  return sql`
    with clock as (
      select id, local_time::date as today
      from municipality
      cross join lateral (select ${now}::timestamptz at time zone time_zone as local_time) as here
      where local_time::time >= '08:00' and local_time::time < '21:00'
    )
    select invitation.municipality_id as "municipalityId", invitation.id
    from clock
    join invitation_batch on invitation_batch.municipality_id = clock.id and invitation_batch.until_date >= clock.today
    join invitation on invitation.municipality_id = clock.id and invitation.batch_id = invitation_batch.id
    where invitation.sent_at <= ${now}::timestamptz - make_interval(days => ${REMINDER_DAYS})
      and invitation.withdrawn_at is null and invitation.email is not null
      and not exists (
        select from booking
        where booking.municipality_id = clock.id and booking.id = invitation.booking_id
          and not ${sql.raw(CANCELLED_BOOKING_SQL)})
      and not exists (
        select from mail
        where mail.municipality_id = clock.id and mail.invitation_id = invitation.id
          and (mail.kind = 'INVITATION_REMINDER' or mail.state = 'FAILED'))
    order by invitation.sent_at, invitation.id
    limit ${limit}`;
}
