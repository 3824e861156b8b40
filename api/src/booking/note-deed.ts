import type { PoolClient } from 'pg';
import { v7 as uuid } from 'uuid';
import { actorColumns } from '../audit.ts';
import type { BookingMessage } from '../notifications/message.ts';
import type { Work } from '../work.ts';
import type { BookingFacts } from './booking-facts.ts';

/** The row of a mail about a booking, as every statement writes it. */
export const INTO_MAIL = 'insert into mail (municipality_id, id, booking_id, kind, recipient, message, created_at)';

/** The line of the audit trail, as every statement writes it. */
export const INTO_AUDIT =
  'insert into audit_entry (municipality_id, id, at, actor_kind, staff_member_id, act, subject, subject_id, details)';

const NOTE = `
with told as (
  ${INTO_MAIL}
  select $1, $2, $3, $4, $5, $6::jsonb, $7 where $5::text is not null and $6::jsonb is not null
)
${INTO_AUDIT}
values ($1, $8, $7, $9, $10, $11, 'Booking', $3::text, $12)`;

/** What was done to a booking, and the mail that tells its citizen, if one does. */
export type BookingDeed = { act: string; details?: Record<string, unknown>; message?: BookingMessage };

/** Notes who did it and tells the citizen, in the transaction of the act; nothing is sent to who left no address. */
export async function noteDeed(
  client: Pick<PoolClient, 'query'>,
  work: Work,
  { id, applicant }: Pick<BookingFacts, 'id' | 'applicant'>,
  { act, details = {}, message }: BookingDeed,
): Promise<void> {
  await client.query(NOTE, [
    work.municipality.id,
    uuid(),
    id,
    message?.kind ?? null,
    applicant.email,
    message === undefined ? null : JSON.stringify(message),
    new Date(work.now),
    uuid(),
    ...actorColumns(work),
    act,
    details,
  ]);
}
