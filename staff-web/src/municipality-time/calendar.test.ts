import { expect, test } from 'vitest';
import { dateText, isDate, shiftDay, getWeek, weekText } from './calendar.ts';

test('getWeek returns Monday to Sunday, also across a clock change', () => {
  expect(getWeek('2026-10-25')).toEqual([
    '2026-10-19',
    '2026-10-20',
    '2026-10-21',
    '2026-10-22',
    '2026-10-23',
    '2026-10-24',
    '2026-10-25',
  ]);
  expect(getWeek('2027-03-28').at(0)).toBe('2027-03-22');
});

test('shiftDay returns the next date across a clock change', () => {
  expect(shiftDay('2027-03-28', 1)).toBe('2027-03-29');
  expect(shiftDay('2026-10-25', 1)).toBe('2026-10-26');
  expect(shiftDay('2027-01-01', -1)).toBe('2026-12-31');
});

test('dateText and weekText return Italian dates', () => {
  expect(dateText('2026-11-24')).toBe('martedì 24 novembre 2026');
  expect(dateText('2026-11-24', 'short')).toBe('mar 24 nov');
  expect(weekText(getWeek('2026-11-24'))).toBe('23 – 29 novembre 2026');
  expect(weekText(getWeek('2026-12-31'))).toBe('28 dicembre 2026 – 3 gennaio 2027');
  expect(weekText(getWeek('2026-12-01'), 'short')).toBe('30 nov – 6 dic 2026');
});

test('isDate rejects invalid dates and null', () => {
  expect(['2026-11-24', '2026-13-01', 'ieri', null].map(isDate)).toEqual([true, false, false, false]);
});
