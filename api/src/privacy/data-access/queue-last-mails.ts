import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { toBookingMessage } from '../../booking/booking-message.ts';
import type { FoundBooking } from '../../booking/find-booking.ts';
import type { RequestContext } from '../../context.ts';
import { t } from '../../graphql/messages.ts';

/**
 * Queues the cancellation mails of bookings that an erasure cancelled. They belong to no booking, so that anonymising
 * does not delete them; the mail job deletes them when they were sent or abandoned.
 */
export async function queueLastMails(ctx: RequestContext, bookings: readonly FoundBooking[]): Promise<void> {
  const rows = bookings.flatMap(({ details, locale }) => {
    const { email } = details.applicant;
    if (email === null) return [];
    const cancelled = { ...details, sequence: details.sequence + 1 };
    const reason = t(locale, 'erasedOnRequest');
    return [
      {
        id: uuid(),
        recipient: email,
        message: toBookingMessage('BOOKING_CANCELLED', cancelled, ctx, locale, { reason }),
      },
    ];
  });
  if (rows.length === 0) return;
  await sql`
    insert into mail (municipality_id, id, kind, recipient, message, created_at)
    select ${ctx.municipality.id}, id, 'BOOKING_CANCELLED', recipient, message, ${new Date(ctx.now)}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as last (id uuid, recipient text, message jsonb)`.execute(
    ctx.db,
  );
  ctx.onMailQueued();
}
