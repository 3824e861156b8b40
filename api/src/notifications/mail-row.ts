import type { Pool } from 'pg';
import type { BookingMessage } from './message.ts';

/** Which mail: its key in the outbox. */
export type MailKey = { municipalityId: number; mailId: string };

/** What a mail that still waits says; null once it was sent, refused for good or erased. */
export async function waitingMessage(pool: Pool, mail: MailKey): Promise<BookingMessage | null> {
  // As text, because pools may be set up to read JSON each in its own way.
  const { rows } = await pool.query<{ message: string | null }>(
    `select message::text as message from mail where municipality_id = $1 and id = $2 and state = 'WAITING'`,
    [mail.municipalityId, mail.mailId],
  );
  const message = rows[0]?.message;
  return message ? (JSON.parse(message) as BookingMessage) : null;
}

/** The mail server took it: what it said is wiped. */
export async function noteSent(pool: Pool, mail: MailKey): Promise<void> {
  await pool.query(
    `update mail set state = 'SENT', sent_at = now(), attempts = attempts + 1, last_error = null, message = null
     where municipality_id = $1 and id = $2 and state = 'WAITING'`,
    [mail.municipalityId, mail.mailId],
  );
}

/** It did not go out: it waits for another try or, if `final`, stays where the staff can see why. */
export async function noteRefused(pool: Pool, mail: MailKey, words: string, final: boolean): Promise<void> {
  await pool.query(
    `update mail set state = case when $4 then 'FAILED' else state end, attempts = attempts + 1, last_error = $3
     where municipality_id = $1 and id = $2 and state = 'WAITING'`,
    [mail.municipalityId, mail.mailId, words, final],
  );
}
