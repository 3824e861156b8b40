import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import type { Details } from '../journey/details.ts';

// Without it zod compiles schemas with eval, which the pages' Content-Security-Policy forbids.
z.config({ jitless: true });

/** Maximum length of the notes, in characters. */
export const MAX_NOTES_LENGTH = 200;

/** Creates the schema of the applicant form, with translated error messages. */
export function createDetailsSchema(t: TFunction, noticeNeeded: boolean) {
  const short = z.maxLength(100, t('details.tooLong', { max: 100 }));
  const filled = (message: string) => z.string().check(z.trim(), z.minLength(1, message), short);
  return z.object({
    name: filled(t('details.needName')),
    surname: filled(t('details.needSurname')),
    prefix: z.string().check(z.trim(), z.regex(/^(\+|00)?[1-9]\d{0,3}$/, t('details.badPrefix'))),
    phone: filled(t('details.needPhone')),
    email: z
      .string()
      .check(
        z.trim(),
        z.minLength(1, t('details.needEmail')),
        z.regex(/^[^\s@<>(),;:"]+@[^\s@.<>(),;:"]+(\.[^\s@.<>(),;:"]+)+$/, t('details.badEmail')),
        z.maxLength(254, t('details.badEmail')),
      ),
    notes: z.string().check(z.maxLength(MAX_NOTES_LENGTH, t('details.tooLong', { max: MAX_NOTES_LENGTH }))),
    privacyRead: z.boolean().check(z.refine((read) => read, t('details.needPrivacy'))),
    noticeRead: z.boolean().check(z.refine((read) => read || !noticeNeeded, t('details.needNotice'))),
  }) satisfies z.ZodMiniType<Details>;
}

/** Returns whether a telephone number is possible; true if the library fails to load, because the API validates it. */
export async function isPossiblePhone(phone: string): Promise<boolean> {
  try {
    const { parsePhoneNumberFromString } = await import('libphonenumber-js/min');
    return parsePhoneNumberFromString(phone, 'IT')?.isPossible() ?? false;
  } catch {
    return true;
  }
}
