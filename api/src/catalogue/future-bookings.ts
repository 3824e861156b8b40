import { ACTIVE_BOOKING_SQL } from '../db/entities/booking/booking-status.ts';
import type { RequestContext } from '../context.ts';

/** How many bookings are still to come for each service, or with each operator. */
export async function countFutureBookings(
  { pool, municipality, now }: RequestContext,
  of: 'service_id' | 'operator_id',
): Promise<Map<number, number>> {
  const { rows } = await pool.query<{ id: number; bookings: number }>(
    `select ${of} as id, count(*)::int as bookings from booking
     where municipality_id = $1 and starts_at >= $2 and ${ACTIVE_BOOKING_SQL} group by ${of}`,
    [municipality.id, new Date(now)],
  );
  return new Map(rows.map(({ id, bookings }) => [id, bookings]));
}
