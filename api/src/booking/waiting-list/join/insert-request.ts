import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { RequestContext } from '../../../context.ts';
import { APPLICANT_COLUMNS, type StoredApplicant, toApplicantColumns } from '../../../db/entities/booking/applicant.ts';
import type { GraphQLContext } from '../../../graphql/graphql-context.ts';
import { transaction } from '../../../transaction.ts';
import { tokenHash } from '../../cancel/cancel-token.ts';
import { queueWatchMail } from '../queue-watch-mail.ts';
import { findRequestById } from '../read-watch-request.ts';
import { WATCH_TOKEN_PURPOSE } from '../watch-token.ts';
import { toWeekdays, type Wishes } from './wishes.ts';

const MINUTE_MS = 60_000;
const CONFIRM_MS = 24 * 60 * MINUTE_MS;
/** An address gets the mail about its request at most once in this time. */
const MAIL_PAUSE_MS = 10 * MINUTE_MS;

/** A new request of the waiting list. */
export type NewRequest = Wishes & {
  serviceSlug: string;
  placeIds: number[] | null;
  /** Null with a booking, whose applicant counts. */
  applicant: StoredApplicant | null;
  notes: string;
  bookingId: string | null;
  mustConfirm: boolean;
  privacyRead: boolean;
};

/**
 * Inserts a request and queues its mail; returns its id. If the address or the booking waits for the service already,
 * returns the id of that request, which is not new, and mails its link again.
 */
export async function insertRequest(
  { ctx, keyedHash }: Pick<GraphQLContext, 'ctx' | 'keyedHash'>,
  request: NewRequest,
): Promise<{ id: string; isNew: boolean }> {
  const id = uuid();
  const hash = tokenHash(keyedHash(WATCH_TOKEN_PURPOSE, id).toString('base64url'));
  return transaction(ctx, async (tx) => {
    await insert(tx, id, hash, request);
    const existing = await claimMail(tx, request);
    const stored = existing.mustMail ? await findRequestById(tx, existing.id) : null;
    if (stored !== null) await queueWatchMail(tx, 'WATCH_JOINED', stored);
    return { id: existing.id, isNew: existing.id === id };
  });
}

async function insert(
  { db, municipality, now, locale }: RequestContext,
  id: string,
  hash: Buffer,
  request: NewRequest,
): Promise<void> {
  const { serviceSlug, placeIds, bookingId, from, to, dayPart, shortNotice, mustConfirm, privacyRead } = request;
  const at = new Date(now);
  const nobody = { name: null, surname: null, phone: null, email: null };
  const applicant = request.applicant ?? nobody;
  const columns = toApplicantColumns(applicant as StoredApplicant);
  await sql`
    insert into watch_request (municipality_id, id, service_slug, place_ids, booking_id, from_date, to_date, day_part,
      weekdays, short_notice, ${sql.raw(Object.values(APPLICANT_COLUMNS).join(', '))}, notes, locale,
      privacy_read_at, privacy_version, token_hash, state, confirm_by, joined_mail_at, created_at)
    values (${municipality.id}, ${id}, ${serviceSlug}, ${placeIds}, ${bookingId}, ${from}, ${to}, ${dayPart},
      ${toWeekdays(request.weekdays)}, ${shortNotice},
      ${sql.join(Object.values(APPLICANT_COLUMNS).map((column) => sql`${columns[column]}`))},
      ${request.notes}, ${locale},
      ${privacyRead ? at : null}, ${privacyRead ? municipality.privacyVersion : null}, ${hash},
      ${mustConfirm ? 'UNCONFIRMED' : 'WAITING'}, ${mustConfirm ? new Date(now + CONFIRM_MS) : null},
      ${new Date(0)}, ${at})
    on conflict do nothing`.execute(db);
}

// The row is the new one or the one that was there before; a new row has never been mailed.
async function claimMail(
  { db, municipality, now }: RequestContext,
  { serviceSlug, bookingId, applicant }: NewRequest,
): Promise<{ id: string; mustMail: boolean }> {
  const email = applicant?.email ?? null;
  const own =
    bookingId === null
      ? sql`service_slug = ${serviceSlug} and contact_email(applicant_email) = contact_email(${email})`
      : sql`booking_id = ${bookingId}`;
  const { rows } = await sql<{ id: string; mustMail: boolean }>`
    with own as (
      select id, joined_mail_at <= ${new Date(now - MAIL_PAUSE_MS)} as due from watch_request
      where municipality_id = ${municipality.id} and ended_at is null and ${own}
      for update
    ), mailed as (
      update watch_request set joined_mail_at = ${new Date(now)}
      from own where municipality_id = ${municipality.id} and watch_request.id = own.id and own.due
    )
    select id, due as "mustMail" from own`.execute(db);
  return rows[0]!;
}
