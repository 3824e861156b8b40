import { v7 as uuid } from 'uuid';
import { actorColumns } from '../../audit.ts';
import type { Locale, RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';
import { bookingMessage } from '../booking-message.ts';
import { changeOf } from '../agenda-change.ts';
import { INTO_AUDIT, INTO_MAIL } from '../record-booking-event.ts';

// Of this and of giving the time up, which asks for the contrary of the same row, the database lets one be done.
const CONFIRM = `
with confirmed as (
  update booking set status = 'CONFIRMED', confirm_by = null
  where municipality_id = $1 and id = $2 and status = 'REQUESTED' and sequence = $3 and ($4::timestamptz is null or confirm_by > $4)
  returning id
), told as (
  ${INTO_MAIL}
  select $1, $6, $2, $7, $8, $9, $5 from confirmed where $8::text is not null
), noted as (
  ${INTO_AUDIT}
  select $1, $10, $5, $11, $12, 'confirmBooking', 'Booking', $2::text, '{}' from confirmed
)
select id from confirmed`;

/**
 * Makes a held booking count, sends the mail with the appointment, and notes who did it; null when it is not held any
 * more as it was found. Citizens have until `confirmBy`; staff, who know them, as long as it is held.
 */
export async function confirmBooking(
  ctx: RequestContext,
  found: BookingDetails,
  locale: Locale,
): Promise<BookingDetails | null> {
  const confirmed: BookingDetails = { ...found, status: 'CONFIRMED', confirmBy: null };
  const message = bookingMessage('BOOKING_CONFIRMED', confirmed, ctx, locale);
  const { rowCount } = await ctx.pool.query({
    name: 'confirm-booking',
    text: CONFIRM,
    values: [
      ctx.municipality.id,
      found.id,
      found.sequence,
      ctx.actor.kind === 'STAFF' ? null : new Date(ctx.now),
      new Date(ctx.now),
      uuid(),
      message.kind,
      found.applicant.email,
      JSON.stringify(message),
      uuid(),
      ...actorColumns(ctx),
    ],
  });
  if (rowCount === 0) return null;
  ctx.onMailQueued();
  ctx.agendaChanged(changeOf(ctx, found));
  return confirmed;
}
