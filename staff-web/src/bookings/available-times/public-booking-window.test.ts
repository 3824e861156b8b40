import { expect, test } from 'vitest';
import { publicBookingWindow } from './public-booking-window.ts';

const at = Date.parse('2026-11-24T09:00:00+01:00');
const rules = { minNoticeMinutes: 120, horizonDays: 60 };
const of = (date: string, now = at) => publicBookingWindow(date, rules, now, 'Europe/Rome');

test('returns the minutes between the minimum notice and the horizon', () => {
  expect(of('2026-11-23')).toEqual({ from: 0, to: 0 });
  expect(of('2026-11-24')).toEqual({ from: 660, to: 1440 });
  expect(of('2027-01-23')).toEqual({ from: 0, to: 1440 });
  expect(of('2027-01-24')).toEqual({ from: 0, to: 0 });
});

test('applies the minimum notice across midnight', () => {
  const late = Date.parse('2026-11-24T23:00:00+01:00');
  expect(of('2026-11-24', late)).toEqual({ from: 0, to: 0 });
  expect(of('2026-11-25', late)).toEqual({ from: 60, to: 1440 });
});

test('counts two hours of notice across the clock change in spring', () => {
  const night = Date.parse('2027-03-28T01:30:00+01:00');
  expect(of('2027-03-28', night)).toEqual({ from: 270, to: 1440 });
});
