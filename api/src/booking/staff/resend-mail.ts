import { sql } from 'kysely';
import type { Locale, RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';
import { toBookingMessage } from '../booking-message.ts';
import { recordBookingEvents } from '../record-booking-event.ts';

/** Why the mail of a booking is not sent again. */
export type ResendRefusal = 'OVER' | 'CANCELLED' | 'NO_SHOW' | 'NO_EMAIL';

/**
 * Sends the mail of a booking again with its current data and returns null, or the reason why not. The mail about a
 * cancellation is sent again only if its delivery failed.
 */
export async function resendMail(
  ctx: RequestContext,
  details: BookingDetails,
  locale: Locale,
): Promise<ResendRefusal | null> {
  const failed = isWithdrawn(details) ? await findFailedCancellation(ctx, details) : null;
  const refusal = findResendRefusal(details, ctx.now, failed !== null);
  if (refusal !== null) return refusal;
  const message =
    failed === null
      ? toBookingMessage(getMailKind(details), details, ctx, locale)
      : toBookingMessage('BOOKING_CANCELLED', details, ctx, locale, failed);
  await recordBookingEvents(ctx, [{ booking: details, action: 'resendMail', message }]);
  ctx.onMailQueued();
  return null;
}

function findResendRefusal(details: BookingDetails, now: number, hasFailed: boolean): ResendRefusal | null {
  if (details.status === 'NO_SHOW') return 'NO_SHOW';
  if (details.status === 'COMPLETED' || details.endsAt <= now) return 'OVER';
  if (isWithdrawn(details) && !hasFailed) return 'CANCELLED';
  return details.applicant.email === null ? 'NO_EMAIL' : null;
}

/** Returns the reason of a cancellation if the last mail about it was not delivered; otherwise null. */
async function findFailedCancellation(
  { db, municipality }: RequestContext,
  { id }: BookingDetails,
): Promise<{ reason: string } | null> {
  const { rows } = await sql<{ reason: string }>`
    select coalesce(cancel_reason, '') as reason from booking
    where municipality_id = ${municipality.id} and id = ${id} and 'FAILED' = (
      select state from mail
      where municipality_id = ${municipality.id} and booking_id = ${id} and kind = 'BOOKING_CANCELLED'
      order by created_at desc, id desc
      limit 1)`.execute(db);
  return rows[0] ?? null;
}

function getMailKind(details: BookingDetails): 'BOOKING_RELEASED' | 'BOOKING_EXPIRED' | 'BOOKING_CONFIRMED' {
  if (details.status === 'RELEASED') return 'BOOKING_RELEASED';
  return isExpired(details) ? 'BOOKING_EXPIRED' : 'BOOKING_CONFIRMED';
}

function isWithdrawn(details: BookingDetails): boolean {
  return details.status === 'REJECTED' || (details.status === 'CANCELLED' && !isExpired(details));
}

// An expired booking keeps its deadline: its mail invites the citizen to book again.
function isExpired({ status, confirmBy }: BookingDetails): boolean {
  return status === 'CANCELLED' && confirmBy !== null;
}
