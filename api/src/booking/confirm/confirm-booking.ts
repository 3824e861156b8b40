import { sql } from 'kysely';
import type { Locale, RequestContext } from '../../context.ts';
import { toAgendaChange } from '../agenda-change.ts';
import type { BookingDetails } from '../booking-details.ts';
import { toBookingMessage } from '../booking-message.ts';
import { insertEventsSql } from '../record-booking-event.ts';

/**
 * Confirms a requested booking, with its mail and its audit entry; returns null if the booking has changed since it was
 * read. Citizens can confirm until `confirmBy`, staff as long as the booking is requested.
 */
export async function confirmBooking(
  ctx: RequestContext,
  found: BookingDetails,
  locale: Locale,
): Promise<BookingDetails | null> {
  const confirmed: BookingDetails = { ...found, status: 'CONFIRMED', confirmBy: null };
  const message = toBookingMessage('BOOKING_CONFIRMED', confirmed, ctx, locale);
  const event = { booking: found, action: 'confirmBooking', message };
  const notAfter = ctx.actor.kind === 'STAFF' ? null : new Date(ctx.now);
  // The expiry job updates the same row with the opposite condition, so only one of the two statements succeeds.
  const { rows } = await sql`
    with changed as (
      update booking set status = 'CONFIRMED', confirm_by = null
      where municipality_id = ${ctx.municipality.id} and id = ${found.id}
        and status = 'REQUESTED' and sequence = ${found.sequence}
        and (${notAfter}::timestamptz is null or confirm_by > ${notAfter})
      returning id, '{}'::jsonb as mail_patch
    ), ${insertEventsSql(ctx, [event])}
    select id from changed`.execute(ctx.db);
  if (rows.length === 0) return null;
  ctx.onMailQueued();
  ctx.onAgendaChanged(toAgendaChange(ctx, found));
  return confirmed;
}
