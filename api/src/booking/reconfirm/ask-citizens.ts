import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import { retryOnDeadlock } from '../../db/connection/transaction.ts';
import type { Database } from '../../db/connection/database-handle.ts';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';
import type { BookingDetails } from '../booking-details.ts';
import { toBookingMessage } from '../booking-message.ts';
import { findByIds, type FoundBooking } from '../find-booking.ts';
import { insertEventsSql } from '../record-booking-event.ts';
import { type DueRequest, selectDueRequests } from './select-due-requests.sql.ts';

/** Requests of one run; those of the next minute follow. */
const MAX_PER_RUN = 2_000;
/** Bookings read at once. */
const BATCH_SIZE = 200;

/** Dependencies of the requests. */
export type RequestsContext = {
  /** Returns an entity manager for one batch, so that the bookings of earlier batches can be freed. */
  fork(): EntityManager;
  db: Database;
  /** Epoch milliseconds. */
  now: number;
  onMailQueued(): void;
};

/**
 * Asks the citizens whose request became due within the last `lookBackHours` to confirm the attendance, in all
 * municipalities, and returns their number.
 */
export async function askCitizens(context: RequestsContext, lookBackHours: number): Promise<number> {
  const limits = { lookBackHours, limit: MAX_PER_RUN };
  const { rows } = await selectDueRequests(new Date(context.now), limits).execute(context.db);
  let total = 0;
  for (const [municipalityId, due] of Map.groupBy(rows, (row) => row.municipalityId)) {
    for (let from = 0; from < due.length; from += BATCH_SIZE) {
      total += await askBatch(context, municipalityId, due.slice(from, from + BATCH_SIZE));
    }
  }
  return total;
}

async function askBatch(context: RequestsContext, municipalityId: number, due: readonly DueRequest[]): Promise<number> {
  const em = context.fork();
  const municipality = await em.findOneOrFail(Municipality, municipalityId);
  const deadlines = new Map(due.map(({ id, reconfirmBy }) => [id, reconfirmBy]));
  const bookings = await findByIds({ em, municipality }, [...deadlines.keys()]);
  let asked = 0;
  for (const [id, found] of bookings) {
    const reconfirmBy = deadlines.get(id)!;
    if (await retryOnDeadlock(() => askCitizen(context, municipality, found, reconfirmBy))) asked++;
  }
  if (asked > 0) context.onMailQueued();
  return asked;
}

/**
 * Asks one citizen and returns whether this call did. The statement that writes the mail also records that the citizen
 * was asked, so several servers never ask twice.
 */
export async function askCitizen(
  { db, now }: Pick<RequestsContext, 'db' | 'now'>,
  municipality: Municipality,
  { details, locale }: FoundBooking,
  reconfirmBy: number,
): Promise<boolean> {
  const asked: BookingDetails = { ...details, reconfirmBy };
  const message = toBookingMessage('BOOKING_RECONFIRM', asked, { municipality }, locale);
  const event = { booking: details, action: 'askToReconfirm', message };
  const { rows } = await sql`
    with changed as (
      update booking set reconfirm_by = ${new Date(reconfirmBy)}
      where municipality_id = ${municipality.id} and id = ${details.id}
        and status = 'CONFIRMED' and sequence = ${details.sequence} and link_version = ${details.linkVersion}
        and applicant_email is not null and reconfirm_by is null and reconfirmed_at is null
      returning id, '{}'::jsonb as mail_patch
    ), ${insertEventsSql({ municipality, actor: { kind: 'SYSTEM' }, now }, [event])}
    select id from changed`.execute(db);
  return rows.length > 0;
}
