import type { Locale, RequestContext } from '../../context.ts';
import { toAgendaChange } from '../agenda-change.ts';
import type { BookingDetails } from '../booking-details.ts';
import { RECORD_EVENTS } from '../booking-events.sql.ts';
import { toBookingMessage } from '../booking-message.ts';
import { toEventRows } from '../record-booking-event.ts';

// The expiry job updates the same row with the opposite condition, so only one of the two statements succeeds.
const UPDATE_CONFIRMED = `
with changed as (
  update booking set status = 'CONFIRMED', confirm_by = null
  where municipality_id = $1 and id = $3 and status = 'REQUESTED' and sequence = $4
    and ($5::timestamptz is null or confirm_by > $5)
  returning id, '{}'::jsonb as mail_patch
), ${RECORD_EVENTS}
select id from changed`;

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
  const { rowCount } = await ctx.pool.query({
    name: 'confirm-booking',
    text: UPDATE_CONFIRMED,
    values: [
      ctx.municipality.id,
      toEventRows(ctx, [{ booking: found, action: 'confirmBooking', message }]),
      found.id,
      found.sequence,
      ctx.actor.kind === 'STAFF' ? null : new Date(ctx.now),
    ],
  });
  if (rowCount === 0) return null;
  ctx.onMailQueued();
  ctx.onAgendaChanged(toAgendaChange(ctx, found));
  return confirmed;
}
