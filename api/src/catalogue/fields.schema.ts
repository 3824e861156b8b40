import { z } from 'zod';
import { NOTICE_TIMINGS } from '../db/entities/catalogue/notice-timing.ts';
import { isPlain } from '../graphql/is-well-formed-text.ts';
import { mailAddress } from '../mail/delivery/mail-address.ts';
import type { Locale } from '../context.ts';
import { t } from './messages.ts';

// Unicode marks that change the writing direction: a name with one could reverse the rest of its line.
const DIRECTION_MARKS = /[\u202A-\u202E\u2066-\u2069]/g;
const CONTROLS = /\p{Cc}/u;
const CONTROLS_BUT_LINES = /[^\P{Cc}\n\t]/gu;
const MAX_URL_LENGTH = 2000;
const MAX_EMAIL_LENGTH = 254;

function clean(text: string): string {
  return text.toWellFormed().normalize('NFC').replaceAll(DIRECTION_MARKS, '').trim();
}

/** Zod schema of a required single line, such as a name or an address. */
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

/** Zod schema of optional text of one or more lines. Blank text becomes null. */
export function optionalTextSchema(locale: Locale, max: number) {
  return z
    .string()
    .nullish()
    .transform((text) => clean((text ?? '').replaceAll(/\r\n?/g, '\n').replaceAll(CONTROLS_BUT_LINES, '')))
    .pipe(z.string().max(max, t(locale, 'textTooLong', { max })))
    .transform((text) => text || null);
}

/** Zod schema of a required paragraph. Line breaks become spaces. */
export function paragraphSchema(locale: Locale, max: number) {
  return z
    .string()
    .transform((text) => text.replaceAll(/\s+/g, ' '))
    .pipe(lineSchema(locale, max));
}

/** Zod schemas of the choices when the office is notified of a booking. */
export const noticeSchemas = {
  noticeBooked: z.enum(NOTICE_TIMINGS),
  noticeMoved: z.enum(NOTICE_TIMINGS),
  noticeCancelled: z.enum(NOTICE_TIMINGS),
};

/** Zod schema of an optional paragraph. Line breaks become spaces, blank text becomes null. */
export function optionalParagraphSchema(locale: Locale, max: number) {
  return z
    .string()
    .nullish()
    .transform((text): string | null | undefined => text?.replaceAll(/\s+/g, ' '))
    .pipe(optionalTextSchema(locale, max));
}

/** Zod schema of a required http or https URL. */
export function urlSchema(locale: Locale) {
  return lineSchema(locale, MAX_URL_LENGTH).pipe(httpUrlSchema(locale));
}

/**
 * Zod schema of an optional http or https URL. Other protocols are rejected because a javascript: link would run code.
 */
export function optionalUrlSchema(locale: Locale) {
  return optionalTextSchema(locale, MAX_URL_LENGTH).pipe(httpUrlSchema(locale).nullable());
}

function httpUrlSchema(locale: Locale) {
  return z.url({ protocol: /^https?$/, error: t(locale, 'urlNotValid') });
}

/** Zod schema of a required e-mail address. */
export function emailSchema(locale: Locale) {
  return lineSchema(locale, MAX_EMAIL_LENGTH).refine(isEmailAddress, t(locale, 'emailNotValid'));
}

/** Zod schema of an optional e-mail address. */
export function optionalEmailSchema(locale: Locale) {
  return optionalTextSchema(locale, MAX_EMAIL_LENGTH).refine(
    (text) => text === null || isEmailAddress(text),
    t(locale, 'emailNotValid'),
  );
}

function isEmailAddress(text: string): boolean {
  return mailAddress.safeParse(text).success;
}

/** Zod schema of an integer from `min` to `max`, both included. */
export function integerSchema(locale: Locale, min: number, max: number) {
  const error = t(locale, 'outOfBounds', { min, max });
  return z.number().int(error).min(min, error).max(max, error);
}

/** Zod schema of a sort position, 0 to 9999. */
export const positionSchema = (locale: Locale) => integerSchema(locale, 0, 9999);

/** Zod schema of an idempotency key, 8 to 100 characters. */
export function idempotencyKeySchema(locale: Locale) {
  const message = t(locale, 'keyNotValid');
  return z.string().min(8, message).max(100, message).refine(isPlain, message);
}
