import type { Pool } from 'pg';
import { v7 as uuid } from 'uuid';
import { anonymiseEndedBefore } from './anonymise-bookings.ts';

const DAY = 86_400_000;
const AT_A_TIME = 500;
/** Clients no longer retry a request after this time. */
const REQUESTS_ARE_REPEATED_FOR = 30 * DAY;
/** The link in the mail has long expired. */
const LINK_MAILS_ARE_KEPT_FOR = DAY;
/** Period in which an address with a successful sign-in is known. */
const TRIES_COUNT_FOR = 90 * DAY;

type Due = { id: number; retentionDays: number };

/**
 * Applies the retention periods of every municipality: personal data of past bookings, mails, reasons of blocked slots,
 * expired sessions and links. Statistics stay.
 */
export async function keepNoLonger(pool: Pool, now: number): Promise<void> {
  const { rows } = await pool.query<Due>('select id, retention_days as "retentionDays" from municipality order by id');
  for (const municipality of rows) await clear(pool, municipality, now);
}

async function clear(pool: Pool, { id, retentionDays }: Due, now: number): Promise<void> {
  const before = now - retentionDays * DAY;
  const bookings = await anonymiseEndedBefore(pool, id, { before, now, atATime: AT_A_TIME });
  for (const [statement, until] of [
    ['delete from mail where municipality_id = $1 and booking_id is null and created_at < $2', before],
    [`update blocked_slot set reason = '' where municipality_id = $1 and ends_at < $2 and reason <> ''`, before],
    ['delete from idempotency_record where municipality_id = $1 and created_at < $2', now - REQUESTS_ARE_REPEATED_FOR],
    ['delete from data_access_link where municipality_id = $1 and expires_at < $2', now],
    [
      `delete from mail where municipality_id = $1 and kind = 'OWN_DATA' and created_at < $2`,
      now - LINK_MAILS_ARE_KEPT_FOR,
    ],
    ['delete from staff_session where municipality_id = $1 and expires_at < $2', now],
    ['delete from staff_link where municipality_id = $1 and expires_at < $2', now],
    ['delete from sign_in_attempt where municipality_id = $1 and attempted_at < $2', now - TRIES_COUNT_FOR],
  ] as const) {
    await pool.query(statement, [id, new Date(until)]);
  }
  if (bookings > 0) await note(pool, id, now, { bookings, retentionDays });
}

async function note(pool: Pool, id: number, now: number, details: Record<string, number>): Promise<void> {
  await pool.query(
    `insert into audit_entry (municipality_id, id, at, actor_kind, action, subject, subject_id, details)
     values ($1, $2, $3, 'SYSTEM', 'anonymiseBookings', 'Municipality', $4, $5)`,
    [id, uuid(), new Date(now), String(id), details],
  );
}
