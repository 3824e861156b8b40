import { z } from 'zod';
import type { Locale } from '../../context.ts';
import { type EmailProblem, readEmail } from '../../field-rules/email.ts';
import type { FieldResult } from '../../field-rules/field-result.ts';
import { type FreeTextProblem, MAX_NOTES_LENGTH, readFreeText } from '../../field-rules/free-text.ts';
import { MAX_NAME_LENGTH, type NameProblem, readName } from '../../field-rules/name.ts';
import type { PhoneProblem } from '../../field-rules/phone-text.ts';
import { readPhone } from '../../field-rules/phone.ts';
import { type MessageKey, t } from '../../graphql/messages.ts';

/** Richiedente: the person the booking is for. */
export type Applicant = { name: string; surname: string; phone: string; email: string };

const NAME_MESSAGES = {
  tooLong: 'nameTooLong',
  notText: 'nameNotText',
  link: 'nameWithLink',
} as const satisfies Record<Exclude<NameProblem, 'missing'>, MessageKey>;

const PHONE_MESSAGES = {
  missing: 'phoneNotValid',
  extension: 'phoneWithExtension',
  notValid: 'phoneNotValid',
} as const satisfies Record<PhoneProblem, MessageKey>;

const EMAIL_MESSAGES = {
  missing: 'emailNotValid',
  notValid: 'emailNotValid',
  accents: 'emailWithAccents',
  dots: 'emailDots',
  tooLong: 'emailTooLong',
} as const satisfies Record<EmailProblem, MessageKey>;

/** Returns the schema of a field whose rule is shared with the forms; the parsed value is normalised. */
function createFieldSchema<Problem extends string>(
  read: (typed: string) => FieldResult<Problem>,
  toMessage: (problem: Problem) => string,
) {
  return z.string().transform((text, check): string => {
    const { value, problem } = read(text);
    if (value !== null) return value;
    check.addIssue({ code: 'custom', message: toMessage(problem) });
    return z.NEVER;
  });
}

function createNameSchema(locale: Locale, missing: 'nameMissing' | 'surnameMissing') {
  const messages = { ...NAME_MESSAGES, missing } as const;
  return createFieldSchema(readName, (problem) => t(locale, messages[problem], { max: MAX_NAME_LENGTH }));
}

/** Returns the schema of notes or of a reason; keeps line breaks. */
export function createFreeTextSchema(
  locale: Locale,
  tooLong: 'notesTooLong' | 'reasonTooLong',
  max = MAX_NOTES_LENGTH,
) {
  const messages = { tooLong, notText: 'textNotText' } as const satisfies Record<FreeTextProblem, MessageKey>;
  return createFieldSchema(
    (typed) => readFreeText(typed, max),
    (problem) => t(locale, messages[problem], { max }),
  );
}

/** Returns the schema of an applicant, with error messages in the given language. */
export function createApplicantSchema(locale: Locale) {
  return z.object({
    name: createNameSchema(locale, 'nameMissing'),
    surname: createNameSchema(locale, 'surnameMissing'),
    phone: createFieldSchema(readPhone, (problem) => t(locale, PHONE_MESSAGES[problem])),
    email: createFieldSchema(readEmail, (problem) => t(locale, EMAIL_MESSAGES[problem])),
  });
}

/** Returns the schema for bookings by staff: telephone number and e-mail address may be empty and become null. */
export function createOptionalApplicantSchema(locale: Locale) {
  const { name, surname } = createApplicantSchema(locale).shape;
  return z.object({
    name,
    surname,
    phone: createOptionalSchema(readPhone, (problem) => t(locale, PHONE_MESSAGES[problem])),
    email: createOptionalSchema(readEmail, (problem) => t(locale, EMAIL_MESSAGES[problem])),
  });
}

/** Returns the schema of a field that may be empty; empty text becomes null. */
function createOptionalSchema<Problem extends string>(
  read: (typed: string) => FieldResult<Problem | 'missing'>,
  toMessage: (problem: Problem | 'missing') => string,
) {
  return z.string().transform((text, check): string | null => {
    const { value, problem } = read(text);
    if (value !== null) return value;
    if (problem === 'missing') return null;
    check.addIssue({ code: 'custom', message: toMessage(problem) });
    return z.NEVER;
  });
}
