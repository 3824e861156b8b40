import type { FieldError } from '../../components/form/error-summary.tsx';
import type { Details } from './details.ts';
import type { ServerFieldError } from './journey-context.ts';

const FORM_FIELDS: Record<string, keyof Details> = {
  'applicant.name': 'name',
  'applicant.surname': 'surname',
  'applicant.phone': 'phone',
  'applicant.email': 'email',
  notes: 'notes',
  privacyRead: 'privacyRead',
  noticeRead: 'noticeRead',
};

/** Returns the form field of an API input path; null if the form has no such field. */
export function toFormField(path: string): keyof Details | null {
  return FORM_FIELDS[path] ?? null;
}

/** Converts validation errors of the API to errors of the form's fields. */
export function toFormErrors(
  errors: readonly ServerFieldError[],
): Partial<Record<keyof Details, { type: string; message: string }>> {
  return Object.fromEntries(
    errors.flatMap(({ path, message }) => {
      const field = toFormField(path);
      return field === null ? [] : [[field, { type: 'server', message }]];
    }),
  );
}

const FIELD_ORDER: ReadonlyArray<keyof Details> = [
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
  errors: Partial<Record<keyof Details, { message?: string | undefined }>>,
): readonly FieldError[] {
  return FIELD_ORDER.flatMap((field) => {
    const message = errors[field]?.message;
    return message ? [{ fieldId: field, message }] : [];
  });
}
