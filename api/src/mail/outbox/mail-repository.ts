import { sql } from 'kysely';
import type { Database } from '../../db/connection/database-handle.ts';
import { CANCELLED_BOOKING_SQL, type BookingStatus } from '../../db/entities/booking/booking-status.ts';
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
  /** Current start of the booking in epoch milliseconds; null like its status. */
  bookingStartsAt: number | null;
  /** Whether the invitation of the mail can still be used; null if the mail belongs to none. */
  isInvitationOpen: boolean | null;
  /** Current deadline for confirming the attendance in epoch milliseconds; null if no one waits for it. */
  bookingReconfirmBy: number | null;
};

/** Outcome of a delivery attempt: `error` is null for a sent mail; after a `final` error there is no retry. */
export type DeliveryOutcome = MailKey & { error: string | null; final: boolean };

type PendingRow = Omit<PendingMail, 'message'> & { municipalityId: number; id: string; message: string };

// Only mails about an invitation read its batch and booking. A lapsed invitation is caught by its last day.
const IS_INVITATION_OPEN = sql`
  case when invitation.id is not null then invitation.withdrawn_at is null and not exists (
    select from booking used
    where used.municipality_id = invitation.municipality_id and used.id = invitation.booking_id
      and not ${sql.raw(CANCELLED_BOOKING_SQL)}) end`;

/** Returns the mails of these keys that wait to be sent; null for one that was sent, has failed or was erased. */
export async function readPendingMails(db: Database, mails: readonly MailKey[]): Promise<(PendingMail | null)[]> {
  const municipalityIds = mails.map(({ municipalityId }) => municipalityId);
  const ids = mails.map(({ mailId }) => mailId);
  // The message is selected as text, because MikroORM configures its pool not to parse JSON.
  const { rows } = await sql<PendingRow>`
    select mail.municipality_id as "municipalityId", mail.id, mail.message::text as message,
      array(
        select later.kind from mail later
        where later.municipality_id = mail.municipality_id and later.booking_id = mail.booking_id
          and later.created_at >= mail.created_at
      ) as "laterKinds",
      booking.status as "bookingStatus", extract(epoch from booking.starts_at)::float8 * 1000 as "bookingStartsAt",
      ${IS_INVITATION_OPEN} as "isInvitationOpen",
      extract(epoch from booking.reconfirm_by)::float8 * 1000 as "bookingReconfirmBy"
    from unnest(${municipalityIds}::int[], ${ids}::uuid[]) as wanted (municipality_id, id)
    join mail on mail.municipality_id = wanted.municipality_id and mail.id = wanted.id
    left join booking on booking.municipality_id = mail.municipality_id and booking.id = mail.booking_id
    left join invitation on invitation.municipality_id = mail.municipality_id and invitation.id = mail.invitation_id
    where mail.state = 'WAITING' and mail.message is not null`.execute(db);
  const found = new Map(
    rows.map(({ municipalityId, id, message, ...rest }) => [
      `${municipalityId}/${id}`,
      { ...rest, message: JSON.parse(message) as MailMessage },
    ]),
  );
  return mails.map(({ municipalityId, mailId }) => found.get(`${municipalityId}/${mailId}`) ?? null);
}

/**
 * Records the outcomes of delivery attempts in one commit. The content of a sent mail is deleted. After an error the
 * mail waits for a retry; if the error is final, staff see it. A last mail about an erased booking is deleted with its
 * recipient: only such a mail about a booking belongs to none.
 */
export async function recordOutcomes(db: Database, outcomes: readonly DeliveryOutcome[]): Promise<void> {
  const isLastMail = sql`
    (mail.booking_id is null and mail.kind = 'BOOKING_CANCELLED' and (outcome.error is null or outcome.final))`;
  const isOutcome = sql`
    mail.municipality_id = outcome.municipality_id and mail.id = outcome.id and mail.state = 'WAITING'`;
  await sql`
    with outcome as (
      select * from unnest(
        ${outcomes.map(({ municipalityId }) => municipalityId)}::int[], ${outcomes.map(({ mailId }) => mailId)}::uuid[],
        ${outcomes.map(({ error }) => error)}::text[], ${outcomes.map(({ final }) => final)}::boolean[]
      ) as outcome (municipality_id, id, error, final)
    ), deleted as (
      delete from mail using outcome where ${isOutcome} and ${isLastMail}
    )
    update mail set attempts = attempts + 1, last_error = outcome.error,
      state = case when outcome.error is null then 'SENT' when outcome.final then 'FAILED' else state end,
      sent_at = case when outcome.error is null then now() end,
      message = case when outcome.error is not null then message end
    from outcome where ${isOutcome} and not ${isLastMail}`.execute(db);
}
