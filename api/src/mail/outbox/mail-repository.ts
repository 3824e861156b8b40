import { sql } from 'kysely';
import type { Database } from '../../db/connection/database-handle.ts';
import type { BookingStatus } from '../../db/entities/booking/booking-status.ts';
import type { MailKind } from '../../db/entities/booking/mail.ts';
import type { MailMessage } from '../mails/mail-definitions.ts';

/** Primary key of a mail in the outbox. */
export type MailKey = { municipalityId: number; mailId: string };

/** A mail that has not been sent yet. */
export type PendingMail = {
  message: MailMessage;
  /** Kinds of the mails about the same booking that were created at the same time or later, its own among them. */
  laterKinds: MailKind[];
  /** Current status of the booking; null if the mail is about none or the booking was erased. */
  bookingStatus: BookingStatus | null;
  /** Host of the municipality; null if it is the only one of the installation. */
  ownHost: string | null;
  /** Colour of the municipality, #rrggbb; null: the default. */
  color: string | null;
  /** Crest of the municipality, a PNG. */
  crest: Buffer | null;
};

/** Returns a mail that waits to be sent; null if it was sent, has failed or was erased. */
export async function readPendingMail(db: Database, mail: MailKey): Promise<PendingMail | null> {
  // The message is selected as text, because MikroORM configures its pool not to parse JSON.
  const { rows } = await sql<Omit<PendingMail, 'message'> & { message: string }>`
    select message::text as message,
      array(
        select later.kind from mail later
        where later.municipality_id = mail.municipality_id and later.booking_id = mail.booking_id
          and later.created_at >= mail.created_at
      ) as "laterKinds",
      (
        select status from booking
        where booking.municipality_id = mail.municipality_id and booking.id = mail.booking_id
      ) as "bookingStatus",
      (
        select hosts[1] from municipality
        where id = mail.municipality_id and (select count(*) from municipality) > 1
      ) as "ownHost",
      (select color from municipality where id = mail.municipality_id) as color,
      (
        select image from municipality_crest crest
        join municipality on municipality.id = crest.municipality_id and municipality.crest_hash = crest.hash
        where crest.municipality_id = mail.municipality_id
      ) as crest
    from mail
    where ${waiting(mail)} and message is not null`.execute(db);
  return rows[0] ? { ...rows[0], message: JSON.parse(rows[0].message) as PendingMail['message'] } : null;
}

/** Marks a mail as sent and deletes its content. A last mail about an erased booking is deleted with its recipient. */
export async function markSent(db: Database, mail: MailKey): Promise<void> {
  await deleteLastMail(db, mail);
  await sql`
    update mail set state = 'SENT', sent_at = now(), attempts = attempts + 1, last_error = null, message = null
    where ${waiting(mail)}`.execute(db);
}

/** Records a failed delivery; the mail waits for a retry or, if `final`, staff see the error. */
export async function markFailed(db: Database, mail: MailKey, error: string, final: boolean): Promise<void> {
  if (final) await deleteLastMail(db, mail);
  const state = final ? sql`'FAILED'` : sql`state`;
  await sql`
    update mail set state = ${state}, attempts = attempts + 1, last_error = ${error}
    where ${waiting(mail)}`.execute(db);
}

/** Deletes a mail about a booking whose personal data were erased: only such a mail about a booking belongs to none. */
async function deleteLastMail(db: Database, mail: MailKey): Promise<void> {
  await sql`
    delete from mail where ${waiting(mail)} and booking_id is null and kind = 'BOOKING_CANCELLED'`.execute(db);
}

function waiting({ municipalityId, mailId }: MailKey) {
  return sql`municipality_id = ${municipalityId} and id = ${mailId} and state = 'WAITING'`;
}
