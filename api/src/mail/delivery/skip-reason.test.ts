import { expect, test } from 'vitest';
import { BOOKING_STATUSES } from '../../db/entities/booking/booking-status.ts';
import { aCancellation, aConfirmation } from '../test-support/messages.ts';
import type { BookingMessage } from '../mails/mail-message.ts';
import { getSkipReason } from './skip-reason.ts';

const NOW = Date.parse('2026-12-01T09:00:00+01:00');

/** Returns the statuses of the booking in which a mail is sent. No later mail says that the booking changed. */
const listStatuses = (message: BookingMessage) =>
  [null, ...BOOKING_STATUSES].filter((bookingStatus) => {
    const pending = { message, bookingStatus, laterKinds: [message.kind] };
    return getSkipReason(pending, NOW) === null;
  });

test('getSkipReason withholds mails about a valid booking once it was cancelled without a mail', () => {
  const valid = [null, 'REQUESTED', 'CONFIRMED', 'COMPLETED', 'NO_SHOW'];
  expect(listStatuses(aConfirmation())).toEqual(valid);
  expect(listStatuses(aConfirmation({ kind: 'BOOKING_MOVED' }))).toEqual(valid);
});

test('getSkipReason withholds a cancellation once the booking was reinstated without a mail', () => {
  expect(listStatuses(aCancellation())).toEqual([null, 'CANCELLED', 'REJECTED']);
  expect(listStatuses(aConfirmation({ kind: 'BOOKING_EXPIRED' }))).toEqual([null, 'CANCELLED', 'REJECTED']);
});

test('control: getSkipReason sends the notice to a former address in every status', () => {
  expect(listStatuses(aConfirmation({ kind: 'EMAIL_CHANGED' }))).toEqual([null, ...BOOKING_STATUSES]);
});
