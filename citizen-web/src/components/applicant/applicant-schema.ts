import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import { readEmail } from '../../../../api/src/field-rules/email.ts';
import type { FieldResult } from '../../../../api/src/field-rules/field-result.ts';
import { MAX_NOTES_LENGTH, readFreeText } from '../../../../api/src/field-rules/free-text.ts';
import { MAX_NAME_LENGTH, readName } from '../../../../api/src/field-rules/name.ts';
import { readPhoneText } from '../../../../api/src/field-rules/phone-text.ts';
import type { ApplicantValues } from './applicant-values.ts';
import { readPrefix, toFullPhone } from './full-phone.ts';

// Without it zod compiles schemas with eval, which the pages' Content-Security-Policy forbids.
z.config({ jitless: true });

/** Returns the fields about the applicant, with translated error messages; parse them asynchronously. */
export function createApplicantShape(t: TFunction) {
  const nameMessages = {
    tooLong: t('details.tooLong', { max: MAX_NAME_LENGTH }),
    notText: t('details.notText'),
    link: t('details.nameWithLink'),
  };
  return {
    name: field(readName, { ...nameMessages, missing: t('details.needName') }),
    surname: field(readName, { ...nameMessages, missing: t('details.needSurname') }),
    prefix: field(readPrefix, { notValid: t('details.badPrefix') }),
    phone: field(readPhoneText, {
      missing: t('details.needPhone'),
      extension: t('details.phoneExtension'),
      notValid: t('details.badPhone'),
    }),
    email: field(readEmail, {
      missing: t('details.needEmail'),
      notValid: t('details.badEmail'),
      accents: t('details.emailAccents'),
      dots: t('details.emailDots'),
      tooLong: t('details.emailTooLong'),
    }),
    notes: field(readFreeText, {
      tooLong: t('details.tooLong', { max: MAX_NOTES_LENGTH }),
      notText: t('details.notText'),
    }),
  };
}

/** Returns the check that prefix and number are one valid number. */
export function createPhoneCheck(t: TFunction) {
  return z.refine<Pick<ApplicantValues, 'prefix' | 'phone'>>(isValidPhone, {
    path: ['phone'],
    error: t('details.badPhone'),
    when: hasPhone,
  });
}

/** Returns the schema of a field whose rule the API shares; the parsed value is normalised. */
function field<Problem extends string>(
  read: (typed: string) => FieldResult<Problem>,
  messages: Record<Problem, string>,
) {
  return z.pipe(
    z.string(),
    z.transform((typed: string, context) => {
      const { value, problem } = read(typed);
      if (value !== null) return value;
      context.issues.push({ code: 'custom', message: messages[problem], input: typed });
      return typed;
    }),
  );
}

/** Returns whether prefix and number are one valid number; true if the library fails to load: the API validates too. */
async function isValidPhone({ prefix, phone }: Pick<ApplicantValues, 'prefix' | 'phone'>): Promise<boolean> {
  try {
    const { readPhone } = await import('../../../../api/src/field-rules/phone.ts');
    return readPhone(toFullPhone({ prefix, phone })).problem === null;
  } catch {
    return true;
  }
}

/** Returns whether prefix and number can be validated together, whatever the other fields contain. */
function hasPhone({ value }: { value: unknown }): boolean {
  const { prefix, phone } = value as Partial<Pick<ApplicantValues, 'prefix' | 'phone'>>;
  return readPrefix(prefix ?? '').problem === null && readPhoneText(phone ?? '').problem === null;
}
