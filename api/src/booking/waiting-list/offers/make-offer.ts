import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { ServiceAgenda } from '../../../agenda/service-agenda/types.ts';
import type { RequestContext } from '../../../context.ts';
import { transaction } from '../../../transaction.ts';
import { writeHold } from '../../holds/write-hold.ts';
import { queueWatchMail } from '../queue-watch-mail.ts';
import { findRequestById, type StoredRequest, type WatchOffer } from '../read-watch-request.ts';
import { getAnswerBy } from './answer-by.ts';
import type { FirstWaiting } from './first-waiting.sql.ts';
import { toOfferHolder } from './offer-holder.ts';

const MINUTE_MS = 60_000;

/** The hold outlives the answer's deadline so long, so that the next in the list gets the time before all others. */
const HAND_OVER_MS = 2 * MINUTE_MS;

/**
 * Holds a free time for a waiting citizen and mails the offer, in one transaction. Returns false if the time or the
 * request was taken in between.
 */
export async function makeOffer(
  ctx: RequestContext,
  { service }: Pick<ServiceAgenda, 'service'>,
  operatorIds: readonly number[],
  { requestId, startsAt }: FirstWaiting,
): Promise<boolean> {
  return transaction(ctx, async (tx, { setRollbackOnly }) => {
    const request = await claimRequest(tx, requestId);
    const offer = request && toOffer(tx, request, { service, startsAt });
    if (request === null || offer === null || !(await hold(tx, offer, operatorIds))) {
      setRollbackOnly();
      return false;
    }
    await insertOffer(tx, requestId, offer);
    await queueWatchMail(tx, 'SLOT_OFFER', request, offer);
    return true;
  });
}

// Concurrent sweeps wait for the row and then find it taken.
async function claimRequest(tx: RequestContext, id: string): Promise<StoredRequest | null> {
  const { rows } = await sql`
    update watch_request set state = 'OFFERED', offers_made = offers_made + 1
    where municipality_id = ${tx.municipality.id} and id = ${id} and state = 'WAITING'
    returning id`.execute(tx.db);
  return rows.length === 0 ? null : findRequestById(tx, id);
}

function toOffer(
  { municipality, now }: RequestContext,
  { movableUntil }: StoredRequest,
  { service, startsAt }: { service: ServiceAgenda['service']; startsAt: number },
): WatchOffer | null {
  const answerBy = getAnswerBy(now, startsAt, municipality.timeZone, movableUntil ?? undefined);
  const endsAt = startsAt + service.durationMinutes * MINUTE_MS;
  return answerBy <= now ? null : { id: uuid(), serviceId: service.id, startsAt, endsAt, answerBy, state: 'OPEN' };
}

async function hold(tx: RequestContext, offer: WatchOffer, operatorIds: readonly number[]): Promise<boolean> {
  const { id, serviceId, startsAt, answerBy } = offer;
  const end = { heldUntil: Math.min(answerBy + HAND_OVER_MS, startsAt), createdAt: tx.now, extendedAt: null };
  for (const operatorId of operatorIds) {
    const request = { serviceId, operatorId, startsAt, holderHash: toOfferHolder(id), isDuringCoolDown: true };
    if ((await writeHold(tx, request, end)) !== null) return true;
  }
  return false;
}

async function insertOffer({ db, municipality, now }: RequestContext, requestId: string, offer: WatchOffer) {
  const { id, serviceId, startsAt, endsAt, answerBy } = offer;
  await sql`
    insert into slot_offer (municipality_id, id, request_id, service_id, starts_at, ends_at, answer_by, state,
      created_at)
    values (${municipality.id}, ${id}, ${requestId}, ${serviceId}, ${new Date(startsAt)}, ${new Date(endsAt)},
      ${new Date(answerBy)}, 'OPEN', ${new Date(now)})`.execute(db);
}
