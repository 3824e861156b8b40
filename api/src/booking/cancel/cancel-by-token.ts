import { retryOnDeadlock } from '../../db/connection/transaction.ts';
import type { RequestContext } from '../../context.ts';
import { createFreeTextSchema } from '../applicant/applicant.ts';
import type { BookingDetails } from '../booking-details.ts';
import { cancelBooking } from './cancel-booking.ts';
import { findByToken } from '../find-booking.ts';

/** Result of a cancellation. */
export type CancelOutcome =
  | { kind: 'cancelled'; booking: BookingDetails }
  | { kind: 'notFound' }
  | { kind: 'tooLate' }
  | { kind: 'reasonTooLong'; message: string };

/** Cancels a booking with the token of its citizen; a mail with the reason removes it from the calendar. */
export async function cancelByToken(
  ctx: RequestContext,
  request: { token: string; reason: string },
): Promise<CancelOutcome> {
  const read = createFreeTextSchema(ctx.locale, 'reasonTooLong').safeParse(request.reason);
  if (!read.success) return { kind: 'reasonTooLong', message: read.error.issues[0]!.message };
  const found = await findByToken(ctx, request.token);
  if (found === null) return { kind: 'notFound' };
  const { details, locale } = found;
  if (ctx.now >= details.cancellableUntil) return { kind: 'tooLate' };

  const cancelled = await retryOnDeadlock(() => cancelBooking(ctx, details, locale, read.data));
  // Another request cancelled the booking after it was read.
  return cancelled === null ? { kind: 'notFound' } : { kind: 'cancelled', booking: cancelled };
}
