import type { ApplicantInput, BookingSummaryFragment } from '../../gql/graphql.ts';
import { type ApplicantValues, EMPTY_APPLICANT, ITALIAN_PREFIX } from './applicant-values.ts';
import { toFullPhone } from './full-phone.ts';

/** Returns the applicant and the notes for the API, without the form's other values. */
export function toApplicantInput(values: ApplicantValues): { applicant: ApplicantInput; notes: string } {
  const typed = Object.keys(EMPTY_APPLICANT).map((field) => [field, values[field as keyof ApplicantValues].trim()]);
  const { prefix, phone, notes, ...rest } = Object.fromEntries(typed) as ApplicantValues;
  return { applicant: { ...rest, phone: toFullPhone({ prefix, phone }) }, notes };
}

/** Returns the values of the form for a booking; a foreign number keeps its prefix in the number. */
export function toApplicantValues({
  applicant,
  notes,
}: Pick<BookingSummaryFragment, 'applicant' | 'notes'>): ApplicantValues {
  const { __typename, phone, ...rest } = applicant as typeof applicant & { __typename?: string };
  const national = phone.startsWith(ITALIAN_PREFIX) ? phone.slice(ITALIAN_PREFIX.length) : phone;
  return { ...rest, prefix: ITALIAN_PREFIX, phone: national, notes };
}
