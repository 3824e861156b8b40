import { sql } from 'kysely';
import type { RequestContext } from '../../context.ts';
import { ACTIVE_BOOKING_SQL } from '../../db/entities/booking/booking-status.ts';
import type { BookingDetails } from '../../booking/booking-details.ts';
import { findByIds } from '../../booking/find-booking.ts';

/** Maximum number of bookings in the list; the limits of a contact are far below. */
const MAX_UPCOMING_BOOKINGS = 50;

/** Returns the bookings of an e-mail address that are not over, soonest first; cancelled ones are left out. */
export async function findUpcomingBookings(ctx: RequestContext, email: string): Promise<BookingDetails[]> {
  const { rows } = await sql<{ id: string }>`
    select id from booking
    where municipality_id = ${ctx.municipality.id} and lower(applicant_email) = ${email} and anonymised_at is null
      and token_hash is not null and ends_at > ${new Date(ctx.now)} and ${sql.raw(ACTIVE_BOOKING_SQL)}
    order by starts_at, id
    limit ${MAX_UPCOMING_BOOKINGS}`.execute(ctx.db);
  const found = await findByIds(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id }) => found.get(id)?.details ?? []);
}
