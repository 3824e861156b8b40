import { expect, test } from 'vitest';
import { marksFor, undoOf } from './attendance-options.ts';

const expected = { status: 'CONFIRMED', arrivedAt: null } as const;
const arrived = { status: 'CONFIRMED', arrivedAt: '2026-11-24T09:00:00+01:00' } as const;
const completed = { status: 'COMPLETED', arrivedAt: null } as const;
const noShow = { status: 'NO_SHOW', arrivedAt: null } as const;

test('the likeliest comes first: arrived for whoever is expected, completed for whoever waits', () => {
  expect(marksFor(expected)[0]).toBe('ARRIVED');
  expect(marksFor(arrived)[0]).toBe('COMPLETED');
});

test('who did not come may still arrive, and a cancelled booking is past marking', () => {
  expect(marksFor(noShow)).toContain('ARRIVED');
  expect(marksFor({ status: 'CANCELLED', arrivedAt: null })).toEqual([]);
});

test('each mark can be taken back to where the booking stood', () => {
  expect(undoOf('ARRIVED', expected)).toBe('NOT_ARRIVED');
  expect(undoOf('ARRIVED', noShow)).toBe('NO_SHOW');
  expect(undoOf('COMPLETED', arrived)).toBe('EXPECTED');
  expect(undoOf('NO_SHOW', expected)).toBe('EXPECTED');
  expect(undoOf('NOT_ARRIVED', arrived)).toBe('ARRIVED');
  expect(undoOf('EXPECTED', completed)).toBe('COMPLETED');
  expect(undoOf('EXPECTED', noShow)).toBe('NO_SHOW');
});
