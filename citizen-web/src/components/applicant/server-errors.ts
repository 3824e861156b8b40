import type { FieldError } from '../form/error-summary.tsx';
import type { ApplicantValues } from './applicant-values.ts';

/** Field of the forms about the applicant. */
type FormField = keyof ApplicantValues | 'privacyRead' | 'noticeRead';

const FORM_FIELDS: Record<string, FormField> = {
  'applicant.name': 'name',
  'applicant.surname': 'surname',
  'applicant.phone': 'phone',
  'applicant.email': 'email',
  notes: 'notes',
  privacyRead: 'privacyRead',
  noticeRead: 'noticeRead',
};

/** Returns the form field of an API input path; null if the form has no such field. */
export function toFormField(path: string): FormField | null {
  return FORM_FIELDS[path] ?? null;
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

const FIELD_ORDER: readonly FormField[] = [
  'name',
  'surname',
  'prefix',
  'phone',
  'email',
  'notes',
  'noticeRead',
  'privacyRead',
];

/** Returns the form's errors in the order of the fields on the page, for the error summary. */
export function toErrorSummary(
  errors: Partial<Record<FormField, { message?: string | undefined }>>,
): readonly FieldError[] {
  return FIELD_ORDER.flatMap((field) => {
    const message = errors[field]?.message;
    return message ? [{ fieldId: field, message }] : [];
  });
}
