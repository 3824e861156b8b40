import type { EntityManager } from '@mikro-orm/postgresql';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../db/connection/database-handle.ts';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { retryOnDeadlock } from '../../db/connection/transaction.ts';
import type { AgendaChange } from '../../context.ts';
import { toAgendaChange } from '../agenda-change.ts';
import { toBookingMessage } from '../booking-message.ts';
import { findByIds, type FoundBooking } from '../find-booking.ts';
import { insertEventsSql } from '../record-booking-event.ts';

const BATCH_SIZE = 200;

/** Dependencies of the expiry job. */
export type ExpiryContext = {
  em: EntityManager;
  db: Database;
  /** Epoch milliseconds. */
  now: number;
  onMailQueued(): void;
  onAgendaChanged(municipalityId: number, change: AgendaChange): void;
};

/** Returns the query for bookings of all municipalities whose confirmation deadline has passed. */
export function selectDueBookings(now: Date): RawBuilder<{ municipalityId: number; id: string }> {
  return sql`
    select municipality_id as "municipalityId", id from booking
    where status = 'REQUESTED' and confirm_by <= ${now}
    order by confirm_by
    limit ${BATCH_SIZE}`;
}

/**
 * Cancels the bookings that were not confirmed in time, informs their citizens by mail and returns the number of
 * cancelled bookings. Their slots are free at once, without a cool-down, because no citizen chose that moment.
 */
export async function expireUnconfirmed(expiry: ExpiryContext): Promise<number> {
  const { db, em, now } = expiry;
  let total = 0;
  for (;;) {
    const { rows } = await selectDueBookings(new Date(now)).execute(db);
    let expired = 0;
    for (const [municipalityId, due] of Map.groupBy(rows, (row) => row.municipalityId)) {
      const municipality = await em.findOneOrFail(Municipality, municipalityId);
      const ids = due.map(({ id }) => id);
      for (const found of (await findByIds({ em, municipality }, ids)).values()) {
        if (await retryOnDeadlock(() => expire(expiry, municipality, found))) expired++;
      }
    }
    total += expired;
    // Bookings that were confirmed or rescheduled concurrently are checked again by the next run.
    if (rows.length < BATCH_SIZE || expired === 0) return total;
  }
}

async function expire(
  { db, now, onMailQueued, onAgendaChanged }: ExpiryContext,
  municipality: Municipality,
  { details, locale }: FoundBooking,
): Promise<boolean> {
  const message = toBookingMessage('BOOKING_EXPIRED', details, { municipality }, locale);
  const event = { booking: details, action: 'expireBooking', message };
  const { rows } = await sql`
    with changed as (
      update booking set status = 'CANCELLED', cancelled_at = ${new Date(now)}, sequence = sequence + 1
      where municipality_id = ${municipality.id} and id = ${details.id}
        and status = 'REQUESTED' and sequence = ${details.sequence} and confirm_by <= ${new Date(now)}
      returning id, '{}'::jsonb as mail_patch
    ), ${insertEventsSql({ municipality, actor: { kind: 'SYSTEM' }, now }, [event])}
    select id from changed`.execute(db);
  if (rows.length === 0) return false;
  onMailQueued();
  onAgendaChanged(municipality.id, toAgendaChange({ municipality }, details));
  return true;
}
