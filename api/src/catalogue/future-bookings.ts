import { ACTIVE_BOOKING_SQL } from '../db/entities/booking/booking-status.ts';
import type { RequestContext } from '../context.ts';

/** Counts upcoming active bookings per service or per operator. Ids without bookings are missing. */
export async function countFutureBookings(
  { pool, municipality, now }: RequestContext,
  groupBy: 'service_id' | 'operator_id',
): Promise<Map<number, number>> {
  const { rows } = await pool.query<{ id: number; bookings: number }>(
    `select ${groupBy} as id, count(*)::int as bookings from booking
     where municipality_id = $1 and starts_at >= $2 and ${ACTIVE_BOOKING_SQL} group by ${groupBy}`,
    [municipality.id, new Date(now)],
  );
  return new Map(rows.map(({ id, bookings }) => [id, bookings]));
}
