import { expect, test } from 'vitest';
import { toFormField, toFormErrors, toErrorSummary } from './server-errors.ts';

test('toFormErrors puts an API error on its form field and drops the others', () => {
  const errors = [
    { __typename: 'FieldError' as const, path: 'applicant.email', message: 'Non valida' },
    { __typename: 'FieldError' as const, path: 'startsAt', message: 'Passato' },
  ];
  expect(toFormErrors(errors)).toEqual({ email: { type: 'server', message: 'Non valida' } });
  expect(toFormField('startsAt')).toBeNull();
});

test('toErrorSummary lists errors in the order of the fields on the page', () => {
  expect(toErrorSummary({ privacyRead: { message: 'p' }, name: { message: 'n' }, phone: {} })).toEqual([
    { fieldId: 'name', message: 'n' },
    { fieldId: 'privacyRead', message: 'p' },
  ]);
});
