import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../db/connection/database-handle.ts';
import { APPLICANT_COLUMNS } from '../../db/entities/booking/applicant.ts';

/** Columns cleared by anonymisation: personal data and values that could identify a person. */
export const WIPED = [
  ...Object.values(APPLICANT_COLUMNS),
  'notes',
  'internal_note',
  'internal_note_at',
  'internal_note_by',
  'cancel_reason',
  'token_hash',
  'confirm_token_hash',
  'idempotency_key',
  'request_hash',
] as const;

const CLEAR_COLUMNS = sql.raw(WIPED.map((column) => `${column} = ${column === 'notes' ? "''" : 'null'}`).join(', '));

/**
 * Returns the SQL of CTEs that anonymise the bookings of the CTE `selection (id)` and delete their mails, waiting
 * addresses and companions. The CTE `wiped (id)` has the anonymised bookings.
 */
export function anonymiseSql(selection: string, municipalityId: number, now: number): RawBuilder<unknown> {
  return sql`
    wiped as (
      update booking set ${CLEAR_COLUMNS}, anonymised_at = ${new Date(now)}
      from ${sql.id(selection)} as chosen
      where booking.municipality_id = ${municipalityId} and booking.id = chosen.id and booking.anonymised_at is null
      returning booking.id
    ), unmailed as (
      delete from mail using wiped where mail.municipality_id = ${municipalityId} and mail.booking_id = wiped.id
    ), without_email_changes as (
      delete from email_change using wiped
      where email_change.municipality_id = ${municipalityId} and email_change.booking_id = wiped.id
    ), without_companions as (
      delete from booking_companion using wiped
      where booking_companion.municipality_id = ${municipalityId} and booking_companion.booking_id = wiped.id
    )`;
}

/**
 * Anonymises the bookings of a municipality that ended before an instant, in batches with short locks; concurrent
 * processes share the batches. Returns the number of bookings.
 */
export async function anonymiseEndedBefore(
  db: Database,
  municipalityId: number,
  { before, now, batchSize }: { before: number; now: number; batchSize: number },
): Promise<number> {
  let total = 0;
  for (;;) {
    const { rows } = await sql<{ count: number }>`
      with due as (
        select id from booking
        where municipality_id = ${municipalityId} and ends_at < ${new Date(before)} and anonymised_at is null
        order by ends_at
        limit ${batchSize}
        for update skip locked
      ), ${anonymiseSql('due', municipalityId, now)}
      select count(*)::int as count from wiped`.execute(db);
    total += rows[0]!.count;
    if (rows[0]!.count < batchSize) return total;
  }
}
