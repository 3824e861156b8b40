import { expect, test } from 'vitest';
import type { MailKind } from '../../db/entities/booking/mail.ts';
import { BOOKING_STATUSES, type BookingStatus } from '../../db/entities/booking/booking-status.ts';
import { createExampleMails } from '../test-support/example-mails.ts';
import { aCancellation, aConfirmation } from '../test-support/messages.ts';
import type { BookingMessage } from '../mails/mail-message.ts';
import { getSkipReason } from './skip-reason.ts';

const NOW = Date.parse('2026-12-01T09:00:00+01:00');
const PENDING = { isInvitationOpen: null, bookingReconfirmBy: null };

/** Returns the statuses of the booking in which a mail is sent. No later mail states that the booking changed. */
const listStatuses = (message: BookingMessage, now = NOW, bookingStartsAt = Date.parse(message.booking.startsAt)) =>
  [null, ...BOOKING_STATUSES].filter((bookingStatus) => {
    const pending = { ...PENDING, message, bookingStatus, bookingStartsAt, laterKinds: [message.kind] };
    return getSkipReason(pending, now) === null;
  });

test('getSkipReason withholds mails about a valid booking once it was cancelled without a mail', () => {
  const valid = [null, 'REQUESTED', 'CONFIRMED', 'COMPLETED', 'NO_SHOW'];
  expect(listStatuses(aConfirmation())).toEqual(valid);
  expect(listStatuses(aConfirmation({ kind: 'BOOKING_MOVED' }))).toEqual(valid);
});

test('getSkipReason withholds a cancellation once the booking was reinstated without a mail', () => {
  expect(listStatuses(aCancellation())).toEqual([null, 'CANCELLED', 'RELEASED', 'REJECTED']);
  expect(listStatuses(aConfirmation({ kind: 'BOOKING_EXPIRED' }))).toEqual([null, 'CANCELLED', 'RELEASED', 'REJECTED']);
});

test('control: getSkipReason sends the notice to a former address in every status', () => {
  expect(listStatuses(aConfirmation({ kind: 'EMAIL_CHANGED' }))).toEqual([null, ...BOOKING_STATUSES]);
});

test('getSkipReason sends a reminder only of a confirmed appointment that is to come and was not moved', () => {
  const reminder = aConfirmation({ kind: 'BOOKING_REMINDER' });
  const startsAt = Date.parse(reminder.booking.startsAt);
  expect(listStatuses(reminder)).toEqual(['CONFIRMED']);
  expect(listStatuses(reminder, startsAt - 1)).toEqual(['CONFIRMED']);
  expect(listStatuses(reminder, startsAt)).toEqual([]);
  expect(listStatuses(reminder, NOW, startsAt + 900_000)).toEqual([]);
});

test('getSkipReason withholds a reminder after a later mail about the same booking', () => {
  const message = aConfirmation({ kind: 'BOOKING_REMINDER' });
  const bookingStartsAt = Date.parse(message.booking.startsAt);
  const withLater = (...laterKinds: MailKind[]) =>
    getSkipReason({ ...PENDING, message, bookingStatus: 'CONFIRMED', bookingStartsAt, laterKinds }, NOW);
  expect(withLater('BOOKING_REMINDER')).toBeNull();
  for (const kind of ['BOOKING_MOVED', 'BOOKING_CANCELLED', 'BOOKING_CORRECTED'] as const) {
    expect(withLater('BOOKING_REMINDER', kind)).toMatch(/^Non inviata/);
  }
});

test('getSkipReason sends an invitation only while it can be used, until the end of its last day', () => {
  const message = createExampleMails().INVITATION;
  const skips = (isInvitationOpen: boolean | null, now: string) => {
    const pending = {
      ...PENDING,
      message,
      bookingStatus: null,
      bookingStartsAt: null,
      laterKinds: [],
      isInvitationOpen,
    };
    return getSkipReason(pending, Date.parse(now)) !== null;
  };
  expect(skips(true, '2026-12-20T23:59:00+01:00')).toBe(false);
  expect(skips(true, '2026-12-21T00:00:00+01:00')).toBe(true);
  expect(skips(false, '2026-12-20T12:00:00+01:00')).toBe(true);
  expect(skips(null, '2026-12-20T12:00:00+01:00')).toBe(true);
});

test('getSkipReason sends a request to confirm the attendance only while its deadline stands and has not passed', () => {
  const message = aConfirmation({ kind: 'BOOKING_RECONFIRM', reconfirmBy: '2026-12-02T08:00:00Z' });
  const bookingStartsAt = Date.parse(message.booking.startsAt);
  const deadline = Date.parse('2026-12-02T08:00:00Z');
  const getReason = (bookingReconfirmBy: number | null, now: number, status: BookingStatus = 'CONFIRMED') =>
    getSkipReason(
      { ...PENDING, message, bookingStatus: status, bookingStartsAt, bookingReconfirmBy, laterKinds: [message.kind] },
      now,
    );
  expect(getReason(deadline, NOW)).toBeNull();
  expect(getReason(deadline, deadline - 1)).toBeNull();
  for (const reason of [
    getReason(null, NOW),
    getReason(deadline + 1, NOW),
    getReason(deadline, deadline),
    getReason(deadline, NOW, 'CANCELLED'),
    getReason(deadline, NOW, 'RELEASED'),
  ])
    expect(reason).toMatch(/^Non inviata/);
});
