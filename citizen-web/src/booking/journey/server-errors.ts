import type { FieldError } from '../../components/form/error-summary.tsx';
import type { Details } from './details.ts';
import type { ServerFieldError } from './journey-context.ts';

const fields: Record<string, keyof Details> = {
  'applicant.name': 'name',
  'applicant.surname': 'surname',
  'applicant.phone': 'phone',
  'applicant.email': 'email',
  notes: 'notes',
  privacyRead: 'privacyRead',
  noticeRead: 'noticeRead',
};

/** The field of the form that a refusal of the service speaks of; null when it is about none of them. */
export function toFormField(path: string): keyof Details | null {
  return fields[path] ?? null;
}

/** What the service refused, as errors of the form's fields. */
export function toFormErrors(
  refused: readonly ServerFieldError[],
): Partial<Record<keyof Details, { type: string; message: string }>> {
  return Object.fromEntries(
    refused.flatMap(({ path, message }) => {
      const field = toFormField(path);
      return field === null ? [] : [[field, { type: 'refused', message }]];
    }),
  );
}

const order: ReadonlyArray<keyof Details> = [
  'name',
  'surname',
  'prefix',
  'phone',
  'email',
  'notes',
  'noticeRead',
  'privacyRead',
];

/** The form's errors as the summary lists them: in the order of the page, each with the field that it leads to. */
export function toErrorSummary(
  errors: Partial<Record<keyof Details, { message?: string | undefined }>>,
): readonly FieldError[] {
  return order.flatMap((field) => {
    const message = errors[field]?.message;
    return message ? [{ fieldId: field, message }] : [];
  });
}
