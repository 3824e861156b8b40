import { sql } from 'kysely';
import type { RequestContext } from '../../context.ts';
import type { OfferState } from '../../db/entities/waiting-list/slot-offer.ts';
import type { WatchState } from '../../db/entities/waiting-list/watch-request.ts';

/**
 * Ends a request and erases whom it is about; returns false if it had ended before. The row stays for a while, so that
 * its page can show what became of it.
 */
export async function endRequest(
  { db, municipality, now }: RequestContext,
  id: string,
  state: Extract<WatchState, 'TAKEN' | 'ENDED' | 'LEFT'>,
): Promise<boolean> {
  const { rows } = await sql`
    update watch_request set state = ${state}, ended_at = ${new Date(now)}, confirm_by = null, booking_id = null,
      applicant_name = null, applicant_surname = null, applicant_phone = null, applicant_email = null,
      notes = '', privacy_read_at = null
    where municipality_id = ${municipality.id} and id = ${id} and ended_at is null
    returning id`.execute(db);
  return rows.length > 0;
}

/** Returns the ids of the open offers of a request. */
export async function findOpenOffers({ db, municipality }: RequestContext, requestId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from slot_offer
    where municipality_id = ${municipality.id} and request_id = ${requestId} and state = 'OPEN'`.execute(db);
  return rows.map(({ id }) => id);
}

/** Closes an open offer; returns false if it was closed before. */
export async function closeOffer(
  { db, municipality, now }: RequestContext,
  offerId: string,
  state: Exclude<OfferState, 'OPEN'>,
): Promise<boolean> {
  const { rows } = await sql`
    update slot_offer set state = ${state}, closed_at = ${new Date(now)}
    where municipality_id = ${municipality.id} and id = ${offerId} and state = 'OPEN'
    returning id`.execute(db);
  return rows.length > 0;
}

/** Returns a request whose offer was closed to the list, in its old place. */
export async function returnToList({ db, municipality }: RequestContext, id: string): Promise<void> {
  await sql`
    update watch_request set state = 'WAITING'
    where municipality_id = ${municipality.id} and id = ${id} and state = 'OFFERED'`.execute(db);
}
