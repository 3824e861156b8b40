import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Database } from '../../db/connection/database-handle.ts';
import { WATCH_MAIL_KINDS } from '../../db/entities/booking/mail.ts';
import { eraseInvitationsSql } from './erase-invitations.ts';
import { anonymiseEndedBefore } from './anonymise-bookings.ts';

const DAY_MS = 86_400_000;
const BATCH_SIZE = 500;
/** Clients no longer retry a request after this time. */
const IDEMPOTENCY_KEY_RETENTION_MS = 30 * DAY_MS;
/** The link in the mail has long expired. */
const LINK_MAIL_RETENTION_MS = DAY_MS;
/** So long the page of a request, which is about no person any longer, shows what became of it. */
const ENDED_REQUEST_RETENTION_MS = 30 * DAY_MS;
/** Period in which an address with a successful sign-in is known. */
const SIGN_IN_ATTEMPT_RETENTION_MS = 90 * DAY_MS;

/** Period after the last day of an invitation in which the office can still see who did not book. */
const INVITATION_RETENTION_MS = 30 * DAY_MS;

type Retention = { id: number; retentionDays: number };

/**
 * Applies the retention periods of every municipality: personal data of past bookings, mails, invitations, reasons of
 * blocked slots, comments of ratings, expired sessions and links. Statistics stay.
 */
export async function applyRetention(db: Database, now: number): Promise<void> {
  const { rows } = await sql<Retention>`
    select id, retention_days as "retentionDays" from municipality order by id`.execute(db);
  for (const municipality of rows) await applyToMunicipality(db, municipality, now);
}

async function applyToMunicipality(db: Database, { id, retentionDays }: Retention, now: number): Promise<void> {
  const before = now - retentionDays * DAY_MS;
  const bookings = await anonymiseEndedBefore(db, id, { before, now, batchSize: BATCH_SIZE });
  for (const statement of expirySql(id, new Date(before), now)) await statement.execute(db);
  if (bookings > 0) await auditAnonymisation(db, id, now, { bookings, retentionDays });
}

function expirySql(municipalityId: number, before: Date, now: number) {
  const ofMunicipality = sql`municipality_id = ${municipalityId}`;
  const linkMailsBefore = new Date(now - LINK_MAIL_RETENTION_MS);
  const keysBefore = new Date(now - IDEMPOTENCY_KEY_RETENTION_MS);
  const invitationsBefore = new Date(Math.max(before.getTime(), now - INVITATION_RETENTION_MS));
  const attemptsBefore = new Date(now - SIGN_IN_ATTEMPT_RETENTION_MS);
  return [
    sql`delete from mail where ${ofMunicipality} and booking_id is null and invitation_id is null
      and created_at < ${before}`,
    sql`update blocked_slot set reason = '' where ${ofMunicipality} and ends_at < ${before} and reason <> ''`,
    sql`update service_rating set comment = ''
      where ${ofMunicipality} and day < ${before} and comment <> ''`,
    sql`delete from idempotency_record where ${ofMunicipality} and created_at < ${keysBefore}`,
    sql`delete from data_access_link where ${ofMunicipality} and expires_at < ${new Date(now)}`,
    eraseInvitationsSql(
      municipalityId,
      sql`invitation.batch_id in (
      select id from invitation_batch where ${ofMunicipality} and until_date < ${invitationsBefore})`,
      now,
    ),
    sql`delete from freed_time where ${ofMunicipality} and cool_down_until < ${new Date(now)}`,
    sql`delete from email_change where ${ofMunicipality} and created_at < ${linkMailsBefore}`,
    sql`delete from mail
      where ${ofMunicipality} and created_at < ${linkMailsBefore}
        and (kind in ('OWN_DATA', 'OFFICE_DAY_LIST') or kind = any(${[...WATCH_MAIL_KINDS]}::text[])
          or (kind = 'BOOKING_CANCELLED' and booking_id is null))`,
    sql`delete from watch_request
      where ${ofMunicipality} and ended_at < ${new Date(now - ENDED_REQUEST_RETENTION_MS)}`,
    sql`delete from staff_session where ${ofMunicipality} and expires_at < ${new Date(now)}`,
    sql`delete from staff_link where ${ofMunicipality} and expires_at < ${new Date(now)}`,
    sql`delete from sign_in_attempt where ${ofMunicipality} and attempted_at < ${attemptsBefore}`,
  ];
}

async function auditAnonymisation(
  db: Database,
  municipalityId: number,
  now: number,
  details: Record<string, number>,
): Promise<void> {
  await sql`
    insert into audit_entry (municipality_id, id, at, actor_kind, action, subject, subject_id, details)
    values (${municipalityId}, ${uuid()}, ${new Date(now)}, 'SYSTEM', 'anonymiseBookings', 'Municipality',
      ${String(municipalityId)}, ${JSON.stringify(details)}::jsonb)`.execute(db);
}
