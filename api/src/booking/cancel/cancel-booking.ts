import { sql } from 'kysely';
import type { Locale, RequestContext } from '../../context.ts';
import { ACTIVE_BOOKING_SQL } from '../../db/entities/booking/booking-status.ts';
import { toAgendaChange } from '../agenda-change.ts';
import type { BookingDetails } from '../booking-details.ts';
import { toBookingMessage } from '../booking-message.ts';
import { insertEventsSql } from '../record-booking-event.ts';

/**
 * Cancels a booking with its mail and its audit entry; returns null if the booking
 * has changed since it was read. After a
 * cancellation by a citizen the slot has a cool-down, so that it cannot be passed on to a waiting person.
 */
export async function cancelBooking(
  ctx: RequestContext,
  details: BookingDetails,
  locale: Locale,
  reason: string,
  notifyCitizen = true,
): Promise<BookingDetails | null> {
  const message = toBookingMessage('BOOKING_CANCELLED', details, ctx, locale, { reason });
  const event = notifyCitizen
    ? { booking: details, action: 'cancelBooking', message }
    : { booking: details, action: 'cancelBooking', details: { notified: false } };
  const now = new Date(ctx.now);
  const { rows } = await sql<{ sequence: number }>`
    with changed as (
      update booking set status = 'CANCELLED', cancelled_at = ${now}, cancel_reason = ${reason},
        sequence = sequence + 1, confirm_by = null, cool_down_until = case when ${ctx.actor.kind === 'CITIZEN'} then (
          select ${now}::timestamptz + cool_down_minutes * interval '1 minute' from service
          where municipality_id = ${ctx.municipality.id} and id = booking.service_id and cool_down_minutes > 0)
        end
      where municipality_id = ${ctx.municipality.id} and id = ${details.id}
        and sequence = ${details.sequence} and ${sql.raw(ACTIVE_BOOKING_SQL)}
      returning id, sequence, jsonb_build_object('sequence', sequence) as mail_patch
    ), ${insertEventsSql(ctx, [event])}
    select sequence from changed`.execute(ctx.db);
  const [row] = rows;
  if (row === undefined) return null;
  ctx.onMailQueued();
  ctx.onAgendaChanged(toAgendaChange(ctx, details));
  return { ...details, status: 'CANCELLED', cancelledAt: ctx.now, confirmBy: null, sequence: row.sequence };
}
