import { type RawBuilder, sql } from 'kysely';
import { CANCELLED_BOOKING_SQL } from '../../db/entities/booking/booking-status.ts';

/** States of an invitation, with their descriptions in the schema. */
export const INVITATION_STATES = {
  SENT: { description: 'Inviato: the mail is written; nobody opened the page of its link yet.' },
  OPENED: { description: 'Aperto: the page of the link was opened.' },
  BOOKED: { description: 'Prenotato: the person has booked. After a cancellation the link can be used again.' },
  LAPSED: { description: 'Scaduto: nobody booked until the last day.' },
  WITHDRAWN: { description: 'Ritirato by the office: the link books no more.' },
  MAIL_FAILED: { description: 'Mail non consegnata: the mail server refused the mail.' },
} as const;

/** State of an invitation. */
export type InvitationState = keyof typeof INVITATION_STATES;

/** States in which the link books. */
export const OPEN_STATES: readonly InvitationState[] = ['SENT', 'OPENED', 'MAIL_FAILED'];

/** SQL: the booking that the invitation made is valid; one that was cancelled frees the invitation. */
const HAS_BOOKED = sql`exists (
  select from booking used
  where used.municipality_id = invitation.municipality_id and used.id = invitation.booking_id
    and not ${sql.raw(CANCELLED_BOOKING_SQL)})`;

/** SQL: the last mail about the invitation could not be delivered. */
const HAS_FAILED_MAIL = sql`(
  select state = 'FAILED' from mail
  where mail.municipality_id = invitation.municipality_id and mail.invitation_id = invitation.id
  order by mail.created_at desc limit 1)`;

/** Returns the SQL expression of the state on a local date, for rows of `invitation` and its `invitation_batch`. */
export function invitationStateSql(today: string): RawBuilder<InvitationState> {
  return sql`
    case when invitation.withdrawn_at is not null then 'WITHDRAWN'
      when ${HAS_BOOKED} then 'BOOKED'
      when invitation_batch.until_date < ${today}::date then 'LAPSED'
      when invitation.opened_at is not null then 'OPENED'
      when ${HAS_FAILED_MAIL} then 'MAIL_FAILED'
      else 'SENT' end`;
}
