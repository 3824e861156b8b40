import { sql } from 'kysely';
import type { BookingStatus } from '../../db/entities/booking/booking-status.ts';
import { isExclusionViolation } from '../../db/connection/transaction.ts';
import type { RequestContext } from '../../context.ts';
import { transaction } from '../../transaction.ts';
import type { BookingDetails } from '../booking-details.ts';
import { toAgendaChange } from '../agenda-change.ts';
import { findById } from '../find-booking.ts';
import { recordBookingEvents } from '../record-booking-event.ts';

/** Attendance that staff record at the desk. */
export type Attendance = 'ARRIVED' | 'NOT_ARRIVED' | 'COMPLETED' | 'NO_SHOW' | 'EXPECTED';

/** Result of recording attendance. */
export type AttendanceOutcome =
  | { kind: 'recorded'; booking: BookingDetails }
  /** The status does not allow this transition, for example after a cancellation. */
  | { kind: 'changed'; booking: BookingDetails }
  /** The booking no longer held its slot, and another booking holds it now. */
  | { kind: 'taken' };

type Transition = { from: BookingStatus[]; to: BookingStatus; arrival?: 'set' | 'clear' };

/** Every transition can be reverted, so that a mistake at the desk has no consequences for the citizen. */
const TRANSITIONS: Record<Attendance, Transition> = {
  ARRIVED: { from: ['CONFIRMED', 'NO_SHOW'], to: 'CONFIRMED', arrival: 'set' },
  NOT_ARRIVED: { from: ['CONFIRMED'], to: 'CONFIRMED', arrival: 'clear' },
  COMPLETED: { from: ['CONFIRMED'], to: 'COMPLETED' },
  NO_SHOW: { from: ['CONFIRMED'], to: 'NO_SHOW' },
  EXPECTED: { from: ['COMPLETED', 'NO_SHOW'], to: 'CONFIRMED' },
};

/** Records the attendance of a booking that was read, or reverts it. */
export async function recordAttendance(
  ctx: RequestContext,
  booking: BookingDetails,
  attendance: Attendance,
): Promise<AttendanceOutcome> {
  const { from, to, arrival = 'keep' } = TRANSITIONS[attendance];
  const event = { booking, action: 'recordAttendance', details: { status: attendance } };
  const updated = await transaction(ctx, async (tx) => {
    const { rows } = await sql<{ sequence: number }>`
      update booking set status = ${to},
        arrived_at = case ${arrival} when 'set' then ${new Date(ctx.now)} when 'clear' then null else arrived_at end
      where municipality_id = ${ctx.municipality.id} and id = ${booking.id} and status = any(${from})
      returning sequence`.execute(tx.db);
    if (rows.length > 0) await recordBookingEvents(tx, [event]);
    return rows[0] ?? null;
  }).catch((error: unknown) => {
    if (isExclusionViolation(error)) return 'taken' as const;
    throw error;
  });
  if (updated === 'taken') return { kind: 'taken' };
  // The booking is read again only if it changed after the caller read it.
  const isCurrent = updated?.sequence === booking.sequence;
  const recorded = isCurrent ? { ...booking, status: to } : ((await findById(ctx, booking.id))?.details ?? booking);
  if (updated === null) return { kind: 'changed', booking: recorded };
  ctx.onAgendaChanged(toAgendaChange(ctx, recorded));
  return { kind: 'recorded', booking: recorded };
}
