import { sql } from 'kysely';
import { ACTIVE_BOOKING_SQL } from '../../db/entities/booking/booking-status.ts';
import type { RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';

/** Counts the other open bookings of the same service with the same e-mail address or telephone number. */
export async function countOtherOpenBookings(
  { db, municipality, now }: RequestContext,
  details: BookingDetails,
): Promise<number> {
  const { email, phone } = details.applicant;
  const { rows } = await sql<{ others: number }>`
    select count(*)::int as others from booking
    where municipality_id = ${municipality.id} and service_id = ${details.service.id} and id <> ${details.id}
      and ends_at > ${new Date(now)} and ${sql.raw(ACTIVE_BOOKING_SQL)}
      and (contact_email(applicant_email) = contact_email(${email}) or applicant_phone = ${phone})`.execute(db);
  return rows[0]!.others;
}
