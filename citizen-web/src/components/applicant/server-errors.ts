import type { FieldError } from '../form/error-summary.tsx';
import { type ApplicantValues, EMPTY_APPLICANT } from './applicant-values.ts';

/** Field of the forms about the applicant. */
type FormField = keyof ApplicantValues | 'privacyRead' | 'noticeRead';

const FIELD_ORDER: readonly FormField[] = [
  ...(Object.keys(EMPTY_APPLICANT) as (keyof ApplicantValues)[]),
  'noticeRead',
  'privacyRead',
];

/** Returns the form field of an API input path; null if the form has no such field. */
export function toFormField(path: string): FormField | null {
  return FIELD_ORDER.find((field) => path === field || path === `applicant.${field}`) ?? null;
}

/** Converts validation errors of the API to errors of the form's fields. */
export function toFormErrors(
  errors: readonly { path: string; message: string }[],
): Partial<Record<FormField, { type: string; message: string }>> {
  return Object.fromEntries(
    errors.flatMap(({ path, message }) => {
      const field = toFormField(path);
      return field === null ? [] : [[field, { type: 'server', message }]];
    }),
  );
}

/** Returns the form's errors in the order of the fields on the page, for the error summary. */
export function toErrorSummary(
  errors: Partial<Record<FormField, { message?: string | undefined }>>,
): readonly FieldError[] {
  return FIELD_ORDER.flatMap((field) => {
    const message = errors[field]?.message;
    return message ? [{ fieldId: field, message }] : [];
  });
}
