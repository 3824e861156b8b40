import type { PoolClient } from 'pg';
import { ACTIVE_BOOKING_SQL } from '../../db/entities/booking/booking-status.ts';
import { transaction } from '../../db/connection/transaction.ts';
import type { RequestContext } from '../../context.ts';
import { toAgendaChange } from '../agenda-change.ts';
import type { FoundBooking } from '../find-booking.ts';
import { recordBookingEvents } from '../record-booking-event.ts';
import { toMoveEvent, type MovedBooking } from './target.ts';

/** A booking as it was read, and as it will be. */
export type PlannedMove = { found: FoundBooking; moved: MovedBooking };

const UPDATE_BOOKINGS = `
update booking set operator_id = target.operator_id, counter = target.counter, starts_at = target.starts_at,
  ends_at = target.ends_at, busy_until = target.busy_until, sequence = booking.sequence + 1
from jsonb_to_recordset($2::jsonb) as target (
  id uuid, sequence int, status text, operator_id int, counter int,
  starts_at timestamptz, ends_at timestamptz, busy_until timestamptz)
where booking.municipality_id = $1 and booking.id = target.id and booking.sequence = target.sequence
  and booking.status = target.status and booking.${ACTIVE_BOOKING_SQL}
returning booking.id`;

/**
 * Reschedules bookings with their mails and audit entries in one transaction and returns the ids of the updated
 * bookings. A booking that has changed since it was read is skipped. Throws an exclusion violation if a target overlaps
 * another booking, also one of `moves` that has not been updated yet.
 */
export async function updateBookings(ctx: RequestContext, moves: readonly PlannedMove[]): Promise<Set<string>> {
  const { pool, municipality } = ctx;
  const updated = await transaction(pool, async (client) => {
    await lockOperators(
      client,
      municipality.id,
      moves.flatMap(({ found, moved }) => [found.details.operator.id, moved.details.operator.id]),
    );
    const targets = JSON.stringify(moves.map(toTargetRow));
    const { rows } = await client.query<{ id: string }>(UPDATE_BOOKINGS, [municipality.id, targets]);
    const ids = new Set(rows.map(({ id }) => id));
    const events = moves.flatMap(({ found, moved }) =>
      ids.has(moved.details.id) ? [toMoveEvent(ctx, found, moved.details)] : [],
    );
    if (events.length > 0) await recordBookingEvents(client, ctx, events);
    return ids;
  });
  for (const { found, moved } of moves) {
    if (!updated.has(moved.details.id)) continue;
    ctx.onMailQueued();
    ctx.onAgendaChanged(toAgendaChange(ctx, found.details));
    ctx.onAgendaChanged(toAgendaChange(ctx, moved.details));
  }
  return updated;
}

function toTargetRow({ found, moved: { details, busyUntil } }: PlannedMove) {
  return {
    id: details.id,
    sequence: found.details.sequence,
    status: found.details.status,
    operator_id: details.operator.id,
    counter: details.counter,
    starts_at: new Date(details.startsAt),
    ends_at: new Date(details.endsAt),
    busy_until: new Date(busyUntil),
  };
}

// UPDATE has no ON CONFLICT DO NOTHING: the lock on the operators' rows prevents deadlocks between reschedules.
async function lockOperators(client: PoolClient, municipalityId: number, ids: number[]): Promise<void> {
  await client.query('select from operator where municipality_id = $1 and id = any($2) order by id for update', [
    municipalityId,
    [...new Set(ids)],
  ]);
}
