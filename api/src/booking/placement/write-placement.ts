import { sql } from 'kysely';
import { isExclusionViolation } from '../../db/connection/transaction.ts';
import type { RequestContext } from '../../context.ts';
import { transaction } from '../../transaction.ts';
import { toAgendaChange } from '../agenda-change.ts';
import { requireUnheld } from '../holds/require-unheld.ts';
import type { BookingDetails } from '../booking-details.ts';
import { type BookingEvent, recordBookingEvents } from '../record-booking-event.ts';
import { lockOperators } from '../reschedule/update-bookings.ts';

/** A booking as it was read, as it will be, and the audit entry and mail of the change. */
export type PlannedPlacement = { before: BookingDetails; after: BookingDetails; event: BookingEvent };

/**
 * Writes the service, operator and time of a booking that holds its slot afterwards. Returns `changed` if the booking
 * has changed since it was read, `taken` if another booking or a citizen who is booking holds the slot.
 */
export async function writePlacement(
  ctx: RequestContext,
  planned: PlannedPlacement,
): Promise<'written' | 'changed' | 'taken'> {
  const { before, after, event } = planned;
  try {
    const isWritten = await transaction(ctx, async (tx) => {
      await lockOperators(tx, [before.operator.id, after.operator.id]);
      await requireUnheld(tx, [after]);
      const written = await update(tx, planned);
      if (written) await recordBookingEvents(tx, [event]);
      return written;
    });
    if (!isWritten) return 'changed';
  } catch (error) {
    if (isExclusionViolation(error)) return 'taken';
    throw error;
  }
  if (event.message !== undefined) ctx.onMailQueued();
  ctx.onAgendaChanged(toAgendaChange(ctx, before));
  ctx.onAgendaChanged(toAgendaChange(ctx, after));
  return 'written';
}

async function update({ db, municipality }: RequestContext, { before, after }: PlannedPlacement): Promise<boolean> {
  const { rows } = await sql`
    update booking set status = ${after.status}, service_id = ${after.service.id}, place_id = ${after.place.id},
      operator_id = ${after.operator.id}, counter = ${after.counter},
      overridden_rules = ${after.overriddenRules}::text[], starts_at = ${new Date(after.startsAt)},
      ends_at = ${new Date(after.endsAt)}, busy_until = ${new Date(after.busyUntil)}, cancelled_at = null,
      cancel_reason = null, cool_down_until = null, sequence = sequence + 1,
      confirm_by = ${toDate(after.confirmBy)}, reconfirm_by = ${toDate(after.reconfirmBy)},
      reconfirmed_at = ${toDate(after.reconfirmedAt)},
      arrived_at = case when ${after.startsAt === before.startsAt} then arrived_at end
    where municipality_id = ${municipality.id} and id = ${before.id} and sequence = ${before.sequence}
      and status = ${before.status} and anonymised_at is null
    returning id`.execute(db);
  return rows.length > 0;
}

function toDate(instant: number | null): Date | null {
  return instant === null ? null : new Date(instant);
}
