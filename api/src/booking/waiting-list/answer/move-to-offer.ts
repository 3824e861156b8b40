import type { RequestContext } from '../../../context.ts';
import { findById } from '../../find-booking.ts';
import { rescheduleByToken } from '../../reschedule-by-citizen/reschedule-by-token.ts';
import { toOfferHolder } from '../offers/offer-holder.ts';
import type { WatchOffer } from '../read-watch-request.ts';
import type { TakeOutcome } from './accept-outcome.ts';

/** Moves the booking of a citizen to the time of an offer; the old time becomes free. */
export async function moveToOffer(
  ctx: RequestContext,
  bookingId: string,
  { id, startsAt }: WatchOffer,
): Promise<TakeOutcome> {
  const found = await findById(ctx, bookingId);
  if (found === null) return { kind: 'lost' };
  const { linkVersion, sequence } = found.details;
  const outcome = await rescheduleByToken(ctx, {
    token: ctx.cancelTokenFor(bookingId, linkVersion),
    startsAt,
    operatorId: null,
    sequence,
    idempotencyKey: `offer-${id}`,
    offerHolder: toOfferHolder(id),
  });
  return outcome.kind === 'moved' ? { kind: 'booked', booking: outcome.booking } : { kind: 'lost' };
}
