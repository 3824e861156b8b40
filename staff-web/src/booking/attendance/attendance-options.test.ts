import { expect, test } from 'vitest';
import { listAttendanceOptions, getUndoStatus } from './attendance-options.ts';

const ZONE = 'Europe/Rome';
const time = { startsAt: '2026-11-24T09:00:00+01:00', endsAt: '2026-11-24T09:15:00+01:00' };
const expected = { ...time, status: 'CONFIRMED', arrivedAt: null } as const;
const arrived = { ...expected, arrivedAt: '2026-11-24T08:55:00+01:00' } as const;
const completed = { ...time, status: 'COMPLETED', arrivedAt: null } as const;
const noShow = { ...time, status: 'NO_SHOW', arrivedAt: null } as const;

function list(booking: Parameters<typeof listAttendanceOptions>[0], now: string) {
  return listAttendanceOptions(booking, Date.parse(now), ZONE);
}

test('listAttendanceOptions returns ARRIVED first for an expected citizen and COMPLETED first for an arrived one', () => {
  expect(list(expected, '2026-11-24T09:00:00+01:00')).toEqual(['ARRIVED', 'COMPLETED', 'NO_SHOW']);
  expect(list(arrived, '2026-11-24T09:00:00+01:00')[0]).toBe('COMPLETED');
});

test('listAttendanceOptions lets a missed booking arrive and returns nothing for a cancelled one', () => {
  expect(list(noShow, '2026-11-24T09:10:00+01:00')).toContain('ARRIVED');
  expect(list({ ...time, status: 'CANCELLED', arrivedAt: null }, '2026-11-24T09:10:00+01:00')).toEqual([]);
});

test('listAttendanceOptions returns no outcome before the start and no arrival on another day', () => {
  expect(list(expected, '2026-11-24T08:59:59+01:00')).toEqual(['ARRIVED']);
  expect(list(arrived, '2026-11-24T08:59:59+01:00')).toEqual(['NOT_ARRIVED']);
  // Monday in Rome, and still Monday in New York when it is Tuesday in Rome.
  expect(list(expected, '2026-11-23T23:59:59+01:00')).toEqual([]);
  expect(list(expected, '2026-11-24T00:00:00+01:00')).toEqual(['ARRIVED']);
  expect(list(expected, '2026-11-25T00:00:00+01:00')).toEqual(['COMPLETED', 'NO_SHOW']);
});

test('getUndoStatus returns the status before each record', () => {
  expect(getUndoStatus('ARRIVED', expected)).toBe('NOT_ARRIVED');
  expect(getUndoStatus('ARRIVED', noShow)).toBe('NO_SHOW');
  expect(getUndoStatus('COMPLETED', arrived)).toBe('EXPECTED');
  expect(getUndoStatus('NO_SHOW', expected)).toBe('EXPECTED');
  expect(getUndoStatus('NOT_ARRIVED', arrived)).toBe('ARRIVED');
  expect(getUndoStatus('EXPECTED', completed)).toBe('COMPLETED');
  expect(getUndoStatus('EXPECTED', noShow)).toBe('NO_SHOW');
});
