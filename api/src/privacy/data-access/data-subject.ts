import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { mailAddress } from '../../mail/delivery/mail-address.ts';

/** Whose data: who can be reached so. Exactly so: "+tags" and dots of an address may make it another person's. */
export type Person = { email: string; phone: null } | { email: null; phone: string };

const LONGEST = 300;

/** An e-mail address as it is searched for; null when it is none. */
export function readEmail(text: string): string | null {
  const email = text.trim().toLowerCase();
  return mailAddress.safeParse(email).success ? email : null;
}

/** Who is meant by an e-mail address or a telephone number; null when it is neither. */
export function readPerson(text: string): Person | null {
  if (text.length > LONGEST) return null;
  if (text.includes('@')) {
    const email = readEmail(text);
    return email === null ? null : { email, phone: null };
  }
  const phone = parsePhoneNumberFromString(text, 'IT');
  return phone?.isValid() ? { email: null, phone: phone.number } : null;
}

/** SQL: the booking is that person's, by parameters 2 (e-mail address) and 3 (telephone), and still tells of them. */
export const OF_THE_PERSON = `booking.municipality_id = $1 and booking.anonymised_at is null
  and (lower(booking.applicant_email) = $2 or booking.applicant_phone = $3)`;
