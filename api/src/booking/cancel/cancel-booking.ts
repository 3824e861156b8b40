import { v7 as uuid } from 'uuid';
import { actorColumns } from '../../audit.ts';
import { ACTIVE_BOOKING_SQL } from '../../db/entities/booking/booking.ts';
import type { Locale, RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';
import { bookingMessage } from '../booking-message.ts';
import { changeOf } from '../agenda-change.ts';
import { INTO_AUDIT, INTO_MAIL } from '../record-booking-event.ts';

const CANCEL = `
with cancelled as (
  update booking set status = 'CANCELLED', cancelled_at = $3, cancel_reason = $4, sequence = sequence + 1, confirm_by = null, cool_down_until = case
    when $10 = 'CITIZEN' then (
      select $3::timestamptz + cool_down_minutes * interval '1 minute' from service
      where municipality_id = $1 and id = booking.service_id and cool_down_minutes > 0)
    end
  where municipality_id = $1 and id = $2 and ${ACTIVE_BOOKING_SQL}
  returning sequence
), told as (
  ${INTO_MAIL}
  select $1, $5, $2, $6, $7, jsonb_set($8::jsonb, '{booking,sequence}', to_jsonb(cancelled.sequence)), $3
  from cancelled where $7::text is not null
), noted as (
  ${INTO_AUDIT}
  select $1, $9, $3, $10, $11, 'cancelBooking', 'Booking', $2::text, '{}' from cancelled
)
select sequence from cancelled`;

/**
 * Cancels a booking, tells its citizen, and notes who did it; null when it holds no time any more. What a citizen gives up
 * rests as long as the service says, so that it cannot be handed to somebody who waits for it.
 */
export async function cancelBooking(
  ctx: RequestContext,
  facts: BookingDetails,
  locale: Locale,
  reason: string,
): Promise<BookingDetails | null> {
  const message = bookingMessage('BOOKING_CANCELLED', facts, ctx, locale, { reason });
  const { rows } = await ctx.pool.query<{ sequence: number }>({
    name: 'cancel-booking',
    text: CANCEL,
    values: [
      ctx.municipality.id,
      facts.id,
      new Date(ctx.now),
      reason,
      uuid(),
      message.kind,
      facts.applicant.email,
      JSON.stringify(message),
      uuid(),
      ...actorColumns(ctx),
    ],
  });
  const [row] = rows;
  if (row === undefined) return null;
  ctx.onMailQueued();
  ctx.agendaChanged(changeOf(ctx, facts));
  return { ...facts, status: 'CANCELLED', cancelledAt: ctx.now, confirmBy: null, sequence: row.sequence };
}
