import { type RawBuilder, sql } from 'kysely';
import { ACTIVE_BOOKING_SQL } from '../../db/entities/booking/booking-status.ts';
import type { RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';
import { isHeldSql } from '../holds/require-unheld.ts';
import { findByIds } from '../find-booking.ts';

/**
 * Returns SQL that selects the counter at which a booking that holds no time finds its own time free: its own counter
 * first, then any other counter of the operator. Null if every counter is taken. It is used in an update of `booking`.
 */
export function freeCounterSql(ctx: Pick<RequestContext, 'now'>): RawBuilder<number | null> {
  return sql`(
    select lane from operator, generate_series(1, capacity) as lane
    where operator.municipality_id = booking.municipality_id and operator.id = booking.operator_id
      and not exists (
        select from booking other
        where other.municipality_id = booking.municipality_id and other.operator_id = booking.operator_id
          and other.counter = lane and other.id <> booking.id and other.${sql.raw(ACTIVE_BOOKING_SQL)}
          and other.starts_at < booking.busy_until and other.busy_until > booking.starts_at)
      and not ${isHeldSql('booking', ctx, 'lane')}
    order by lane <> booking.counter, lane
    limit 1)`;
}

/** Returns the bookings that hold the time at which a booking was, earliest first. */
export async function findHolders(ctx: RequestContext, booking: BookingDetails): Promise<BookingDetails[]> {
  const { db, municipality } = ctx;
  const { rows } = await sql<{ id: string }>`
    select id from booking
    where municipality_id = ${municipality.id} and operator_id = ${booking.operator.id} and id <> ${booking.id}
      and ${sql.raw(ACTIVE_BOOKING_SQL)}
      and starts_at < ${new Date(booking.busyUntil)} and busy_until > ${new Date(booking.startsAt)}
    order by starts_at, number`.execute(db);
  const found = await findByIds(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id }) => found.get(id)?.details ?? []);
}
