import { toOverrideDetails } from '../override/override-details.ts';
import type { OverriddenRule } from '../../db/entities/booking/overridden-rule.ts';
import { sql } from 'kysely';
import { isExclusionViolation } from '../../db/connection/transaction.ts';
import { ACTIVE_STATUSES } from '../../db/entities/booking/booking-status.ts';
import type { RequestContext } from '../../context.ts';
import { transaction } from '../../transaction.ts';
import type { BookingDetails } from '../booking-details.ts';
import { toAgendaChange } from '../agenda-change.ts';
import { findById } from '../find-booking.ts';
import { recordBookingEvents } from '../record-booking-event.ts';
import { randomOverrideLane } from '../override/override-lane.ts';
import { requireUnheld } from '../holds/require-unheld.ts';
import { lockOperators } from '../reschedule/update-bookings.ts';
import { findHolders, freeCounterSql } from '../taken-time/find-holders.ts';
import { type Attendance, type AttendanceRefusal, findAttendanceRefusal, TRANSITIONS } from './attendance-rules.ts';

/** Result of recording attendance. */
export type AttendanceOutcome =
  | { kind: 'recorded'; booking: BookingDetails }
  /** The status does not allow this transition, for example after a cancellation, or the booking was rescheduled. */
  | { kind: 'changed'; booking: BookingDetails }
  | { kind: 'refused'; booking: BookingDetails; reason: AttendanceRefusal }
  /** The booking no longer held its slot, and the holders hold it now. */
  | { kind: 'taken'; booking: BookingDetails; holders: BookingDetails[] };

/** Attempts to get the time back while other bookings take it and leave it. */
const MAX_ATTEMPTS = 3;

/**
 * Records the attendance of a booking that was read, or reverts it. With `override` a booking gets a lane of its own if
 * others hold its time.
 */
export async function recordAttendance(
  ctx: RequestContext,
  booking: BookingDetails,
  attendance: Attendance,
  override = false,
): Promise<AttendanceOutcome> {
  let current = booking;
  for (let attempt = 1; ; attempt++) {
    const { from, to } = TRANSITIONS[attendance];
    if (current.sequence !== booking.sequence) return { kind: 'changed', booking: current };
    if (!from.includes(current.status)) {
      // A retry, or a colleague recorded the same.
      return { kind: current.status === to ? 'recorded' : 'changed', booking: current };
    }
    const reason = findAttendanceRefusal(current, attendance, ctx.now, ctx.municipality.timeZone);
    if (reason !== null) return { kind: 'refused', booking: current, reason };
    const written = await write(ctx, current, attendance, override);
    if (written === 'recorded') {
      const recorded = (await findById(ctx, booking.id))?.details ?? { ...current, status: to };
      ctx.onAgendaChanged(toAgendaChange(ctx, recorded));
      return { kind: 'recorded', booking: recorded };
    }
    if (written === 'taken') {
      const holders = await findHolders(ctx, current);
      if (holders.length > 0 || attempt === MAX_ATTEMPTS) return { kind: 'taken', booking: current, holders };
    }
    current = (await findById(ctx, booking.id))?.details ?? current;
    if (attempt === MAX_ATTEMPTS) return { kind: 'changed', booking: current };
  }
}

async function write(
  ctx: RequestContext,
  booking: BookingDetails,
  attendance: Attendance,
  override: boolean,
): Promise<'recorded' | 'changed' | 'taken'> {
  const { to, arrival } = TRANSITIONS[attendance];
  const regainsTime = !ACTIVE_STATUSES.has(booking.status) && ACTIVE_STATUSES.has(to);
  const counter = regainsTime
    ? sql`coalesce(${freeCounterSql(ctx)}, ${override ? randomOverrideLane() : null}::int, counter)`
    : sql`counter`;
  const overriddenRules = regainsTime && override ? takenRulesSql(ctx) : sql`overridden_rules`;
  try {
    return await transaction(ctx, async (tx) => {
      // Waits for a citizen who is about to hold the time.
      if (regainsTime) await lockOperators(tx, [booking.operator.id]);
      const { rows } = await sql<{ counter: number; overriddenRules: OverriddenRule[] }>`
        update booking set status = ${to}, counter = ${counter}, overridden_rules = ${overriddenRules},
          arrived_at = case ${arrival}
            when 'set' then coalesce(arrived_at, ${new Date(ctx.now)}) when 'clear' then null else arrived_at end
        where municipality_id = ${ctx.municipality.id} and id = ${booking.id}
          and sequence = ${booking.sequence} and status = ${booking.status}
        returning counter, overridden_rules as "overriddenRules"`.execute(tx.db);
      if (!rows[0]) return 'changed';
      if (regainsTime) await requireUnheld(tx, [{ ...booking, counter: rows[0].counter }]);
      const details = { status: attendance, ...(regainsTime && override && toOverrideDetails(rows[0])) };
      await recordBookingEvents(tx, [{ booking, action: 'recordAttendance', details }]);
      return 'recorded';
    });
  } catch (error) {
    if (isExclusionViolation(error)) return 'taken';
    throw error;
  }
}

/** Returns SQL that adds TAKEN to the overridden rules if the booking finds no free counter. */
function takenRulesSql(ctx: RequestContext) {
  return sql`case when ${freeCounterSql(ctx)} is null then array_append(array_remove(overridden_rules, 'TAKEN'), 'TAKEN')
    else overridden_rules end`;
}
