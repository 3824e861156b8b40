import { expect, it } from 'vitest';
import { isWithinHours } from './is-within-hours.ts';

const daily = (opens: number, closes: number) =>
  Array.from({ length: 7 }, (_, i) => ({ weekday: i + 1, opens, closes, validFrom: null, validUntil: null }));
const inside = (from: string, to: string, week: Partial<Parameters<typeof isWithinHours>[1]>) =>
  isWithinHours(
    { start: Date.parse(from), end: Date.parse(to) },
    { hours: [], breaks: [], exceptions: [], ...week },
    'Europe/Rome',
  );

it('isWithinHours returns true if the appointment fits into one open window', () => {
  const week = { hours: daily(540, 720), breaks: daily(600, 615) };
  expect(inside('2026-11-24T09:00:00+01:00', '2026-11-24T10:00:00+01:00', week)).toBe(true);
  expect(inside('2026-11-24T11:30:00+01:00', '2026-11-24T12:00:00+01:00', week)).toBe(true);
  expect(inside('2026-11-24T11:45:00+01:00', '2026-11-24T12:15:00+01:00', week)).toBe(false);
  expect(inside('2026-11-24T08:45:00+01:00', '2026-11-24T09:15:00+01:00', week)).toBe(false);
  expect(inside('2026-11-24T09:45:00+01:00', '2026-11-24T10:30:00+01:00', week)).toBe(false);
});

it('isWithinHours uses the exception of a date instead of the weekly hours', () => {
  const exceptions = [{ date: '2026-11-24', opens: 900, closes: 960 }];
  const week = { hours: daily(540, 720), exceptions };
  expect(inside('2026-11-24T09:00:00+01:00', '2026-11-24T10:00:00+01:00', week)).toBe(false);
  expect(inside('2026-11-24T15:00:00+01:00', '2026-11-24T16:00:00+01:00', week)).toBe(true);
});

it('isWithinHours ends the hours by local time in the night of the change to summer time', () => {
  const week = { hours: daily(0, 240) };
  expect(inside('2027-03-28T01:30:00+01:00', '2027-03-28T04:00:00+02:00', week)).toBe(true);
  expect(inside('2027-03-28T01:30:00+01:00', '2027-03-28T04:15:00+02:00', week)).toBe(false);
});
