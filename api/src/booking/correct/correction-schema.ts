import { z } from 'zod';
import type { Locale } from '../../context.ts';
import { createApplicantSchema, createFreeTextSchema, createOptionalApplicantSchema } from '../applicant/applicant.ts';
import type { BookingDetails } from '../booking-details.ts';

/** Returns the schema of a correction by staff, who may leave telephone number and e-mail address empty. */
export function createStaffCorrectionSchema(locale: Locale) {
  return z.object({
    applicant: createOptionalApplicantSchema(locale),
    notes: createFreeTextSchema(locale, 'notesTooLong'),
  });
}

/** Returns the schema of a correction by a citizen; a telephone number that the office never had stays optional. */
export function createCorrectionSchema(locale: Locale, { applicant }: BookingDetails) {
  const required = createApplicantSchema(locale).shape;
  const { phone } = createOptionalApplicantSchema(locale).shape;
  return z.object({
    applicant: z.object({ ...required, phone: applicant.phone === null ? phone : required.phone }),
    notes: createFreeTextSchema(locale, 'notesTooLong'),
  });
}
