import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { RequestContext } from '../../context.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import type { FoundBooking } from '../find-booking.ts';
import { newEmailChangeLink, toEmailChangeMessage } from './email-change-link.ts';

const HOUR_MS = 3_600_000;
/** Maximum requests per hour for one booking, and for one new address, which protects other people's mailboxes. */
const MAX_PER_HOUR = 3;

/** Returns the milliseconds until a booking or an address may be used for another change; null if it may be now. */
export async function findEmailChangeWait(
  { db, municipality, now }: RequestContext,
  bookingId: string,
  email: string,
): Promise<number | null> {
  // Concurrent requests for one booking or one address wait for each other, so that none exceeds the limit.
  await sql`
    select pg_advisory_xact_lock(hashtextextended('email-change ' || key, ${municipality.id}))
    from (select unnest(array[${bookingId}, contact_email(${email})]) as key order by 1) as keys`.execute(db);
  const { rows } = await sql<{ oldest: number }>`
    select extract(epoch from min(created_at))::float8 * 1000 as oldest
    from (
      select created_at, booking_id = ${bookingId} as same_booking from email_change
      where municipality_id = ${municipality.id} and created_at > ${new Date(now - HOUR_MS)}
        and (booking_id = ${bookingId} or contact_email(email) = contact_email(${email}))
    ) as recent
    group by same_booking having count(*) >= ${MAX_PER_HOUR}`.execute(db);
  const waits = rows.map(({ oldest }) => oldest + HOUR_MS - now);
  return waits.length === 0 ? null : Math.max(...waits);
}

/** Mails a link to the new address of a booking. Nothing changes until it is confirmed; an older link expires. */
export async function requestEmailChange(
  { ctx, keyedHash }: Pick<GraphQLContext, 'ctx' | 'keyedHash'>,
  { details, locale }: FoundBooking,
  email: string,
): Promise<void> {
  const { db, municipality, now } = ctx;
  const link = newEmailChangeLink({ ctx, keyedHash }, details.startsAt);
  const message = toEmailChangeMessage(ctx, link, { email, locale });
  await sql`
    with replaced as (
      update email_change set expires_at = ${new Date(now)}
      where municipality_id = ${municipality.id} and booking_id = ${details.id} and expires_at > ${new Date(now)}
    ), link as (
      insert into email_change (municipality_id, id, booking_id, email, token_hash, created_at, expires_at)
      values (${municipality.id}, ${link.id}, ${details.id}, ${email}, ${link.tokenHash}, ${new Date(now)},
        ${link.expiresAt})
    )
    insert into mail (municipality_id, id, booking_id, kind, recipient, message, created_at)
    values (${municipality.id}, ${uuid()}, ${details.id}, ${message.kind}, ${email},
      ${JSON.stringify(message)}::jsonb, ${new Date(now)})`.execute(db);
  ctx.onMailQueued();
}
