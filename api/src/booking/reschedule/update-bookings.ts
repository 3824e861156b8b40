import { sql } from 'kysely';
import { ACTIVE_BOOKING_SQL } from '../../db/entities/booking/booking-status.ts';
import type { RequestContext } from '../../context.ts';
import { transaction } from '../../transaction.ts';
import { toAgendaChange } from '../agenda-change.ts';
import { requireUnheld } from '../holds/require-unheld.ts';
import type { FoundBooking } from '../find-booking.ts';
import { recordBookingEvents } from '../record-booking-event.ts';
import type { BookingDetails } from '../booking-details.ts';
import { toMoveEvent } from './target.ts';

/** A booking as it was read, and as it will be; its citizen gets a mail unless `notifyCitizen` is false. */
export type PlannedMove = {
  found: FoundBooking;
  moved: BookingDetails;
  notifyCitizen?: boolean;
  /** Idempotency key of the citizen's request, kept in the audit entry. */
  idempotencyKey?: string;
  /** Holder of the time, if the waiting list offered it to the citizen. */
  offerHolder?: Buffer | undefined;
};

/**
 * Reschedules bookings with their mails and audit entries in one transaction and returns the ids of the updated
 * bookings. A booking that has changed since it was read is skipped. Throws an exclusion violation if a target overlaps
 * another booking or a held time, also one of `moves` that has not been updated yet.
 */
export async function updateBookings(ctx: RequestContext, moves: readonly PlannedMove[]): Promise<Set<string>> {
  const updated = await transaction(ctx, async (tx) => {
    await lockOperators(
      tx,
      moves.flatMap(({ found, moved }) => [found.details.operator.id, moved.operator.id]),
    );
    await requireUnheld(
      tx,
      moves.map(({ moved }) => moved),
    );
    const ids = await updateRows(tx, moves);
    const events = moves.flatMap((move) =>
      ids.has(move.moved.id) ? [toMoveEvent(ctx, move.found, move.moved, move)] : [],
    );
    if (events.length > 0) await recordBookingEvents(tx, events);
    return ids;
  });
  for (const { found, moved } of moves) {
    if (!updated.has(moved.id)) continue;
    ctx.onMailQueued();
    ctx.onAgendaChanged(toAgendaChange(ctx, found.details));
    ctx.onAgendaChanged(toAgendaChange(ctx, moved));
  }
  return updated;
}

async function updateRows({ db, municipality }: RequestContext, moves: readonly PlannedMove[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    update booking set operator_id = target.operator_id, counter = target.counter,
      overridden_rules = target.overridden_rules, starts_at = target.starts_at,
      ends_at = target.ends_at, busy_until = target.busy_until, sequence = booking.sequence + 1,
      reconfirm_by = target.reconfirm_by, reconfirmed_at = target.reconfirmed_at
    from jsonb_to_recordset(${JSON.stringify(moves.map(toTargetRow))}::jsonb) as target (
      id uuid, sequence int, status text, operator_id int, counter int, overridden_rules text[],
      starts_at timestamptz, ends_at timestamptz, busy_until timestamptz, reconfirm_by timestamptz,
      reconfirmed_at timestamptz)
    where booking.municipality_id = ${municipality.id} and booking.id = target.id
      and booking.sequence = target.sequence and booking.status = target.status
      and booking.${sql.raw(ACTIVE_BOOKING_SQL)}
    returning booking.id`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

function toTargetRow({ found, moved: details }: PlannedMove) {
  return {
    id: details.id,
    sequence: found.details.sequence,
    status: found.details.status,
    operator_id: details.operator.id,
    counter: details.counter,
    overridden_rules: details.overriddenRules,
    starts_at: new Date(details.startsAt),
    ends_at: new Date(details.endsAt),
    busy_until: new Date(details.busyUntil),
    reconfirm_by: toDate(details.reconfirmBy),
    reconfirmed_at: toDate(details.reconfirmedAt),
  };
}

function toDate(instant: number | null): Date | null {
  return instant === null ? null : new Date(instant);
}

/**
 * Locks the operators of bookings that move, until the end of the transaction. UPDATE has no ON CONFLICT DO NOTHING:
 * the lock prevents deadlocks between reschedules.
 */
export async function lockOperators({ db, municipality }: RequestContext, ids: number[]): Promise<void> {
  await sql`
    select from operator where municipality_id = ${municipality.id} and id = any(${[...new Set(ids)]})
    order by id for update`.execute(db);
}
