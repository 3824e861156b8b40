import { sql } from 'kysely';
import type { RequestContext } from '../../context.ts';
import { toAgendaChange } from '../agenda-change.ts';
import { type Hold, HOLD_COLUMNS } from './slot-hold.sql.ts';

/** A page that was left and is open again within this time, for example by a reload, keeps its hold. */
const LEAVING_MS = 20_000;

/** Lets the hold of a page that is left end soon. Returns false if there was none. */
export async function endHoldSoon({ db, municipality, now }: RequestContext, holderHash: Buffer): Promise<boolean> {
  const { rows } = await sql`
    update slot_hold set held_until = least(held_until, ${new Date(now + LEAVING_MS)}::timestamptz)
    where municipality_id = ${municipality.id} and holder_hash = ${holderHash} and held_until > ${new Date(now)}
    returning id`.execute(db);
  return rows.length > 0;
}

/** Frees the time of a holder at once. Returns false if the holder had none. */
export async function releaseHold(ctx: RequestContext, holderHash: Buffer): Promise<boolean> {
  const { db, municipality } = ctx;
  const { rows } = await sql<Hold>`
    delete from slot_hold where municipality_id = ${municipality.id} and holder_hash = ${holderHash}
    returning ${HOLD_COLUMNS}`.execute(db);
  for (const { placeId, startsAt } of rows)
    ctx.onAgendaChanged(toAgendaChange(ctx, { place: { id: placeId }, startsAt }));
  return rows.length > 0;
}
