import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import type { Details } from '../journey/details.ts';

// The validator would otherwise try to compile itself with eval, which the pages' security policy forbids.
z.config({ jitless: true });

/** The most characters a note may have. */
export const MAX_NOTES_LENGTH = 200;

/** What the form asks of the citizen's data, each rule with the sentence that says how to mend it. */
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

/** Whether a telephone number can exist; without the means to tell, the service decides. */
export async function isPossiblePhone(phone: string): Promise<boolean> {
  try {
    const { parsePhoneNumberFromString } = await import('libphonenumber-js/min');
    return parsePhoneNumberFromString(phone, 'IT')?.isPossible() ?? false;
  } catch {
    return true;
  }
}
