import { sql } from 'kysely';
import type { RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';
import { insertEventsSql } from '../record-booking-event.ts';

/**
 * Records that the citizen of a booking will come, with its audit entry; returns null if the booking has changed since
 * it was read. It counts until the booking is released, also after the deadline.
 */
export async function reconfirmBooking(ctx: RequestContext, details: BookingDetails): Promise<BookingDetails | null> {
  const at = new Date(ctx.now);
  // The job that releases updates the same row with the opposite condition, so only one of the two succeeds.
  const { rows } = await sql`
    with changed as (
      update booking set reconfirm_by = null, reconfirmed_at = ${at}
      where municipality_id = ${ctx.municipality.id} and id = ${details.id} and status = 'CONFIRMED'
        and sequence = ${details.sequence} and reconfirm_by is not null
      returning id, '{}'::jsonb as mail_patch
    ), ${insertEventsSql(ctx, [{ booking: details, action: 'reconfirmBooking' }])}
    select id from changed`.execute(ctx.db);
  return rows.length === 0 ? null : { ...details, reconfirmBy: null, reconfirmedAt: ctx.now };
}

/** Returns whether the office waits for the word of the booking's citizen that they will come. */
export function isAsked({ status, reconfirmBy }: BookingDetails): boolean {
  return status === 'CONFIRMED' && reconfirmBy !== null;
}
