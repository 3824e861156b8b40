import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { dropOwnHold } from '../../agenda/service-agenda/own-hold.ts';
import { readServiceAgenda } from '../../agenda/service-agenda/service-agenda.ts';
import type { ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import { lockAgendas } from '../../catalogue/lock-agendas.ts';
import type { RequestContext } from '../../context.ts';
import { transaction } from '../../transaction.ts';
import { toAgendaChange } from '../agenda-change.ts';
import { findHoldCandidates, type HoldRequest, toHoldQuery } from './hold-candidates.ts';
import { releaseHold } from './release-hold.ts';
import { type Hold, HOLD_COLUMNS } from './slot-hold.sql.ts';

const MINUTE_MS = 60_000;

/** When a hold began and ends, and when its holder asked for more time. */
export type HoldTimes = Pick<Hold, 'createdAt' | 'heldUntil' | 'extendedAt'>;

/**
 * Replaces the hold of a holder by one with an operator, in one transaction. Returns null if the time is not free any
 * more, `tooMany` if the network holds as many times as possible; the former hold then stays.
 */
// The lock makes bookings of the operator wait, and the new agenda version makes those that read the agenda before
// read it again: the insert of a booking needs no look at the holds.
export async function writeHold(
  ctx: RequestContext,
  request: HoldRequest & { operatorId: number },
  times: HoldTimes,
): Promise<Hold | 'tooMany' | null> {
  return transaction(ctx, async (tx, { setRollbackOnly }) => {
    await lockAgendas(tx, [request.operatorId]);
    const read = await readServiceAgenda(tx.db, toHoldQuery(tx, request));
    const agenda = read && dropOwnHold(read, request.holderHash);
    const counter = agenda && findHoldCandidates(tx, agenda, request.startsAt).who[0]?.counter;
    const isTooMany = await exceedsLimit(tx, request);
    const hold = counter && !isTooMany ? await replace(tx, agenda, { ...request, ...times, counter }) : null;
    if (hold === null) setRollbackOnly();
    else tx.onAgendaChanged(toAgendaChange(tx, { place: agenda!.place, startsAt: request.startsAt }));
    return isTooMany ? 'tooMany' : hold;
  });
}

/** Counts under a lock, so that concurrent requests of one network cannot exceed the limit. */
async function exceedsLimit(
  { db, municipality, now }: RequestContext,
  { limit, serviceId, holderHash }: HoldRequest,
): Promise<boolean> {
  if (limit === undefined) return false;
  const key = `hold ${serviceId} ${limit.networkHash.toString('hex')}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, ${municipality.id}))`.execute(db);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from slot_hold
    where municipality_id = ${municipality.id} and service_id = ${serviceId} and network_hash = ${limit.networkHash}
      and held_until > ${new Date(now)} and holder_hash <> ${holderHash}`.execute(db);
  return rows[0]!.count >= limit.holds;
}

async function replace(
  ctx: RequestContext,
  { service, place }: ServiceAgenda,
  hold: HoldRequest & HoldTimes & { operatorId: number; counter: number },
): Promise<Hold | null> {
  const { db, municipality, now } = ctx;
  const { operatorId, counter, startsAt, extendedAt } = hold;
  const endsAt = startsAt + service.durationMinutes * MINUTE_MS;
  const [from, until] = [new Date(startsAt), new Date(endsAt + service.bufferMinutes * MINUTE_MS)];
  await releaseHold(ctx, hold.holderHash);
  await sql`
    delete from slot_hold
    where municipality_id = ${municipality.id} and operator_id = ${operatorId} and counter = ${counter}
      and starts_at < ${until} and busy_until > ${from} and held_until <= ${new Date(now)}`.execute(db);
  const { rows } = await sql<Hold>`
    insert into slot_hold (municipality_id, id, service_id, place_id, operator_id, visit, counter, starts_at, ends_at,
      busy_until, holder_hash, network_hash, held_until, created_at, extended_at)
    values (${municipality.id}, ${uuid()}, ${service.id}, ${place.id}, ${operatorId},
      ${hold.visit ? JSON.stringify(hold.visit) : null}::jsonb, ${counter}, ${from},
      ${new Date(endsAt)}, ${until}, ${hold.holderHash}, ${hold.limit?.networkHash ?? null},
      ${new Date(hold.heldUntil)},
      ${new Date(hold.createdAt)}, ${extendedAt === null ? null : new Date(extendedAt)})
    on conflict do nothing
    returning ${HOLD_COLUMNS}`.execute(db);
  return rows[0] ?? null;
}
