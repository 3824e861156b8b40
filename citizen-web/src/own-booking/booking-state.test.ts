import { expect, test } from 'vitest';
import { getBookingState, isOpen, isValid, type StatedBooking } from './booking-state.ts';

const booking: StatedBooking = {
  status: 'CONFIRMED',
  startsAt: '2026-12-17T08:15:00Z',
  endsAt: '2026-12-17T08:30:00Z',
  cancellableUntil: '2026-12-16T08:15:00Z',
  confirmBy: null,
  reconfirmBy: null,
  cancelledBy: null,
  lastMove: null,
};
const before = new Date('2026-12-16T08:14:59Z');

test('a confirmed booking is open until its cancellation deadline', () => {
  expect(isOpen(before, getBookingState(before, booking), booking)).toBe(true);
  const late = new Date('2026-12-16T08:15:00Z');
  expect(getBookingState(late, booking)).toBe('confirmed');
  expect(isOpen(late, 'confirmed', booking)).toBe(false);
});

test.each([
  ['2026-12-17T08:14:59Z', 'confirmed', true],
  ['2026-12-17T08:15:00Z', 'running', true],
  ['2026-12-17T08:29:59Z', 'running', true],
  ['2026-12-17T08:30:00Z', 'past', false],
] as const)('at %s a confirmed booking is %s', (now, state, valid) => {
  expect(getBookingState(new Date(now), booking)).toBe(state);
  expect(isValid(state)).toBe(valid);
});

test.each<[string, Partial<StatedBooking>]>([
  ['moved', { lastMove: { __typename: 'BookingMove', from: '2026-12-16T08:15:00Z', by: 'STAFF' } }],
  ['requested', { status: 'REQUESTED' }],
  ['unconfirmed', { status: 'REQUESTED', confirmBy: '2026-12-16T09:00:00Z' }],
  ['released', { status: 'REQUESTED', confirmBy: before.toISOString() }],
  ['released', { status: 'CANCELLED', confirmBy: '2026-12-16T07:00:00Z', cancelledBy: 'SYSTEM' }],
  ['to-reconfirm', { reconfirmBy: '2026-12-16T09:00:00Z' }],
  // The server releases it later; until then the confirmation counts.
  ['to-reconfirm', { reconfirmBy: '2026-12-15T09:00:00Z' }],
  ['lapsed', { status: 'RELEASED', reconfirmBy: '2026-12-15T09:00:00Z', cancelledBy: 'SYSTEM' }],
  ['cancelled', { status: 'CANCELLED', reconfirmBy: '2026-12-16T09:00:00Z', cancelledBy: 'CITIZEN' }],
  ['cancelled', { status: 'CANCELLED', cancelledBy: 'CITIZEN' }],
  ['cancelled', { status: 'CANCELLED' }],
  ['cancelled-by-office', { status: 'CANCELLED', cancelledBy: 'STAFF' }],
  ['cancelled-by-office', { status: 'REJECTED', cancelledBy: 'STAFF' }],
  ['attended', { status: 'COMPLETED' }],
  [
    'no-show',
    { status: 'NO_SHOW', lastMove: { __typename: 'BookingMove', from: '2026-12-16T08:15:00Z', by: 'CITIZEN' } },
  ],
])('a booking is %s with %o', (state, changes) => {
  expect(getBookingState(before, { ...booking, ...changes })).toBe(state);
});
