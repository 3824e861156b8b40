import type { Pool } from 'pg';
import type { MailKind } from '../../db/entities/booking/mail.ts';
import type { MailMessage } from '../mails/mail-definitions.ts';

/** Primary key of a mail in the outbox. */
export type MailKey = { municipalityId: number; mailId: string };

/** A mail that has not been sent yet. */
export type WaitingMail = {
  message: MailMessage;
  /** Kinds of the mails about the same booking that were created at the same time or later, its own among them. */
  laterKinds: MailKind[];
  /** Host of the municipality; null if it is the only one of the installation. */
  ownHost: string | null;
};

/** Returns a mail that waits to be sent; null if it was sent, has failed or was erased. */
export async function waitingMail(pool: Pool, mail: MailKey): Promise<WaitingMail | null> {
  // As text, because the pools parse JSON differently.
  const { rows } = await pool.query<Omit<WaitingMail, 'message'> & { message: string }>(
    `select message::text as message,
     array(
       select later.kind from mail later
       where later.municipality_id = mail.municipality_id and later.booking_id = mail.booking_id
         and later.created_at >= mail.created_at
     ) as "laterKinds",
     (select hosts[1] from municipality where id = mail.municipality_id and (select count(*) from municipality) > 1) as "ownHost"
     from mail where municipality_id = $1 and id = $2 and state = 'WAITING' and message is not null`,
    [mail.municipalityId, mail.mailId],
  );
  return rows[0] ? { ...rows[0], message: JSON.parse(rows[0].message) as WaitingMail['message'] } : null;
}

/** Marks a mail as sent and deletes its content. */
export async function markSent(pool: Pool, mail: MailKey): Promise<void> {
  await pool.query(
    `update mail set state = 'SENT', sent_at = now(), attempts = attempts + 1, last_error = null, message = null
     where municipality_id = $1 and id = $2 and state = 'WAITING'`,
    [mail.municipalityId, mail.mailId],
  );
}

/** Records a failed delivery; the mail waits for a retry or, if `final`, staff see the error. */
export async function markFailed(pool: Pool, mail: MailKey, error: string, final: boolean): Promise<void> {
  await pool.query(
    `update mail set state = case when $4 then 'FAILED' else state end, attempts = attempts + 1, last_error = $3
     where municipality_id = $1 and id = $2 and state = 'WAITING'`,
    [mail.municipalityId, mail.mailId, error, final],
  );
}
