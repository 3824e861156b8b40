import { APPLICANT_COLUMNS, type StoredApplicant } from '../../db/entities/booking/applicant.ts';
import type { BookingDetails } from '../booking-details.ts';

/** Data of a booking as they should be: the applicant and the citizen's notes. */
export type Correction = { applicant: StoredApplicant; notes: string };

/** Name of a field that a correction can change. */
export type CorrectedField = keyof StoredApplicant | 'notes';

const APPLICANT_FIELDS = Object.keys(APPLICANT_COLUMNS) as (keyof StoredApplicant)[];
/** Fields that no mail contains. */
const UNMAILED: ReadonlySet<CorrectedField> = new Set(['phone']);

/** Returns the names of the fields that differ from the stored booking. */
export function listCorrectedFields(booking: BookingDetails, { applicant, notes }: Correction): CorrectedField[] {
  const fields: CorrectedField[] = APPLICANT_FIELDS.filter((field) => applicant[field] !== booking.applicant[field]);
  return notes === booking.notes ? fields : [...fields, 'notes'];
}

/** Returns whether a mail about the booking would now say something else, or go to another address. */
export function changesMail(fields: readonly CorrectedField[]): boolean {
  return fields.some((field) => !UNMAILED.has(field));
}
