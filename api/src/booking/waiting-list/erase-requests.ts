import { sql } from 'kysely';
import type { RequestContext } from '../../context.ts';
import { WATCH_MAIL_KINDS } from '../../db/entities/booking/mail.ts';
import { withdraw } from './offers/close-requests.ts';
import { readRequests } from './read-watch-request.ts';

/** Whose requests to erase: those of a contact, and those of bookings. */
export type ErasedPerson = { email: string | null; phone: string | null; bookingIds: readonly string[] };

/**
 * Erases the requests of a person with their offers and mails; times that are held for them become free. Call it in
 * the transaction that erases the bookings, before their contacts are gone.
 */
export async function eraseRequests(tx: RequestContext, { email, phone, bookingIds }: ErasedPerson): Promise<void> {
  const { db, municipality } = tx;
  const ofPerson = sql`(lower(request.applicant_email) = ${email} or request.applicant_phone = ${phone}
    or request.booking_id = any(${[...bookingIds]}::uuid[]))`;
  const requests = await readRequests(tx, ofPerson);
  for (const request of requests) await withdraw(tx, request.id, 'LEFT');
  const ids = requests.map(({ id }) => id);
  const emails = requests.map(({ applicant }) => applicant.email).filter((address) => address !== null);
  await sql`
    delete from watch_request
    where municipality_id = ${municipality.id} and id = any(${ids}::uuid[])`.execute(db);
  await sql`
    delete from mail
    where municipality_id = ${municipality.id} and kind = any(${[...WATCH_MAIL_KINDS]}::text[])
      and (lower(recipient) = any(${emails}::text[]) or lower(recipient) = ${email})`.execute(db);
}
