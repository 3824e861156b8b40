import { expect, test } from 'vitest';
import { addDays, getBookableRange, isDate, getMonday } from './dates.ts';

test('addDays crosses months, years and clock changes', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
  expect(addDays('2026-10-26', -2)).toBe('2026-10-24');
});

test('getMonday returns the Monday of a week that ends on Sunday', () => {
  expect(getMonday('2026-12-17')).toBe('2026-12-14');
  expect(getMonday('2026-12-14')).toBe('2026-12-14');
  expect(getMonday('2026-12-20')).toBe('2026-12-14');
});

test('getBookableRange clamps a week to today and the last bookable day', () => {
  expect(getBookableRange('2026-12-14', '2026-12-16', '2027-02-01')).toEqual({ from: '2026-12-16', to: '2026-12-20' });
  expect(getBookableRange('2027-02-01', '2026-12-16', '2027-02-03')).toEqual({ from: '2027-02-01', to: '2027-02-03' });
  expect(getBookableRange('2027-02-08', '2026-12-16', '2027-02-03')).toBeNull();
});

test('isDate accepts only calendar dates that exist', () => {
  expect(isDate('2026-12-17')).toBe(true);
  for (const text of ['2026-02-30', '17/12/2026', '2026-1-1', '', null]) expect(isDate(text)).toBe(false);
});
