import { describe, expect, test } from 'vitest';
import {
  createFreeTextSchema,
  createOptionalApplicantSchema,
} from '../../../../api/src/booking/applicant/applicant.ts';
import {
  EMAIL_CASES,
  type FieldCases,
  NAME_CASES,
  NOTES_CASES,
  PHONE_CASES,
} from '../../../../api/src/field-rules/test-support/field-cases.ts';
import { createApplicantRules, validateNotes } from './applicant-rules.ts';

const t = ((key: string) => key) as Parameters<typeof createApplicantRules>[0];
const rules = createApplicantRules(t);
const applicant = createOptionalApplicantSchema('it').shape;

type Rule = (typed: string) => string | null | Promise<string | null>;
const FIELDS: [string, FieldCases, Rule, { safeParse(text: string): { success: boolean } }][] = [
  ['name', NAME_CASES, rules.name, applicant.name],
  ['surname', NAME_CASES, rules.surname, applicant.surname],
  ['phone', PHONE_CASES, rules.phone, applicant.phone],
  ['email', EMAIL_CASES, rules.email, applicant.email],
  ['notes', NOTES_CASES, (typed) => validateNotes(t, typed), createFreeTextSchema('it', 'notesTooLong')],
];

describe.each(FIELDS)('%s', (_field, cases, rule, server) => {
  test.each(Object.keys(cases))('%j has the same verdict in the form and in the API', async (typed) => {
    expect((await rule(typed)) === null).toBe(server.safeParse(typed).success);
  });
});

test('an empty telephone number and e-mail address are valid, also if only invisible characters were pasted', () => {
  for (const typed of ['', ' ', '\u202A\u202C', '\u200B']) {
    expect([rules.phone(typed), rules.email(typed)]).toEqual([null, null]);
    expect(applicant.phone.parse(typed)).toBeNull();
    expect(applicant.email.parse(typed)).toBeNull();
  }
});

test('missing names are reported with their own message', () => {
  expect([rules.surname('\u3164'), rules.name(' ')]).toEqual(['book.surnameMissing', 'book.nameMissing']);
});
