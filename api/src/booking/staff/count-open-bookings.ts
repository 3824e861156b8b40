import { ACTIVE_BOOKING_SQL } from '../../db/entities/booking/booking-status.ts';
import type { RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';

const COUNT_OTHERS = `
select count(*)::int as others from booking
where municipality_id = $1 and service_id = $2 and id <> $3 and ends_at > $4 and ${ACTIVE_BOOKING_SQL}
  and (contact_email(applicant_email) = contact_email($5) or applicant_phone = $6)`;

/** Counts the other open bookings of the same service with the same e-mail address or telephone number. */
export async function countOtherOpenBookings(
  { pool, municipality, now }: RequestContext,
  details: BookingDetails,
): Promise<number> {
  const { email, phone } = details.applicant;
  const values = [municipality.id, details.service.id, details.id, new Date(now), email, phone];
  const { rows } = await pool.query<{ others: number }>({ name: 'other-open-bookings', text: COUNT_OTHERS, values });
  return rows[0]!.others;
}
