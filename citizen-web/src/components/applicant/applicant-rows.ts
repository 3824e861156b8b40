import type { TFunction } from 'i18next';
import type { ApplicantValues } from './applicant-values.ts';

/** What is stored about the applicant; null if it was erased or never given. */
type StoredApplicant = { [Field in Exclude<keyof ApplicantValues, 'prefix'>]: string | null };

/** Returns label and value of each field about the applicant; name and surname share a row. */
export function toApplicantRows(t: TFunction, stored: StoredApplicant): [string, string | null][] {
  const { name, surname } = stored;
  return [[t('review.applicant'), [name, surname].filter(Boolean).join(' ')], ...toContactRows(t, stored)];
}

/** Returns label and value of the fields that follow name and surname. */
export function toContactRows(
  t: TFunction,
  stored: Omit<StoredApplicant, 'name' | 'surname'>,
): [string, string | null][] {
  return [
    [t('review.phone'), stored.phone],
    [t('review.email'), stored.email],
    [t('review.notes'), stored.notes],
  ];
}
