import { sql } from 'kysely';
import type { RequestContext } from '../../context.ts';
import { toAgendaChange } from '../agenda-change.ts';
import { type Hold, HOLD_COLUMNS } from './slot-hold.sql.ts';

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
