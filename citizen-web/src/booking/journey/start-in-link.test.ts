import { expect, test } from 'vitest';
import { checkStartInLink } from './start-in-link.ts';

const NOW = Date.parse('2026-12-01T10:00:00+01:00');

test.each([
  '2026-12-17T09:15:00',
  '2026-12-17',
  '2026-02-30T09:15:00+01:00',
  '2026-13-01T09:15:00+01:00',
  '2026-12-17T24:00:00+01:00',
  '2026-12-17T09:60:00+01:00',
  '2026-12-17T09:15:00+99:00',
  '2026-12-17 09:15:00+01:00',
  '1765959300000',
  'domani',
])('the start %j is not valid', (start) => {
  expect(checkStartInLink(start, NOW)).toBe('time-not-valid');
});

test.each(['2026-12-01T09:00:00Z', '2026-12-01T10:00:00+01:00', '2020-01-01T00:00:00Z'])(
  'the start %j is past',
  (start) => {
    expect(checkStartInLink(start, NOW)).toBe('time-past');
  },
);

test.each(['2026-12-01T09:00:01Z', '2026-12-17T09:15:00+01:00', '2026-12-17T08:15Z', '2026-12-17T08:15:00.000Z'])(
  'the start %j is to come',
  (start) => {
    expect(checkStartInLink(start, NOW)).toBeNull();
  },
);
