import type { EntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { retryOnDeadlock } from '../../db/connection/transaction.ts';
import type { AgendaChange } from '../../context.ts';
import { toAgendaChange } from '../agenda-change.ts';
import { RECORD_EVENTS } from '../booking-events.sql.ts';
import { toBookingMessage } from '../booking-message.ts';
import { findByIds, type FoundBooking } from '../find-booking.ts';
import { toEventRows } from '../record-booking-event.ts';

const BATCH_SIZE = 200;

/** Dependencies of the expiry job. */
export type ExpiryContext = {
  em: EntityManager;
  pool: Pool;
  /** Epoch milliseconds. */
  now: number;
  onMailQueued(): void;
  onAgendaChanged(municipalityId: number, change: AgendaChange): void;
};

/** SQL: bookings of all municipalities whose confirmation deadline has passed. */
export const SELECT_DUE = `
select municipality_id as "municipalityId", id from booking
where status = 'REQUESTED' and confirm_by <= $1
order by confirm_by
limit ${BATCH_SIZE}`;

const UPDATE_EXPIRED = `
with changed as (
  update booking set status = 'CANCELLED', cancelled_at = $5, sequence = sequence + 1
  where municipality_id = $1 and id = $3 and status = 'REQUESTED' and sequence = $4 and confirm_by <= $5
  returning id, '{}'::jsonb as mail_patch
), ${RECORD_EVENTS}
select id from changed`;

/**
 * Cancels the bookings that were not confirmed in time, informs their citizens by mail and returns the number of
 * cancelled bookings. Their slots are free at once, without a cool-down, because no citizen chose that moment.
 */
export async function expireUnconfirmed(expiry: ExpiryContext): Promise<number> {
  const { pool, em, now } = expiry;
  let total = 0;
  for (;;) {
    const { rows } = await pool.query<{ municipalityId: number; id: string }>(SELECT_DUE, [new Date(now)]);
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
  expiry: ExpiryContext,
  municipality: Municipality,
  { details, locale }: FoundBooking,
): Promise<boolean> {
  const message = toBookingMessage('BOOKING_EXPIRED', details, { municipality }, locale);
  const event = { booking: details, action: 'expireBooking', message };
  const { rowCount } = await expiry.pool.query({
    name: 'expire-booking',
    text: UPDATE_EXPIRED,
    values: [
      municipality.id,
      toEventRows({ actor: { kind: 'SYSTEM' }, now: expiry.now }, [event]),
      details.id,
      details.sequence,
      new Date(expiry.now),
    ],
  });
  if (rowCount === 0) return false;
  expiry.onMailQueued();
  expiry.onAgendaChanged(municipality.id, toAgendaChange({ municipality }, details));
  return true;
}
