import { expect, it } from 'vitest';
import { listRecurrenceDates } from './list-recurrence-dates.ts';

const rule = { frequency: 'WEEKLY', interval: 1, weekdays: [] } as const;

it('listRecurrenceDates returns every second week on the weekday of the first date', () => {
  expect(listRecurrenceDates({ ...rule, interval: 2 }, '2026-12-01', '2027-01-12')).toEqual([
    '2026-12-01',
    '2026-12-15',
    '2026-12-29',
    '2027-01-12',
  ]);
});

it('listRecurrenceDates counts the weeks of several weekdays from the Monday before the first date', () => {
  const everySecond = { ...rule, interval: 2, weekdays: [2, 4] };
  expect(listRecurrenceDates(everySecond, '2026-12-02', '2026-12-31')).toEqual([
    '2026-12-03',
    '2026-12-15',
    '2026-12-17',
    '2026-12-29',
    '2026-12-31',
  ]);
});

it('listRecurrenceDates returns the first Thursday of each month', () => {
  const monthly = { frequency: 'MONTHLY', interval: 1, weekdays: [4], ordinal: 1 } as const;
  expect(listRecurrenceDates(monthly, '2026-12-01', '2027-03-31')).toEqual([
    '2026-12-03',
    '2027-01-07',
    '2027-02-04',
    '2027-03-04',
  ]);
});

it('listRecurrenceDates leaves out months without a fifth weekday', () => {
  const fifth = { frequency: 'MONTHLY', interval: 1, weekdays: [3], ordinal: 5 } as const;
  expect(listRecurrenceDates(fifth, '2026-12-01', '2027-06-30')).toEqual(['2026-12-30', '2027-03-31', '2027-06-30']);
});

it('listRecurrenceDates returns the last weekday of every second month', () => {
  const last = { frequency: 'MONTHLY', interval: 2, weekdays: [5], ordinal: -1 } as const;
  expect(listRecurrenceDates(last, '2026-12-01', '2027-04-30')).toEqual(['2026-12-25', '2027-02-26', '2027-04-30']);
});

it('listRecurrenceDates returns each day, across a leap day', () => {
  const daily = { frequency: 'DAILY', interval: 1, weekdays: [] } as const;
  expect(listRecurrenceDates(daily, '2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
  expect(listRecurrenceDates(daily, '2028-03-02', '2028-03-01')).toEqual([]);
});
