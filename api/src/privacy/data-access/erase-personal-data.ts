import { sql } from 'kysely';
import { writeAuditEntry } from '../../audit.ts';
import { toAgendaChange } from '../../booking/agenda-change.ts';
import { findByIds } from '../../booking/find-booking.ts';
import { recordBookingEvents } from '../../booking/record-booking-event.ts';
import { eraseRequests } from '../../booking/waiting-list/erase-requests.ts';
import { ACTIVE_BOOKING_SQL } from '../../db/entities/booking/booking-status.ts';
import { hashLinkToken } from '../../staff/passwords/staff-link.ts';
import type { AgendaChange, RequestContext } from '../../context.ts';
import { transaction } from '../../transaction.ts';
import { anonymiseSql } from '../retention/anonymise-bookings.ts';
import { eraseInvitationsSql } from '../retention/erase-invitations.ts';
import { type ChosenPerson, invitationOfPersonSql, ofPersonSql } from './data-subject.ts';
import { queueLastMails } from './queue-last-mails.ts';

type Row = { id: string; placeId: number; startsAt: number; email: string | null };

/** Number of erased bookings, and of upcoming ones among them. */
export type Erased = { bookings: number; cancelled: number };

/**
 * Erases a person's data: upcoming bookings are cancelled, all bookings are anonymised and mails are deleted. A person
 * who had an upcoming appointment gets one last mail, which is deleted when it was sent. Statistics stay.
 */
export async function erasePersonalData(ctx: RequestContext, person: ChosenPerson): Promise<Erased> {
  return transaction(ctx, (tx) => erase(tx, person));
}

/**
 * Erases the chosen bookings of a link's subject; null means all. The link works once; returns null if it is unknown,
 * used or expired.
 */
export async function eraseOwnData(
  ctx: RequestContext,
  token: string,
  bookingIds: readonly string[] | null,
): Promise<Erased | null> {
  return transaction(ctx, async (tx) => {
    const email = await consumeLink(tx, token);
    return email === null ? null : erase(tx, { email, phone: null, bookingIds });
  });
}

/** Of two concurrent requests, one deletes the link. */
async function consumeLink({ db, municipality, now }: RequestContext, token: string): Promise<string | null> {
  const { rows } = await sql<{ email: string | null }>`
    delete from data_access_link
    where municipality_id = ${municipality.id} and token_hash = ${hashLinkToken(token)}
      and expires_at > ${new Date(now)}
    returning email`.execute(db);
  return rows[0]?.email ?? null;
}

async function erase(tx: RequestContext, person: ChosenPerson): Promise<Erased> {
  const { em, municipality } = tx;
  const chosen = await lockBookings(tx, person);
  const ids = chosen.map(({ id }) => id);
  const before = await findByIds(tx, ids);
  // Before the bookings lose the contacts and names by which the invitations are found.
  await eraseInvitationsSql(municipality.id, invitationOfPersonSql(municipality.id, person), tx.now).execute(tx.db);
  const isWhole = person.bookingIds === null;
  await eraseRequests(tx, {
    email: isWhole ? person.email : null,
    phone: isWhole ? person.phone : null,
    bookingIds: ids,
  });
  const cancelled = await cancelUpcoming(tx, ids);
  const nobody = { name: '', surname: '', phone: null, email: null };
  await recordBookingEvents(
    tx,
    cancelled.map((id) => ({ booking: { id, applicant: nobody }, action: 'cancelBooking' })),
  );
  const emails = [...new Set([person.email, ...chosen.map(({ email }) => email)].filter((email) => email !== null))];
  await anonymise(tx, ids, emails);
  await queueLastMails(
    tx,
    cancelled.map((id) => before.get(id)!),
  );
  const details: Erased = { bookings: ids.length, cancelled: cancelled.length };
  writeAuditEntry(em, tx, {
    action: 'erasePersonalData',
    subject: 'Municipality',
    subjectId: municipality.id,
    details,
  });
  for (const change of changesOf(tx, chosen)) tx.onAgendaChanged(change);
  return details;
}

async function lockBookings({ db, municipality }: RequestContext, person: ChosenPerson): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select booking.id, place_id as "placeId", extract(epoch from starts_at)::float8 * 1000 as "startsAt",
      lower(applicant_email) as email
    from booking where ${ofPersonSql(municipality.id, person)}
    order by booking.id
    for update`.execute(db);
  return rows;
}

async function cancelUpcoming({ db, municipality, now }: RequestContext, ids: string[]): Promise<string[]> {
  const at = new Date(now);
  const { rows } = await sql<{ id: string }>`
    update booking set status = 'CANCELLED', cancelled_at = ${at}, sequence = sequence + 1, confirm_by = null
    where municipality_id = ${municipality.id} and id = any(${ids}::uuid[]) and ${sql.raw(ACTIVE_BOOKING_SQL)}
      and starts_at > ${at}
    returning id`.execute(db);
  return rows.map(({ id }) => id);
}

async function anonymise({ db, municipality, now }: RequestContext, ids: string[], emails: string[]): Promise<void> {
  await sql`
    with chosen as (
      select unnest(${ids}::uuid[]) as id
    ), ${anonymiseSql('chosen', municipality.id, now)}, link_mails as (
      delete from mail
      where municipality_id = ${municipality.id} and kind = 'OWN_DATA' and recipient = any(${emails}::text[])
    )
    delete from data_access_link
    where municipality_id = ${municipality.id} and email = any(${emails}::text[])`.execute(db);
}

/** Staff screens show names, so every affected day and place is published. */
function changesOf(ctx: RequestContext, chosen: readonly Row[]): Iterable<AgendaChange> {
  const changes = chosen.map(({ placeId, startsAt }) => toAgendaChange(ctx, { place: { id: placeId }, startsAt }));
  return new Map(changes.map((change) => [`${change.placeId} ${change.from}`, change])).values();
}
