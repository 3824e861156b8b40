import { expect, test } from 'vitest';
import { listAttendanceOptions, getUndoStatus } from './attendance-options.ts';

const expected = { status: 'CONFIRMED', arrivedAt: null } as const;
const focusHeading = { status: 'CONFIRMED', arrivedAt: '2026-11-24T09:00:00+01:00' } as const;
const completed = { status: 'COMPLETED', arrivedAt: null } as const;
const noShow = { status: 'NO_SHOW', arrivedAt: null } as const;

test('listAttendanceOptions returns ARRIVED first for an expected citizen and COMPLETED first for an arrived one', () => {
  expect(listAttendanceOptions(expected)[0]).toBe('ARRIVED');
  expect(listAttendanceOptions(focusHeading)[0]).toBe('COMPLETED');
});

test('listAttendanceOptions lets a missed booking arrive and returns nothing for a cancelled one', () => {
  expect(listAttendanceOptions(noShow)).toContain('ARRIVED');
  expect(listAttendanceOptions({ status: 'CANCELLED', arrivedAt: null })).toEqual([]);
});

test('getUndoStatus returns the status before each record', () => {
  expect(getUndoStatus('ARRIVED', expected)).toBe('NOT_ARRIVED');
  expect(getUndoStatus('ARRIVED', noShow)).toBe('NO_SHOW');
  expect(getUndoStatus('COMPLETED', focusHeading)).toBe('EXPECTED');
  expect(getUndoStatus('NO_SHOW', expected)).toBe('EXPECTED');
  expect(getUndoStatus('NOT_ARRIVED', focusHeading)).toBe('ARRIVED');
  expect(getUndoStatus('EXPECTED', completed)).toBe('COMPLETED');
  expect(getUndoStatus('EXPECTED', noShow)).toBe('NO_SHOW');
});
