import { expect, test } from 'vitest';
import { toFormField, toFormErrors, toErrorSummary } from './server-errors.ts';

test('what the service refuses lands on the field it speaks of', () => {
  const refused = [
    { __typename: 'FieldError' as const, path: 'applicant.email', message: 'Non valida' },
    { __typename: 'FieldError' as const, path: 'startsAt', message: 'Passato' },
  ];
  expect(toFormErrors(refused)).toEqual({ email: { type: 'refused', message: 'Non valida' } });
  expect(toFormField('startsAt')).toBeNull();
});

test('the summary lists the errors in the order of the page', () => {
  expect(toErrorSummary({ privacyRead: { message: 'p' }, name: { message: 'n' }, phone: {} })).toEqual([
    { fieldId: 'name', message: 'n' },
    { fieldId: 'privacyRead', message: 'p' },
  ]);
});
