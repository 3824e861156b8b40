import { expect, test } from 'vitest';
import { copyText } from './copy-text.ts';

test('the file holds what is kept, null where there is nothing, and no names of the schema', () => {
  const mails = [{ __typename: 'PersonalMail', kind: 'BOOKING_CONFIRMED', sentAt: null }];
  expect(JSON.parse(copyText({ __typename: 'PersonalData', bookings: [{ notes: '«è»', mails }] }))).toEqual({
    bookings: [{ notes: '«è»', mails: [{ kind: 'BOOKING_CONFIRMED', sentAt: null }] }],
  });
});
