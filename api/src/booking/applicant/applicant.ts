import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { z } from 'zod';
import { t } from '../../graphql/messages.ts';
import { mailAddress } from '../../mail/delivery/mail-address.ts';
import type { Locale } from '../../context.ts';

/** Richiedente: who the booking is for. */
export type Applicant = { name: string; surname: string; phone: string; email: string };

const MAX_NAME_LENGTH = 100;
/** Longest notes or reason, as the national model of municipal services has it. */
export const MAX_NOTES_LENGTH = 200;

// Marks that reverse the writing direction of what follows them: a name could make a whole line of a list read backwards.
const DIRECTION_MARKS = /[\u202A-\u202E\u2066-\u2069]/g;
const CONTROLS = /\p{Cc}/u;
const CONTROLS_BUT_LINES = /[^\P{Cc}\n\t]/gu;

function nameRule(locale: Locale, missing: 'nameMissing' | 'surnameMissing') {
  return z
    .string()
    .transform((text) => text.toWellFormed().normalize('NFC').replaceAll(DIRECTION_MARKS, '').trim())
    .pipe(
      z
        .string()
        .min(1, t(locale, missing))
        .max(MAX_NAME_LENGTH, t(locale, 'nameTooLong', { max: MAX_NAME_LENGTH }))
        .refine((text) => !CONTROLS.test(text), t(locale, 'nameNotText')),
    );
}

function phoneRule(locale: Locale) {
  return z.string().transform((text, check) => {
    const phone = text.length <= 40 ? parsePhoneNumberFromString(text, 'IT') : undefined;
    if (phone?.isValid()) return phone.number as string;
    check.addIssue({ code: 'custom', message: t(locale, 'phoneNotValid') });
    return z.NEVER;
  });
}

function emailRule(locale: Locale) {
  const message = t(locale, 'emailNotValid');
  return z
    .string()
    .transform((text) => text.trim())
    .refine((text) => mailAddress.safeParse(text).success, message);
}

/** Text of a citizen's own: lines are kept, other control characters are not. */
export function freeText(tooLong: string) {
  return z
    .string()
    .transform((text) =>
      text
        .toWellFormed()
        .normalize('NFC')
        .replaceAll(/\r\n?/g, '\n')
        .replaceAll(CONTROLS_BUT_LINES, '')
        .replaceAll(DIRECTION_MARKS, '')
        .trim(),
    )
    .pipe(z.string().max(MAX_NOTES_LENGTH, tooLong));
}

/** What a citizen must tell of themselves, with the messages in the citizen's language. */
export function applicantRule(locale: Locale) {
  return z.object({
    name: nameRule(locale, 'nameMissing'),
    surname: nameRule(locale, 'surnameMissing'),
    phone: phoneRule(locale),
    email: emailRule(locale),
  });
}
