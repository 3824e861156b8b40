import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { RequestContext } from '../../context.ts';
import { isExclusionViolation } from '../../db/connection/transaction.ts';
import { COOL_DOWN_ROWS } from '../../db/entities/booking/taken-time/cool-down.sql.ts';
import { transaction } from '../../transaction.ts';
import type { BookingDetails } from '../booking-details.ts';
import { releaseHold } from '../holds/release-hold.ts';
import { lockOperators, type PlannedMove, updateBookings } from '../reschedule/update-bookings.ts';

/** A move by the citizen, with the version of the operator's agenda in which the time was found. */
export type CitizenMove = PlannedMove & { agendaVersion: number };

/**
 * Moves a booking and starts the cool-down of the time that it leaves, in one transaction. Returns `changed` if the
 * booking has changed since it was read, `taken` if the time is no longer free. The old time then stays.
 */
export async function writeMove(ctx: RequestContext, move: CitizenMove): Promise<'moved' | 'changed' | 'taken'> {
  const { details: before } = move.found;
  try {
    return await transaction(ctx, async (tx) => {
      await lockOperators(tx, [before.operator.id, move.moved.operator.id]);
      if (!(await isStillOffered(tx, move))) return 'taken';
      if (move.offerHolder !== undefined) await releaseHold(tx, move.offerHolder);
      const { size } = await updateBookings(tx, [move]);
      if (size === 0) return 'changed';
      await startCoolDown(tx, before);
      return 'moved';
    });
  } catch (error) {
    if (isExclusionViolation(error)) return 'taken';
    throw error;
  }
}

async function isStillOffered(
  { db, municipality, now }: RequestContext,
  { moved, agendaVersion, offerHolder }: CitizenMove,
): Promise<boolean> {
  const { rows } = await sql`
    select from operator
    where municipality_id = ${municipality.id} and id = ${moved.operator.id} and agenda_version = ${agendaVersion}
      and not exists (
        select from ${sql.raw(COOL_DOWN_ROWS)}
        where ${offerHolder === undefined} and municipality_id = ${municipality.id}
          and operator_id = ${moved.operator.id}
          and counter = ${moved.counter} and cool_down_until > ${new Date(now)}
          and starts_at < ${new Date(moved.busyUntil)} and busy_until > ${new Date(moved.startsAt)})`.execute(db);
  return rows.length > 0;
}

async function startCoolDown({ db, municipality, now }: RequestContext, left: BookingDetails): Promise<void> {
  const at = new Date(now);
  await sql`
    insert into freed_time (municipality_id, id, operator_id, counter, starts_at, busy_until, cool_down_until)
    select municipality_id, ${uuid()}::uuid, ${left.operator.id}::int, ${left.counter}::int,
      ${new Date(left.startsAt)}::timestamptz, ${new Date(left.busyUntil)}::timestamptz,
      ${at}::timestamptz + cool_down_minutes * interval '1 minute'
    from service
    where municipality_id = ${municipality.id} and id = ${left.service.id} and cool_down_minutes > 0`.execute(db);
}
