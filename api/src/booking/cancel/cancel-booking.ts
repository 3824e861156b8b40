import type { Locale, RequestContext } from '../../context.ts';
import { ACTIVE_BOOKING_SQL } from '../../db/entities/booking/booking-status.ts';
import { toAgendaChange } from '../agenda-change.ts';
import type { BookingDetails } from '../booking-details.ts';
import { RECORD_EVENTS } from '../booking-events.sql.ts';
import { toBookingMessage } from '../booking-message.ts';
import { toEventRows } from '../record-booking-event.ts';

const UPDATE_CANCELLED = `
with changed as (
  update booking set status = 'CANCELLED', cancelled_at = $4, cancel_reason = $5, sequence = sequence + 1,
    confirm_by = null, cool_down_until = case when $6 then (
      select $4::timestamptz + cool_down_minutes * interval '1 minute' from service
      where municipality_id = $1 and id = booking.service_id and cool_down_minutes > 0)
    end
  where municipality_id = $1 and id = $3 and ${ACTIVE_BOOKING_SQL}
  returning id, sequence, jsonb_build_object('sequence', sequence) as mail_patch
), ${RECORD_EVENTS}
select sequence from changed`;

/**
 * Cancels a booking with its mail and its audit entry; returns null if the booking no longer holds a slot. After a
 * cancellation by a citizen the slot has a cool-down, so that it cannot be passed on to a waiting person.
 */
export async function cancelBooking(
  ctx: RequestContext,
  details: BookingDetails,
  locale: Locale,
  reason: string,
): Promise<BookingDetails | null> {
  const message = toBookingMessage('BOOKING_CANCELLED', details, ctx, locale, { reason });
  const { rows } = await ctx.pool.query<{ sequence: number }>({
    name: 'cancel-booking',
    text: UPDATE_CANCELLED,
    values: [
      ctx.municipality.id,
      toEventRows(ctx, [{ booking: details, action: 'cancelBooking', message }]),
      details.id,
      new Date(ctx.now),
      reason,
      ctx.actor.kind === 'CITIZEN',
    ],
  });
  const [row] = rows;
  if (row === undefined) return null;
  ctx.onMailQueued();
  ctx.onAgendaChanged(toAgendaChange(ctx, details));
  return { ...details, status: 'CANCELLED', cancelledAt: ctx.now, confirmBy: null, sequence: row.sequence };
}
