import { sql } from 'kysely';
import type { RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';

const HOUR_MS = 3_600_000;

/** How often a citizen may change the time of a booking, and how often that is still possible. */
export type ChangeLimit = { limit: number; left: number };

/** Reads the limit of the service for changes of time, and how many the citizen has left; accepted offers are none. */
export async function readChangeLimit(
  { db, municipality }: Pick<RequestContext, 'db' | 'municipality'>,
  { id, service }: Pick<BookingDetails, 'id'> & { service: Pick<BookingDetails['service'], 'id'> },
): Promise<ChangeLimit> {
  const { rows } = await sql<{ limit: number; made: number }>`
    select max_citizen_changes as limit, (
      select count(*)::int from audit_entry
      where municipality_id = ${municipality.id} and subject = 'Booking' and subject_id = ${id}
        and actor_kind = 'CITIZEN' and action = 'rescheduleBooking'
        and not details ? 'isOffered') as made
    from service where municipality_id = ${municipality.id} and id = ${service.id}`.execute(db);
  const { limit, made } = rows[0]!;
  return { limit, left: Math.max(0, limit - made) };
}

/**
 * Returns how long the address of a booking must wait before it can take another time, in milliseconds; null if it need
 * not. Bookings and changes of time within an hour count together.
 */
export async function findChangeWait(ctx: RequestContext, { applicant }: BookingDetails): Promise<number | null> {
  const { db, municipality, now, maxBookingsPerHour } = ctx;
  if (maxBookingsPerHour === null || applicant.email === null) return null;
  const { rows } = await sql<{ count: number; oldest: number }>`
    with own as (
      select id, source, created_at from booking
      where municipality_id = ${municipality.id} and contact_email(applicant_email) = contact_email(${applicant.email})
    )
    select count(*)::int as count, extract(epoch from min(at))::float8 * 1000 as oldest
    from (
      select created_at as at from own where source = 'ONLINE'
      union all
      select audit_entry.at from audit_entry join own on own.id::text = audit_entry.subject_id
      where municipality_id = ${municipality.id} and subject = 'Booking' and actor_kind = 'CITIZEN'
        and action = 'rescheduleBooking'
    ) as taken
    where at > ${new Date(now - HOUR_MS)} and at <= ${new Date(now)}`.execute(db);
  const { count, oldest } = rows[0]!;
  return count < maxBookingsPerHour ? null : oldest + HOUR_MS - now;
}

/** Returns the start that an earlier request with this idempotency key chose for the booking; null without one. */
export async function findPreviousStart(
  { db, municipality }: RequestContext,
  bookingId: string,
  idempotencyKey: string,
): Promise<number | null> {
  const { rows } = await sql<{ startsAt: string }>`
    select details #>> '{to,startsAt}' as "startsAt" from audit_entry
    where municipality_id = ${municipality.id} and subject = 'Booking' and subject_id = ${bookingId}
      and actor_kind = 'CITIZEN' and action = 'rescheduleBooking'
      and details ->> 'idempotencyKey' = ${idempotencyKey}`.execute(db);
  return rows[0] === undefined ? null : Date.parse(rows[0].startsAt);
}
