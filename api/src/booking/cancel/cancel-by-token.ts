import { ACTIVE_STATUSES } from '../../db/entities/booking/booking-status.ts';
import { retryOnDeadlock } from '../../db/connection/transaction.ts';
import type { RequestContext } from '../../context.ts';
import { createFreeTextSchema } from '../applicant/applicant.ts';
import type { BookingDetails } from '../booking-details.ts';
import { cancelBooking } from './cancel-booking.ts';
import { findAnyByToken } from '../find-booking.ts';

/** Result of a cancellation. */
export type CancelOutcome =
  | { kind: 'cancelled'; booking: BookingDetails }
  | { kind: 'notFound' }
  /** It was cancelled or released before, or the appointment is over. */
  | { kind: 'closed'; reason: 'cancelled' | 'released' | 'over' }
  | { kind: 'tooLate' }
  | { kind: 'reasonTooLong'; message: string };

/** Attempts to cancel a booking that staff are changing at the same time. */
const MAX_ATTEMPTS = 5;

/** Cancels a booking with the token of its citizen; a mail with the reason removes it from the calendar. */
export async function cancelByToken(
  ctx: RequestContext,
  request: { token: string; reason: string },
): Promise<CancelOutcome> {
  const read = createFreeTextSchema(ctx.locale, 'reasonTooLong').safeParse(request.reason);
  if (!read.success) return { kind: 'reasonTooLong', message: read.error.issues[0]!.message };
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const found = await findAnyByToken(ctx, request.token);
    if (found === null) return { kind: 'notFound' };
    const { details, locale } = found;
    if (details.status === 'CANCELLED' || details.status === 'REJECTED') return { kind: 'closed', reason: 'cancelled' };
    if (details.status === 'RELEASED') return { kind: 'closed', reason: 'released' };
    if (!ACTIVE_STATUSES.has(details.status) || details.endsAt <= ctx.now) return { kind: 'closed', reason: 'over' };
    if (ctx.now >= details.cancellableUntil) return { kind: 'tooLate' };
    const cancelled = await retryOnDeadlock(() => cancelBooking(ctx, details, locale, read.data));
    if (cancelled !== null) return { kind: 'cancelled', booking: cancelled };
    // Another request cancelled or rescheduled the booking after it was read.
  }
  return { kind: 'notFound' };
}
