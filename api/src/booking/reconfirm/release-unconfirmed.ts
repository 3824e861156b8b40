import type { EntityManager } from '@mikro-orm/postgresql';
import { type RawBuilder, sql } from 'kysely';
import type { AgendaChange } from '../../context.ts';
import type { Database } from '../../db/connection/database-handle.ts';
import { retryOnDeadlock } from '../../db/connection/transaction.ts';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { toAgendaChange } from '../agenda-change.ts';
import { toBookingMessage } from '../booking-message.ts';
import { findByIds, type FoundBooking } from '../find-booking.ts';
import { insertEventsSql } from '../record-booking-event.ts';

const BATCH_SIZE = 200;
/** Nearer than that to the appointment, after a long outage, nothing is released: the citizen may be on the way. */
const MIN_NOTICE_HOURS = 6;

/** Dependencies of the releases. */
export type ReleaseContext = {
  /** Returns an entity manager for one batch, so that the bookings of earlier batches can be freed. */
  fork(): EntityManager;
  db: Database;
  /** Epoch milliseconds. */
  now: number;
  onMailQueued(): void;
  onAgendaChanged(municipalityId: number, change: AgendaChange): void;
};

/**
 * Returns the query for bookings of all municipalities whose attendance was not confirmed in time. A booking whose
 * request the mail server did not take is not among them: its citizen does not know.
 */
export function selectUnconfirmedAttendance(now: Date): RawBuilder<{ municipalityId: number; id: string }> {
  return sql`
    select municipality_id as "municipalityId", id from booking
    where status = 'CONFIRMED' and reconfirm_by <= ${now}
      and starts_at > ${now}::timestamptz + make_interval(hours => ${MIN_NOTICE_HOURS}::int)
      and exists (
        select from mail
        where mail.municipality_id = booking.municipality_id and mail.booking_id = booking.id
          and mail.kind = 'BOOKING_RECONFIRM' and mail.state = 'SENT')
    order by reconfirm_by
    limit ${BATCH_SIZE}`;
}

/**
 * Releases the bookings whose citizens were asked to confirm the attendance and did not, informs them by mail and
 * returns the number of bookings. Their slots are free at once, without a cool-down, because no citizen chose that
 * moment.
 */
export async function releaseUnconfirmed(release: ReleaseContext): Promise<number> {
  const { db, fork, now } = release;
  let total = 0;
  for (;;) {
    const { rows } = await selectUnconfirmedAttendance(new Date(now)).execute(db);
    let released = 0;
    for (const [municipalityId, due] of Map.groupBy(rows, (row) => row.municipalityId)) {
      const em = fork();
      const municipality = await em.findOneOrFail(Municipality, municipalityId);
      const ids = due.map(({ id }) => id);
      for (const found of (await findByIds({ em, municipality }, ids)).values()) {
        if (await retryOnDeadlock(() => releaseBooking(release, municipality, found))) released++;
      }
    }
    total += released;
    // Bookings that were confirmed or changed concurrently are checked again by the next run.
    if (rows.length < BATCH_SIZE || released === 0) return total;
  }
}

/** Releases one booking, unless its citizen has confirmed since it was read; returns whether this call did. */
export async function releaseBooking(
  { db, now, onMailQueued, onAgendaChanged }: Omit<ReleaseContext, 'fork'>,
  municipality: Municipality,
  { details, locale }: FoundBooking,
): Promise<boolean> {
  const message = toBookingMessage('BOOKING_RELEASED', details, { municipality }, locale);
  const event = { booking: details, action: 'releaseBooking', message };
  const { rows } = await sql`
    with changed as (
      update booking set status = 'RELEASED', cancelled_at = ${new Date(now)}, sequence = sequence + 1
      where municipality_id = ${municipality.id} and id = ${details.id}
        and status = 'CONFIRMED' and sequence = ${details.sequence} and reconfirm_by <= ${new Date(now)}
      returning id, jsonb_build_object('sequence', sequence) as mail_patch
    ), ${insertEventsSql({ municipality, actor: { kind: 'SYSTEM' }, now }, [event])}
    select id from changed`.execute(db);
  if (rows.length === 0) return false;
  onMailQueued();
  onAgendaChanged(municipality.id, toAgendaChange({ municipality }, details));
  return true;
}
