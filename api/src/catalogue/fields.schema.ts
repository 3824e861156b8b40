import { z } from 'zod';
import { isPlain } from '../graphql/is-well-formed-text.ts';
import { mailAddress } from '../mail/delivery/mail-address.ts';
import type { Locale } from '../context.ts';
import { t } from './messages.ts';

// Marks that reverse the writing direction of what follows them: a name could make a whole line read backwards.
const DIRECTION_MARKS = /[\u202A-\u202E\u2066-\u2069]/g;
const CONTROLS = /\p{Cc}/u;
const CONTROLS_BUT_LINES = /[^\P{Cc}\n\t]/gu;
const MAX_URL_LENGTH = 2000;
const MAX_EMAIL_LENGTH = 254;

function clean(text: string): string {
  return text.toWellFormed().normalize('NFC').replaceAll(DIRECTION_MARKS, '').trim();
}

/** One line that has to be there: a name, an address. */
export function lineSchema(locale: Locale, max: number) {
  return z
    .string()
    .transform(clean)
    .pipe(
      z
        .string()
        .min(1, t(locale, 'textMissing'))
        .max(max, t(locale, 'textTooLong', { max }))
        .refine((text) => !CONTROLS.test(text), t(locale, 'textNotText')),
    );
}

/** A few lines, or one, that may be missing; nothing but blanks is as good as nothing. */
export function optionalTextSchema(locale: Locale, max: number) {
  return z
    .string()
    .nullish()
    .transform((text) => clean((text ?? '').replaceAll(/\r\n?/g, '\n').replaceAll(CONTROLS_BUT_LINES, '')))
    .pipe(z.string().max(max, t(locale, 'textTooLong', { max })))
    .transform((text) => text || null);
}

/** A few sentences that have to be there, shown as one paragraph: ends of lines are blanks. */
export function paragraphSchema(locale: Locale, max: number) {
  return z
    .string()
    .transform((text) => text.replaceAll(/\s+/g, ' '))
    .pipe(lineSchema(locale, max));
}

/** The address of a web page that has to be there. */
export function urlSchema(locale: Locale) {
  return lineSchema(locale, MAX_URL_LENGTH).pipe(webAddress(locale));
}

/** The address of a web page, if any: what is shown as a link must not run anything. */
export function optionalUrlSchema(locale: Locale) {
  return optionalTextSchema(locale, MAX_URL_LENGTH).pipe(webAddress(locale).nullable());
}

function webAddress(locale: Locale) {
  return z.url({ protocol: /^https?$/, error: t(locale, 'urlNotValid') });
}

/** An e-mail address that has to be there. */
export function emailSchema(locale: Locale) {
  return lineSchema(locale, MAX_EMAIL_LENGTH).refine(isMailAddress, t(locale, 'emailNotValid'));
}

/** An e-mail address, if any. */
export function optionalEmailSchema(locale: Locale) {
  return optionalTextSchema(locale, MAX_EMAIL_LENGTH).refine(
    (text) => text === null || isMailAddress(text),
    t(locale, 'emailNotValid'),
  );
}

function isMailAddress(text: string): boolean {
  return mailAddress.safeParse(text).success;
}

/** A whole number between two others. */
export function integerSchema(locale: Locale, min: number, max: number) {
  const error = t(locale, 'outOfBounds', { min, max });
  return z.number().int(error).min(min, error).max(max, error);
}

/** Where something stands among others of its kind. */
export const positionSchema = (locale: Locale) => integerSchema(locale, 0, 9999);

/** The key under which the same request makes nothing twice. */
export function idempotencyKeySchema(locale: Locale) {
  const message = t(locale, 'keyNotValid');
  return z.string().min(8, message).max(100, message).refine(isPlain, message);
}
