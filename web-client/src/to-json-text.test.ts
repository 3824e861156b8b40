import { expect, test } from 'vitest';
import { toJsonText } from './to-json-text.ts';

test('toJsonText keeps every value, null included, and omits __typename', () => {
  const mails = [{ __typename: 'PersonalMail', kind: 'BOOKING_CONFIRMED', sentAt: null }];
  expect(JSON.parse(toJsonText({ __typename: 'PersonalData', bookings: [{ notes: '«è»', mails }] }))).toEqual({
    bookings: [{ notes: '«è»', mails: [{ kind: 'BOOKING_CONFIRMED', sentAt: null }] }],
  });
});
