import { sql } from 'kysely';
import type { RequestContext } from '../../context.ts';
import { toApplicantColumns } from '../../db/entities/booking/applicant.ts';
import { getMailTranslate } from '../../mail/render/messages.ts';
import type { BookingDetails } from '../booking-details.ts';
import { tokenHash } from '../cancel/cancel-token.ts';
import { type BookingEvent, insertEventsSql } from '../record-booking-event.ts';

/** A booking as it was read and as it should be, with its audit entries and mails. */
export type PlannedCorrection = { before: BookingDetails; after: BookingDetails; events: BookingEvent[] };

/**
 * Writes a correction with its audit entries and mails, and withholds mails that wait for a former address; returns
 * false if the booking has changed since it was read.
 */
export async function writeCorrection(
  ctx: RequestContext,
  { before, after, events }: PlannedCorrection,
): Promise<boolean> {
  const { db, municipality } = ctx;
  const isAddressChanged = after.linkVersion !== before.linkVersion;
  const [cancelHash, confirmHash] = [ctx.cancelTokenFor, ctx.confirmTokenFor].map((derive) =>
    tokenHash(derive(after.id, after.linkVersion)),
  );
  const columns = Object.entries(toApplicantColumns(after.applicant));
  const assignments = sql.join(columns.map(([column, value]) => sql`${sql.id(column)} = ${value}`));
  const { rows } = await sql`
    with changed as (
      update booking set ${assignments}, notes = ${after.notes}, status = ${after.status}, sequence = sequence + 1,
        link_version = ${after.linkVersion},
        confirm_by = ${after.confirmBy === null ? null : new Date(after.confirmBy)},
        token_hash = case when ${isAddressChanged} then ${cancelHash}::bytea else token_hash end,
        confirm_token_hash = case
          when ${isAddressChanged} and confirm_token_hash is not null then ${confirmHash}::bytea
          else confirm_token_hash
        end
      where municipality_id = ${municipality.id} and id = ${after.id} and sequence = ${before.sequence}
        and status = ${before.status} and anonymised_at is null
      returning id, '{}'::jsonb as mail_patch
    ), withheld as (
      update mail set state = 'FAILED', last_error = ${getMailTranslate('it')('addressCorrected')}
      from changed
      where ${isAddressChanged} and mail.municipality_id = ${municipality.id} and mail.booking_id = changed.id
        and mail.state = 'WAITING' and mail.recipient = ${before.applicant.email}
    ), ${insertEventsSql(ctx, events)}
    select id from changed`.execute(db);
  return rows.length > 0;
}
