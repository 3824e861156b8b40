import { describe, expect, test } from 'vitest';
import { createApplicantSchema, createFreeTextSchema } from '../../../../api/src/booking/applicant/applicant.ts';
import {
  EMAIL_CASES,
  type FieldCases,
  NAME_CASES,
  NOTES_CASES,
  PHONE_CASES,
} from '../../../../api/src/field-rules/test-support/field-cases.ts';
import { EMPTY_DETAILS, type Details } from '../journey/details.ts';
import { toFullPhone } from '../../components/applicant/full-phone.ts';
import { createDetailsSchema } from './details-schema.ts';

const t = ((key: string) => key) as Parameters<typeof createDetailsSchema>[0];
const VALID: Details = {
  ...EMPTY_DETAILS,
  name: 'Mario',
  surname: 'Rossi',
  phone: '333 1234567',
  email: 'mario@example.it',
  privacyRead: true,
};
const applicant = createApplicantSchema('it').shape;
const FIELDS: [keyof Details, FieldCases, { safeParse(text: string): { data?: string | undefined } }][] = [
  ['name', NAME_CASES, applicant.name],
  ['surname', NAME_CASES, applicant.surname],
  ['phone', PHONE_CASES, applicant.phone],
  ['email', EMAIL_CASES, applicant.email],
  ['notes', NOTES_CASES, createFreeTextSchema('it', 'notesTooLong')],
];

describe.each(FIELDS)('%s', (field, cases, server) => {
  test.each(Object.entries(cases))('%j becomes %j in the form and in the API', async (typed, stored) => {
    const parsed = await createDetailsSchema(t, false).safeParseAsync({ ...VALID, [field]: typed });
    expect(parsed.error?.issues.map(({ path }) => path.join('.')) ?? []).toEqual(stored === null ? [field] : []);
    expect(server.safeParse(typed).data ?? null).toBe(stored);
    // The API receives what the form sends, which is the number with its prefix.
    const sent = parsed.success ? parsed.data : { ...VALID, [field]: typed };
    const request = field === 'phone' ? toFullPhone(sent as Details) : (sent[field] as string);
    expect(server.safeParse(request).data ?? null).toBe(stored);
  });
});
