import { sql } from 'kysely';
import type { RequestContext } from '../../context.ts';
import type { BookingDetails } from '../booking-details.ts';

/**
 * Returns the deadline for the confirmation after the address of a requested booking changed: the time that the
 * service gives starts again, but the deadline is never later than the appointment. Null if none is pending.
 */
export async function extendConfirmation(
  { db, municipality, now }: RequestContext,
  { status, confirmBy, startsAt, service }: BookingDetails,
): Promise<number | null> {
  if (status !== 'REQUESTED' || confirmBy === null) return confirmBy;
  const { rows } = await sql<{ minutes: number | null }>`
    select confirm_email_minutes as minutes from service
    where municipality_id = ${municipality.id} and id = ${service.id}`.execute(db);
  const again = now + (rows[0]?.minutes ?? 0) * 60_000;
  return Math.max(confirmBy, Math.min(again, startsAt));
}
