import { sql } from 'kysely';
import type { RequestContext } from '../../../context.ts';
import { ACTIVE_BOOKING_SQL } from '../../../db/entities/booking/booking-status.ts';
import { MAX_OFFERS } from '../../../db/entities/waiting-list/watch-request.ts';
import { localDate } from '../../../scheduling/calendar-day.ts';
import { transaction } from '../../../transaction.ts';
import { releaseHold } from '../../holds/release-hold.ts';
import { closeOffer, endRequest, findOpenOffers, returnToList } from '../end-request.ts';
import { queueWatchMail } from '../queue-watch-mail.ts';
import { readRequests, type StoredRequest } from '../read-watch-request.ts';
import { toOfferHolder } from './offer-holder.ts';

/** Closes the offers that were not answered in time: their times go on, their citizens are notified. */
export async function closeLapsedOffers(ctx: RequestContext): Promise<void> {
  const lapsed = sql`request.state = 'OFFERED' and exists (
    select from slot_offer
    where slot_offer.municipality_id = ${ctx.municipality.id} and slot_offer.request_id = request.id
      and slot_offer.state = 'OPEN' and slot_offer.answer_by <= ${new Date(ctx.now)})`;
  for (const request of await readRequests(ctx, lapsed)) {
    await transaction(ctx, async (tx) => {
      if (!(await closeOffer(tx, request.offer!.id, 'LAPSED'))) return;
      await queueWatchMail(tx, 'SLOT_OFFER_LAPSED', request, request.offer);
      await goOn(tx, request);
    });
  }
}

/**
 * Ends the requests whose last day is over and notifies their citizens; ends those whose booking is cancelled or over,
 * and deletes those that were not confirmed in time.
 */
export async function endOverdueRequests(ctx: RequestContext): Promise<void> {
  const { db, municipality, now } = ctx;
  await sql`
    delete from watch_request
    where municipality_id = ${municipality.id} and state = 'UNCONFIRMED' and confirm_by <= ${new Date(now)}`.execute(
    db,
  );
  const today = localDate(now, municipality.timeZone);
  const overdue = sql`request.state = 'WAITING' and request.to_date < ${today}`;
  for (const request of await readRequests(ctx, overdue)) {
    await transaction(ctx, async (tx) => {
      if (!(await endRequest(tx, request.id, 'ENDED'))) return;
      await queueWatchMail(tx, 'WATCH_ENDED', request);
    });
  }
  const withoutBooking = sql`request.state in ('WAITING', 'OFFERED') and request.booking_id is not null
    and not (booking.${sql.raw(ACTIVE_BOOKING_SQL)} and booking.starts_at > ${new Date(now)})`;
  for (const request of await readRequests(ctx, withoutBooking)) {
    await transaction(ctx, (tx) => withdraw(tx, request.id, 'ENDED'));
  }
}

/** Ends a request before its time; a time that is held for it becomes free. Returns false if it had ended before. */
export async function withdraw(tx: RequestContext, requestId: string, state: 'ENDED' | 'LEFT'): Promise<boolean> {
  // Ending locks the request, so a concurrent sweep has made its offer before or makes none.
  const hasEnded = await endRequest(tx, requestId, state);
  for (const offerId of await findOpenOffers(tx, requestId)) {
    if (await closeOffer(tx, offerId, 'WITHDRAWN')) await releaseHold(tx, toOfferHolder(offerId));
  }
  return hasEnded;
}

/** After an offer that was not accepted: frees its time; the request waits on, or ends after the last offer. */
export async function goOn(tx: RequestContext, { id, offersMade, offer }: StoredRequest): Promise<void> {
  await releaseHold(tx, toOfferHolder(offer!.id));
  if (offersMade >= MAX_OFFERS) await endRequest(tx, id, 'ENDED');
  else await returnToList(tx, id);
}
