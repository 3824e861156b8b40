import { expect, test } from 'vitest';
import { getBookingState } from './booking-state.ts';

const booking = {
  status: 'CONFIRMED',
  startsAt: '2026-12-17T08:15:00Z',
  cancellableUntil: '2026-12-16T08:15:00Z',
} as const;

test('a confirmed booking is open until its cancellation deadline', () => {
  expect(getBookingState(new Date('2026-12-16T08:15:00Z'), booking)).toBe('open');
  expect(getBookingState(new Date('2026-12-16T08:15:01Z'), booking)).toBe('too-late');
  expect(getBookingState(new Date('2026-12-17T08:15:00Z'), booking)).toBe('past');
});

test('a requested booking is open', () => {
  expect(getBookingState(new Date('2026-12-01T00:00:00Z'), { ...booking, status: 'REQUESTED' })).toBe('open');
});

test.each([
  ['CANCELLED', 'cancelled'],
  ['REJECTED', 'rejected'],
  ['COMPLETED', 'past'],
  ['NO_SHOW', 'past'],
] as const)('a %s booking has the state %s before its deadline', (status, state) => {
  expect(getBookingState(new Date('2026-12-01T00:00:00Z'), { ...booking, status })).toBe(state);
});
