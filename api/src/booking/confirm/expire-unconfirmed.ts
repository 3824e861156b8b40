import type { EntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { v7 as uuid } from 'uuid';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { retryOnDeadlock } from '../../db/connection/transaction.ts';
import type { AgendaChange } from '../../context.ts';
import { bookingMessage } from '../booking-message.ts';
import { changeOf } from '../agenda-change.ts';
import { findByIds, type FoundBooking } from '../find-booking.ts';
import { INTO_AUDIT, INTO_MAIL } from '../record-booking-event.ts';

const AT_A_TIME = 200;

/** What the clock needs to give times back. */
export type Expiry = {
  em: EntityManager;
  pool: Pool;
  /** Epoch milliseconds. */
  now: number;
  onMailQueued(): void;
  agendaChanged(municipalityId: number, change: AgendaChange): void;
};

/** SQL: what nobody confirmed in time, in all municipalities. */
export const DUE = `
select municipality_id as "municipalityId", id from booking
where status = 'REQUESTED' and confirm_by <= $1
order by confirm_by
limit ${AT_A_TIME}`;

const EXPIRE = `
with expired as (
  update booking set status = 'CANCELLED', cancelled_at = $4, sequence = sequence + 1
  where municipality_id = $1 and id = $2 and status = 'REQUESTED' and sequence = $3 and confirm_by <= $4
  returning id
), told as (
  ${INTO_MAIL}
  select $1, $5, $2, $6, $7, $8, $4 from expired where $7::text is not null
), noted as (
  ${INTO_AUDIT}
  select $1, $9, $4, 'SYSTEM', null, 'expireBooking', 'Booking', $2::text, '{}' from expired
)
select id from expired`;

/**
 * Gives back the times that nobody confirmed while they were held, and tells their citizens; answers how many. A time
 * is free at once: who let it go by did not give it up to somebody.
 */
export async function expireUnconfirmed(expiry: Expiry): Promise<number> {
  const { pool, em, now } = expiry;
  let total = 0;
  for (;;) {
    const { rows } = await pool.query<{ municipalityId: number; id: string }>(DUE, [new Date(now)]);
    let done = 0;
    for (const [municipalityId, due] of Map.groupBy(rows, (row) => row.municipalityId)) {
      const municipality = await em.findOneOrFail(Municipality, municipalityId);
      const ids = due.map(({ id }) => id);
      for (const found of (await findByIds({ em, municipality }, ids)).values()) {
        if (await retryOnDeadlock(() => expire(expiry, municipality, found))) done++;
      }
    }
    total += done;
    // Those that were confirmed or moved a moment ago are looked at again in a minute, if they still wait.
    if (rows.length < AT_A_TIME || done === 0) return total;
  }
}

async function expire(expiry: Expiry, municipality: Municipality, { facts, locale }: FoundBooking): Promise<boolean> {
  const message = bookingMessage('BOOKING_EXPIRED', facts, { municipality }, locale);
  const { rowCount } = await expiry.pool.query({
    name: 'expire-booking',
    text: EXPIRE,
    values: [
      municipality.id,
      facts.id,
      facts.sequence,
      new Date(expiry.now),
      uuid(),
      message.kind,
      facts.applicant.email,
      JSON.stringify(message),
      uuid(),
    ],
  });
  if (rowCount === 0) return false;
  expiry.onMailQueued();
  expiry.agendaChanged(municipality.id, changeOf({ municipality }, facts));
  return true;
}
