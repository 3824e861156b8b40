import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { z } from 'zod';
import { t } from '../../graphql/messages.ts';
import { mailAddress } from '../../mail/delivery/mail-address.ts';
import type { Locale } from '../../context.ts';

/** Richiedente: the person the booking is for. */
export type Applicant = { name: string; surname: string; phone: string; email: string };

const MAX_NAME_LENGTH = 100;
/** Maximum length of notes and reasons, in characters; from the national model of municipal services. */
export const MAX_NOTES_LENGTH = 200;

// Bidirectional control characters: a name could reverse the direction of a whole line in a list.
const DIRECTION_MARKS = /[\u202A-\u202E\u2066-\u2069]/g;
const CONTROL_CHARACTERS = /\p{Cc}/u;
const CONTROL_CHARACTERS_EXCEPT_LINES = /[^\P{Cc}\n\t]/gu;

function createNameSchema(locale: Locale, missing: 'nameMissing' | 'surnameMissing') {
  return z
    .string()
    .transform((text) => text.toWellFormed().normalize('NFC').replaceAll(DIRECTION_MARKS, '').trim())
    .pipe(
      z
        .string()
        .min(1, t(locale, missing))
        .max(MAX_NAME_LENGTH, t(locale, 'nameTooLong', { max: MAX_NAME_LENGTH }))
        .refine((text) => !CONTROL_CHARACTERS.test(text), t(locale, 'nameNotText')),
    );
}

function createPhoneSchema(locale: Locale) {
  return z.string().transform((text, check) => {
    const phone = text.length <= 40 ? parsePhoneNumberFromString(text, 'IT') : undefined;
    if (phone?.isValid()) return phone.number as string;
    check.addIssue({ code: 'custom', message: t(locale, 'phoneNotValid') });
    return z.NEVER;
  });
}

function createEmailSchema(locale: Locale) {
  const message = t(locale, 'emailNotValid');
  return z
    .string()
    .transform((text) => text.trim())
    .refine((text) => mailAddress.safeParse(text).success, message);
}

/** Returns the schema of free text: keeps line breaks, removes other control characters. */
export function createFreeTextSchema(tooLong: string) {
  return z
    .string()
    .transform((text) =>
      text
        .toWellFormed()
        .normalize('NFC')
        .replaceAll(/\r\n?/g, '\n')
        .replaceAll(CONTROL_CHARACTERS_EXCEPT_LINES, '')
        .replaceAll(DIRECTION_MARKS, '')
        .trim(),
    )
    .pipe(z.string().max(MAX_NOTES_LENGTH, tooLong));
}

/** Returns the schema of an applicant, with error messages in the given language. */
export function createApplicantSchema(locale: Locale) {
  return z.object({
    name: createNameSchema(locale, 'nameMissing'),
    surname: createNameSchema(locale, 'surnameMissing'),
    phone: createPhoneSchema(locale),
    email: createEmailSchema(locale),
  });
}

/** Returns the schema for bookings by staff: telephone number and e-mail address may be empty and become null. */
export function createOptionalApplicantSchema(locale: Locale) {
  const { phone, email, ...required } = createApplicantSchema(locale).shape;
  return z.object({ ...required, phone: emptyOr(phone), email: emptyOr(email) });
}

/** Returns a schema that maps blank text to null and applies the given schema to other text. */
function emptyOr(schema: z.ZodType<string>) {
  return z.string().transform((text, check) => {
    if (text.trim() === '') return null;
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    check.addIssue({ code: 'custom', message: parsed.error.issues[0]!.message });
    return z.NEVER;
  });
}
