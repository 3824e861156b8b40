import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import { createApplicantShape, createPhoneCheck } from '../../components/applicant/applicant-schema.ts';

/** Creates the schema of the applicant form, with translated error messages; parse it asynchronously. */
export function createDetailsSchema(t: TFunction, noticeNeeded: boolean) {
  return z
    .object({
      ...createApplicantShape(t),
      privacyRead: z.boolean().check(z.refine((read) => read, t('details.needPrivacy'))),
      noticeRead: z.boolean().check(z.refine((read) => read || !noticeNeeded, t('details.needNotice'))),
    })
    .check(createPhoneCheck(t));
}
