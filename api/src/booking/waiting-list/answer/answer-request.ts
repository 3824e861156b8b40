import { sql } from 'kysely';
import type { RequestContext } from '../../../context.ts';
import { transaction } from '../../../transaction.ts';
import { closeOffer } from '../end-request.ts';
import { goOn, withdraw } from '../offers/close-requests.ts';
import { findRequestByToken, type StoredRequest } from '../read-watch-request.ts';

/** Result of an answer that changes a request; `closed` if it or its offer was over before. */
export type AnswerOutcome =
  | { kind: 'done'; request: StoredRequest }
  | { kind: 'closed'; request: StoredRequest }
  | { kind: 'notFound' };

/** Confirms the address of a request from the mail. Repeating it changes nothing. */
export async function confirmRequest(ctx: RequestContext, token: string): Promise<AnswerOutcome> {
  const found = await findRequestByToken(ctx, token);
  if (found === null) return { kind: 'notFound' };
  const { rows } = await sql<{ placeIds: number[] | null }>`
    update watch_request set state = 'WAITING', confirm_by = null
    where municipality_id = ${ctx.municipality.id} and id = ${found.id} and state = 'UNCONFIRMED'
      and confirm_by > ${new Date(ctx.now)}
    returning id`.execute(ctx.db);
  const isCounted = rows.length > 0 || found.state === 'WAITING' || found.state === 'OFFERED';
  return readAgain(ctx, token, isCounted);
}

/** Removes a request from the list by its link; a time that is held for it becomes free. */
export async function leaveWaitingList(ctx: RequestContext, token: string): Promise<AnswerOutcome> {
  const found = await findRequestByToken(ctx, token);
  if (found === null) return { kind: 'notFound' };
  const left = await transaction(ctx, (tx) => withdraw(tx, found.id, 'LEFT'));
  return readAgain(ctx, token, left || found.state === 'LEFT');
}

/** Declines an offer: its time goes to the next, the request waits on. */
export async function declineOffer(ctx: RequestContext, token: string, offerId: string): Promise<AnswerOutcome> {
  const found = await findRequestByToken(ctx, token);
  if (found === null) return { kind: 'notFound' };
  const { offer } = found;
  const isDeclined =
    offer?.id === offerId &&
    (await transaction(ctx, async (tx) => {
      if (!(await closeOffer(tx, offerId, 'DECLINED'))) return offer.state === 'DECLINED';
      await goOn(tx, found);
      return true;
    }));
  return readAgain(ctx, token, isDeclined);
}

async function readAgain(ctx: RequestContext, token: string, isDone: boolean): Promise<AnswerOutcome> {
  const request = await findRequestByToken(ctx, token);
  return request === null ? { kind: 'notFound' } : { kind: isDone ? 'done' : 'closed', request };
}
