import { expect, test } from 'vitest';
import { createDateFormats } from './dates.ts';

const it = createDateFormats('it', 'Europe/Rome');
const en = createDateFormats('en', 'Europe/Rome');

test('time formats an instant in municipality time, in summer and in winter', () => {
  expect(it.time('2026-12-17T08:15:00Z')).toBe('9:15');
  expect(it.time('2026-07-17T07:15:00Z')).toBe('9:15');
  expect(it.time('2026-12-17T15:00:00+01:00')).toBe('15:00');
  expect(it.time('2026-12-16T23:00:00Z')).toBe('0:00');
});

test('dateOf and hourOf use municipality time', () => {
  expect(it.dateOf('2026-12-16T23:30:00Z')).toBe('2026-12-17');
  expect(it.hourOf('2026-12-16T23:30:00Z')).toBe(0);
});

test('dates are formatted in the language of the page', () => {
  expect(it.day('2026-12-17')).toBe('giovedì 17 dicembre 2026');
  expect(it.dayOfYear('2026-12-17')).toBe('giovedì 17 dicembre');
  expect(it.shortDay('2026-12-17')).toBe('gio 17 dic');
  expect([it.weekday('2026-12-17'), it.dayNumber('2026-12-07')]).toEqual(['gio', '7']);
  expect(en.dayOfYear('2026-12-17')).toBe('Thursday 17 December');
});

test('span formats both ends of a week, without zeros before the day', () => {
  expect(it.span('2026-12-14', '2026-12-20')).toBe('14–20 dicembre 2026');
  expect(it.span('2026-12-28', '2027-01-03')).toBe('28 dicembre 2026 – 3 gennaio 2027');
});
