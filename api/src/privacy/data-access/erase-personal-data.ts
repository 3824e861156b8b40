import type { PoolClient } from 'pg';
import { v7 as uuid } from 'uuid';
import { actorColumns } from '../../audit.ts';
import { toAgendaChange } from '../../booking/agenda-change.ts';
import { INTO_AUDIT } from '../../booking/booking-events.sql.ts';
import { recordBookingEvents } from '../../booking/record-booking-event.ts';
import { ACTIVE_BOOKING_SQL } from '../../db/entities/booking/booking-status.ts';
import { transaction } from '../../transaction.ts';
import { hashLinkToken } from '../../staff/passwords/staff-link.ts';
import type { AgendaChange, RequestContext } from '../../context.ts';
import { anonymising } from '../retention/anonymise-bookings.ts';
import { OF_THE_PERSON, type Person } from './data-subject.ts';

type Row = { id: string; placeId: number; startsAt: number; email: string | null };
type Client = Pick<PoolClient, 'query'>;

/** Number of erased bookings, and of upcoming ones among them. */
export type Erased = { bookings: number; cancelled: number };

const CHOOSE = `
select booking.id, place_id as "placeId", extract(epoch from starts_at)::float8 * 1000 as "startsAt", lower(applicant_email) as email
from booking where ${OF_THE_PERSON}
order by booking.id
for update`;

const CANCEL_TO_COME = `
update booking set status = 'CANCELLED', cancelled_at = $3, sequence = sequence + 1, confirm_by = null
where municipality_id = $1 and id = any($2) and ${ACTIVE_BOOKING_SQL} and starts_at > $3
returning id`;

const ERASE = `
with chosen as (
  select unnest($2::uuid[]) as id
), ${anonymising('chosen', '$3')}, unlinked as (
  delete from data_access_link where municipality_id = $1 and email = any($4)
), link_mails as (
  delete from mail where municipality_id = $1 and kind = 'OWN_DATA' and recipient = any($4)
)
${INTO_AUDIT}
values ($1, $5, $3, $6, $7, 'erasePersonalData', 'Municipality', $1::text, $8)`;

/**
 * Erases a person's data: upcoming bookings are cancelled, all bookings are anonymised and mails are deleted. No mail is
 * sent, because the address is erased. Statistics stay.
 */
export async function erasePersonalData(ctx: RequestContext, person: Person): Promise<Erased> {
  const { erased, changes } = await transaction(ctx, (tx) => erase(tx.pool, tx, person));
  for (const change of changes) ctx.onAgendaChanged(change);
  return erased;
}

/** Erases the data of a link's subject. The link works once; returns null if it is unknown, used or expired. */
export async function eraseOwnData(ctx: RequestContext, token: string): Promise<Erased | null> {
  const done = await transaction(ctx, async (tx) => {
    const email = await useUp(tx.pool, tx, token);
    return email === null ? null : erase(tx.pool, tx, { email, phone: null });
  });
  if (done === null) return null;
  for (const change of done.changes) ctx.onAgendaChanged(change);
  return done.erased;
}

/** Of two concurrent requests, one deletes the link. */
async function useUp(client: Client, { municipality, now }: RequestContext, token: string): Promise<string | null> {
  const { rows } = await client.query<{ email: string | null }>(
    'delete from data_access_link where municipality_id = $1 and token_hash = $2 and expires_at > $3 returning email',
    [municipality.id, hashLinkToken(token), new Date(now)],
  );
  return rows[0]?.email ?? null;
}

async function erase(
  client: Client,
  ctx: RequestContext,
  person: Person,
): Promise<{ erased: Erased; changes: Iterable<AgendaChange> }> {
  const { id: municipalityId } = ctx.municipality;
  const now = new Date(ctx.now);
  const { rows: chosen } = await client.query<Row>(CHOOSE, [municipalityId, person.email, person.phone]);
  const ids = chosen.map(({ id }) => id);
  const { rows: cancelled } = await client.query<{ id: string }>(CANCEL_TO_COME, [municipalityId, ids, now]);
  const nobody = { name: '', surname: '', phone: null, email: null };
  await recordBookingEvents(
    ctx,
    cancelled.map(({ id }) => ({ booking: { id, applicant: nobody }, action: 'cancelBooking' })),
  );
  const emails = [...new Set([person.email, ...chosen.map(({ email }) => email)].filter((email) => email !== null))];
  const erased = { bookings: ids.length, cancelled: cancelled.length };
  await client.query(ERASE, [municipalityId, ids, now, emails, uuid(), ...actorColumns(ctx), JSON.stringify(erased)]);
  return { erased, changes: changesOf(ctx, chosen) };
}

/** Staff screens show names, so every affected day and place is published. */
function changesOf(ctx: RequestContext, chosen: readonly Row[]): Iterable<AgendaChange> {
  const changes = chosen.map(({ placeId, startsAt }) => toAgendaChange(ctx, { place: { id: placeId }, startsAt }));
  return new Map(changes.map((change) => [`${change.placeId} ${change.from}`, change])).values();
}
