import { expect, test } from 'vitest';
import { toFullPhone } from '../../components/applicant/full-phone.ts';
import { createDetailsSchema } from './details-schema.ts';
import { EMPTY_DETAILS } from '../journey/details.ts';

const t = ((key: string) => key) as Parameters<typeof createDetailsSchema>[0];
const VALID = {
  ...EMPTY_DETAILS,
  name: ' Mario ',
  surname: 'D’Angelò',
  phone: '333 1234567',
  email: ' mario.rossi@example.it ',
  privacyRead: true,
};
const listErrors = async (typed: object, noticeNeeded = false) => {
  const result = await createDetailsSchema(t, noticeNeeded).safeParseAsync({ ...VALID, ...typed });
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

test('valid details pass and are trimmed', async () => {
  expect(await listErrors({})).toEqual([]);
  expect(await createDetailsSchema(t, false).parseAsync(VALID)).toMatchObject({
    name: 'Mario',
    email: 'mario.rossi@example.it',
  });
});

test.each([
  [{ name: '  ' }, 'name: details.needName'],
  [{ surname: '' }, 'surname: details.needSurname'],
  [{ phone: '' }, 'phone: details.needPhone'],
  [{ prefix: 'abc' }, 'prefix: details.badPrefix'],
  [{ email: '' }, 'email: details.needEmail'],
  [{ email: 'mario@' }, 'email: details.badEmail'],
  [{ email: 'mario rossi@example.it' }, 'email: details.badEmail'],
  [{ notes: 'x'.repeat(201) }, 'notes: details.tooLong'],
  [{ privacyRead: false }, 'privacyRead: details.needPrivacy'],
])('%o fails with its error message', async (typed, error) => {
  expect(await listErrors(typed)).toContain(error);
});

test('the notice checkbox is required only for a service with a notice', async () => {
  expect(await listErrors({ noticeRead: false }, true)).toEqual(['noticeRead: details.needNotice']);
  expect(await listErrors({ noticeRead: true }, true)).toEqual([]);
});

test('toFullPhone adds the prefix unless the number has its own', () => {
  expect(toFullPhone({ prefix: '+39', phone: ' 333 1234567 ' })).toBe('+39 333 1234567');
  expect(toFullPhone({ prefix: '0040', phone: '721234567' })).toBe('+40 721234567');
  expect(toFullPhone({ prefix: '39', phone: '0818323111' })).toBe('+39 0818323111');
  expect(toFullPhone({ prefix: '+39', phone: '+41 79 123 45 67' })).toBe('+41 79 123 45 67');
  expect(toFullPhone({ prefix: '+39', phone: '0041791234567' })).toBe('+41791234567');
  expect(toFullPhone({ prefix: '+39', phone: '\u202A+41 79 123 45 67\u202C' })).toBe('+41 79 123 45 67');
  expect(toFullPhone({ prefix: '\u200E0039 ', phone: '(0041) 79 123 45 67' })).toBe('(+41) 79 123 45 67');
  expect(toFullPhone({ prefix: '+39', phone: '  ' })).toBe('');
});

test('a wrong number is reported together with the other fields', async () => {
  expect(await listErrors({ name: '', phone: '12' })).toEqual(['name: details.needName', 'phone: details.badPhone']);
  expect(await listErrors({ prefix: '+40', phone: '721234567' })).toEqual([]);
  expect(await listErrors({ prefix: '+39', phone: '081 8323111' })).toEqual([]);
});
