import { sql } from 'kysely';
import { ACTIVE_BOOKING_SQL } from '../db/entities/booking/booking-status.ts';
import type { RequestContext } from '../context.ts';

/** Counts upcoming active bookings per service or per operator. Ids without bookings are missing. */
export async function countFutureBookings(
  { db, municipality, now }: RequestContext,
  groupBy: 'service_id' | 'operator_id',
): Promise<Map<number, number>> {
  const { rows } = await sql<{ id: number; bookings: number }>`
    select ${sql.ref(groupBy)} as id, count(*)::int as bookings from booking
    where municipality_id = ${municipality.id} and starts_at >= ${new Date(now)} and ${sql.raw(ACTIVE_BOOKING_SQL)}
    group by ${sql.ref(groupBy)}`.execute(db);
  return new Map(rows.map(({ id, bookings }) => [id, bookings]));
}
