import { sql } from 'kysely';
import type { RequestContext } from '../../../context.ts';
import { transaction } from '../../../transaction.ts';
import { releaseHold } from '../../holds/release-hold.ts';
import { closeOffer, returnToList } from '../end-request.ts';
import { toOfferHolder } from '../offers/offer-holder.ts';

/** Withdraws an offer whose time the office took back; it does not count as one of the request's offers. */
export async function withdrawOffer(ctx: RequestContext, requestId: string, offerId: string): Promise<void> {
  await transaction(ctx, async (tx) => {
    if (!(await closeOffer(tx, offerId, 'WITHDRAWN'))) return;
    await sql`
      update watch_request set offers_made = offers_made - 1
      where municipality_id = ${tx.municipality.id} and id = ${requestId} and state = 'OFFERED'`.execute(tx.db);
    await releaseHold(tx, toOfferHolder(offerId));
    await returnToList(tx, requestId);
  });
}
