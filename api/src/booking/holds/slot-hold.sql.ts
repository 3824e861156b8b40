import { sql } from 'kysely';
import type { VisitRequest } from '../../agenda/service-agenda/visit.ts';
import type { RequestContext } from '../../context.ts';

/** A held time. Instants are epoch milliseconds. */
export type Hold = {
  serviceId: number;
  placeId: number;
  operatorId: number;
  /** Null for one person and one service. */
  visit: VisitRequest | null;
  startsAt: number;
  heldUntil: number;
  createdAt: number;
  /** When the holder asked for more time; null: not yet. */
  extendedAt: number | null;
};

/** SQL: columns of a `Hold`. */
export const HOLD_COLUMNS = sql.raw(`
  service_id as "serviceId", place_id as "placeId", operator_id as "operatorId", visit,
  date_part('epoch', starts_at) * 1000 as "startsAt", date_part('epoch', held_until) * 1000 as "heldUntil",
  date_part('epoch', created_at) * 1000 as "createdAt",
  date_part('epoch', extended_at) * 1000 as "extendedAt"`);

/** Returns the live hold of a holder; null without one. */
export async function findHold({ db, municipality, now }: RequestContext, holderHash: Buffer): Promise<Hold | null> {
  const { rows } = await sql<Hold>`
    select ${HOLD_COLUMNS} from slot_hold
    where municipality_id = ${municipality.id} and holder_hash = ${holderHash}
      and held_until > ${new Date(now)}`.execute(db);
  return rows[0] ?? null;
}
