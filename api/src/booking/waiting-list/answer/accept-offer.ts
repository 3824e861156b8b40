import type { RequestContext } from '../../../context.ts';
import { transaction } from '../../../transaction.ts';
import { closeOffer, endRequest } from '../end-request.ts';
import { findRequestByToken, type StoredRequest, type WatchOffer } from '../read-watch-request.ts';
import type { AcceptOutcome, TakeOutcome } from './accept-outcome.ts';
import { bookOffer } from './book-offer.ts';
import { moveToOffer } from './move-to-offer.ts';
import { withdrawOffer } from './withdraw-offer.ts';

/** Answer of a citizen who accepts. */
export type AcceptRequest = { token: string; offerId: string; noticeRead: boolean };

/**
 * Accepts an offer: books its time with the data given when joining, or moves the citizen's booking to it. The time is
 * held, so that no one else has it; only the office can have taken it back.
 */
export async function acceptOffer(ctx: RequestContext, accept: AcceptRequest): Promise<AcceptOutcome> {
  const request = await findRequestByToken(ctx, accept.token);
  if (request === null) return { kind: 'notFound' };
  const { offer } = request;
  if (offer === null || offer.id !== accept.offerId) return { kind: 'closed', state: 'WITHDRAWN' };
  if (offer.state !== 'OPEN') return { kind: 'closed', state: offer.state };
  if (offer.answerBy <= ctx.now) return { kind: 'closed', state: 'LAPSED' };
  const outcome = await take({ ...ctx, actor: { kind: 'CITIZEN' } }, request, offer, accept.noticeRead);
  if (outcome.kind !== 'lost') return outcome;
  await withdrawOffer(ctx, request.id, offer.id);
  return { kind: 'closed', state: 'WITHDRAWN' };
}

// The offer is closed first: a concurrent answer waits for the row and finds it closed.
async function take(
  ctx: RequestContext,
  request: StoredRequest,
  offer: WatchOffer,
  noticeRead: boolean,
): Promise<TakeOutcome | Extract<AcceptOutcome, { kind: 'closed' }>> {
  return transaction(ctx, async (tx, { setRollbackOnly }) => {
    if (!(await closeOffer(tx, offer.id, 'ACCEPTED'))) return { kind: 'closed', state: 'ACCEPTED' };
    const outcome =
      request.bookingId === null
        ? await bookOffer(tx, request, offer, noticeRead)
        : await moveToOffer(tx, request.bookingId, offer);
    if (outcome.kind === 'booked') await endRequest(tx, request.id, 'TAKEN');
    else setRollbackOnly();
    return outcome;
  });
}
