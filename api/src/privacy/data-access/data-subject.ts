import { type RawBuilder, sql } from 'kysely';
import { readEmail as readEmailField } from '../../field-rules/email.ts';
import { readPhone } from '../../field-rules/phone.ts';

/** A data subject by exact contact. "+tags" and dots are kept: they may belong to another person. */
export type Person = { email: string; phone: null } | { email: null; phone: string };

const LONGEST = 300;

/** Returns a normalised e-mail address, or null if it is invalid. */
export function readEmail(text: string): string | null {
  return readEmailField(text).value?.toLowerCase() ?? null;
}

/** Returns the data subject of an e-mail address or phone number, or null if it is neither. */
export function readPerson(text: string): Person | null {
  if (text.length > LONGEST) return null;
  if (text.includes('@')) {
    const email = readEmail(text);
    return email === null ? null : { email, phone: null };
  }
  const { value } = readPhone(text);
  return value === null ? null : { email: null, phone: value };
}

/** A data subject whose bookings the office chose among those with the contact; null means all of them. */
export type ChosenPerson = Person & { bookingIds: readonly string[] | null };

/** Returns the SQL condition that a booking of the municipality holds data of the person. */
export function ofPersonSql(municipalityId: number, { email, phone, bookingIds }: ChosenPerson): RawBuilder<unknown> {
  const isChosen = bookingIds === null ? sql`true` : sql`booking.id::text = any(${[...bookingIds]}::text[])`;
  return sql`booking.municipality_id = ${municipalityId} and booking.anonymised_at is null
    and (lower(booking.applicant_email) = ${email} or booking.applicant_phone = ${phone}) and ${isChosen}`;
}

/**
 * Returns the SQL condition that an invitation of the municipality holds data of the person. With chosen bookings it
 * is one that made such a booking, or one with the contact and the name of its applicant.
 */
export function invitationOfPersonSql(municipalityId: number, person: ChosenPerson): RawBuilder<unknown> {
  const { email, phone, bookingIds } = person;
  const hasContact = sql`(lower(invitation.email) = ${email} or invitation.phone = ${phone})`;
  const isChosen =
    bookingIds === null
      ? hasContact
      : sql`exists (
          select from booking where ${ofPersonSql(municipalityId, person)} and (
            booking.id = invitation.booking_id
            or (${hasContact} and lower(booking.applicant_name) = lower(invitation.name)
              and lower(booking.applicant_surname) = lower(invitation.surname))))`;
  return sql`invitation.municipality_id = ${municipalityId} and invitation.erased_at is null and ${isChosen}`;
}
