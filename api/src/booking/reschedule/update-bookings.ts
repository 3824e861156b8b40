import type { PoolClient } from 'pg';
import { ACTIVE_BOOKING_SQL } from '../../db/entities/booking/booking.ts';
import { transaction } from '../../db/connection/transaction.ts';
import type { RequestContext } from '../../context.ts';
import { changeOf } from '../agenda-change.ts';
import type { FoundBooking } from '../find-booking.ts';
import { moveDeed, type Moved } from './target.ts';
import { recordBookingEvents } from '../record-booking-event.ts';

/** A booking as it was found, and as it will be. */
export type DecidedMove = { found: FoundBooking; moved: Moved };

const MOVE = `
update booking set operator_id = target.operator_id, counter = target.counter, starts_at = target.starts_at,
  ends_at = target.ends_at, busy_until = target.busy_until, sequence = booking.sequence + 1
from unnest($2::uuid[], $3::int[], $9::text[], $4::int[], $5::int[], $6::timestamptz[], $7::timestamptz[], $8::timestamptz[])
  as target (id, sequence, status, operator_id, counter, starts_at, ends_at, busy_until)
where booking.municipality_id = $1 and booking.id = target.id and booking.sequence = target.sequence
  and booking.status = target.status and booking.${ACTIVE_BOOKING_SQL}
returning booking.id`;

/**
 * Writes moves, their mails and their lines of the audit trail, however many they are, in one transaction; answers the
 * ids of those that could be made: whatever was changed since it was found stays. None may go where another still is.
 */
export async function writeMoves(ctx: RequestContext, moves: readonly DecidedMove[]): Promise<Set<string>> {
  const { pool, municipality } = ctx;
  const after = moves.map(({ moved }) => moved.facts);
  const done = await transaction(pool, async (client) => {
    await lockOperators(client, municipality.id, [
      ...moves.map(({ found }) => found.facts.operator.id),
      ...after.map(({ operator }) => operator.id),
    ]);
    const { rows } = await client.query<{ id: string }>(MOVE, [
      municipality.id,
      after.map(({ id }) => id),
      moves.map(({ found }) => found.facts.sequence),
      after.map(({ operator }) => operator.id),
      after.map(({ counter }) => counter),
      after.map(({ startsAt }) => new Date(startsAt)),
      after.map(({ endsAt }) => new Date(endsAt)),
      moves.map(({ moved }) => new Date(moved.busyUntil)),
      moves.map(({ found }) => found.facts.status),
    ]);
    const made = new Set(rows.map(({ id }) => id));
    const deeds = moves.flatMap(({ found, moved }) =>
      made.has(moved.facts.id) ? [moveDeed(ctx, found, moved.facts)] : [],
    );
    if (deeds.length > 0) await recordBookingEvents(client, ctx, deeds);
    return made;
  });
  for (const { found, moved } of moves) {
    if (!done.has(moved.facts.id)) continue;
    ctx.onMailQueued();
    ctx.agendaChanged(changeOf(ctx, found.facts));
    ctx.agendaChanged(changeOf(ctx, moved.facts));
  }
  return done;
}

// A move cannot say ON CONFLICT DO NOTHING: whoever moves bookings of an operator takes turns on the operator's row.
async function lockOperators(client: PoolClient, municipalityId: number, ids: number[]): Promise<void> {
  await client.query('select from operator where municipality_id = $1 and id = any($2) order by id for update', [
    municipalityId,
    [...new Set(ids)],
  ]);
}
