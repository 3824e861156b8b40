import type { PoolClient } from 'pg';
import { v7 as uuid } from 'uuid';
import { actorColumns } from '../audit.ts';
import type { BookingMessage } from '../mail/mails/mail-message.ts';
import type { RequestContext } from '../context.ts';
import type { BookingDetails } from './booking-details.ts';

/** The row of a mail about a booking, as every statement writes it. */
export const INTO_MAIL = 'insert into mail (municipality_id, id, booking_id, kind, recipient, message, created_at)';

/** The line of the audit trail, as every statement writes it. */
export const INTO_AUDIT =
  'insert into audit_entry (municipality_id, id, at, actor_kind, staff_member_id, action, subject, subject_id, details)';

const NOTE = `
with deed as (
  select * from unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::jsonb[], $10::text[], $11::jsonb[])
    as deed (audit_id, mail_id, booking_id, kind, recipient, message, action, details)
), told as (
  ${INTO_MAIL}
  select $1, mail_id, booking_id, kind, recipient, message, $12 from deed where recipient is not null and message is not null
)
${INTO_AUDIT}
select $1, audit_id, $12, $2, $3, action, 'Booking', booking_id::text, details from deed`;

/** What was done to a booking, and the mail that tells its citizen, if one does. */
export type BookingDeed = {
  booking: Pick<BookingDetails, 'id' | 'applicant'>;
  action: string;
  details?: Record<string, unknown>;
  message?: BookingMessage;
};

/** Notes who did it and tells the citizens, in the transaction of the act; nothing is sent to who left no address. */
export async function recordBookingEvents(
  client: Pick<PoolClient, 'query'>,
  ctx: RequestContext,
  deeds: readonly BookingDeed[],
): Promise<void> {
  await client.query(NOTE, [
    ctx.municipality.id,
    ...actorColumns(ctx),
    deeds.map(() => uuid()),
    deeds.map(() => uuid()),
    deeds.map(({ booking }) => booking.id),
    deeds.map(({ message }) => message?.kind ?? null),
    deeds.map(({ booking }) => booking.applicant.email),
    deeds.map(({ message }) => (message === undefined ? null : JSON.stringify(message))),
    deeds.map(({ action }) => action),
    deeds.map(({ details = {} }) => JSON.stringify(details)),
    new Date(ctx.now),
  ]);
}
