import type { Pool } from 'pg';
import type { BookingMessage } from '../mails/mail-message.ts';
import type { OwnDataMessage } from '../mails/own-data-message.ts';
import type { StaffMessage } from '../mails/staff-message.ts';

/** Which mail: its key in the outbox. */
export type MailKey = { municipalityId: number; mailId: string };

/** A mail that still waits. */
export type WaitingMail = {
  /** What it says. */
  message: BookingMessage | StaffMessage | OwnDataMessage;
  /** Whether what became of the booking since makes it untrue. */
  superseded: boolean;
  /** The host of the comune, where several share the installation. */
  ownHost: string | null;
};

/** Reads a mail that still waits; null once it was sent, refused for good or erased. */
export async function waitingMail(pool: Pool, mail: MailKey): Promise<WaitingMail | null> {
  // As text, because pools may be set up to read JSON each in its own way.
  const { rows } = await pool.query<Omit<WaitingMail, 'message'> & { message: string }>(
    `select message::text as message, exists (
       select from mail later
       where later.municipality_id = mail.municipality_id and later.booking_id = mail.booking_id
         and later.created_at >= mail.created_at and later.kind = any(case
           when mail.kind in ('BOOKING_CANCELLED', 'BOOKING_EXPIRED') then '{}'
           when mail.kind = 'BOOKING_HELD' then '{BOOKING_CANCELLED,BOOKING_EXPIRED,BOOKING_CONFIRMED}'
           else '{BOOKING_CANCELLED}'
         end::text[])
     ) as superseded,
     (select hosts[1] from municipality where id = mail.municipality_id and (select count(*) from municipality) > 1) as "ownHost"
     from mail where municipality_id = $1 and id = $2 and state = 'WAITING' and message is not null`,
    [mail.municipalityId, mail.mailId],
  );
  return rows[0] ? { ...rows[0], message: JSON.parse(rows[0].message) as WaitingMail['message'] } : null;
}

/** The mail server took it: what it said is wiped. */
export async function markSent(pool: Pool, mail: MailKey): Promise<void> {
  await pool.query(
    `update mail set state = 'SENT', sent_at = now(), attempts = attempts + 1, last_error = null, message = null
     where municipality_id = $1 and id = $2 and state = 'WAITING'`,
    [mail.municipalityId, mail.mailId],
  );
}

/** It did not go out: it waits for another try or, if `final`, stays where the staff can see why. */
export async function markFailed(pool: Pool, mail: MailKey, message: string, final: boolean): Promise<void> {
  await pool.query(
    `update mail set state = case when $4 then 'FAILED' else state end, attempts = attempts + 1, last_error = $3
     where municipality_id = $1 and id = $2 and state = 'WAITING'`,
    [mail.municipalityId, mail.mailId, message, final],
  );
}
