import { expect, it } from 'vitest';
import { findHoliday, listHolidays } from './holidays.ts';

const caivano = { patronSaintDay: '06-29', patronSaintName: 'San Pietro' };

it('listHolidays returns the thirteen national holidays and the patron saint in date order', () => {
  const year = listHolidays(2027, caivano);
  expect(year.map(({ date }) => date.slice(5))).toEqual([
    '01-01',
    '01-06',
    '03-28',
    '03-29',
    '04-25',
    '05-01',
    '06-02',
    '06-29',
    '08-15',
    '10-04',
    '11-01',
    '12-08',
    '12-25',
    '12-26',
  ]);
  expect(year.find(({ kind }) => kind === 'PATRON_SAINT')).toEqual({
    date: '2027-06-29',
    name: 'San Pietro',
    kind: 'PATRON_SAINT',
  });
});

it('listHolidays returns only national holidays without a patron saint', () => {
  const none = { patronSaintDay: null, patronSaintName: null };
  expect(listHolidays(2025, none)).toHaveLength(12);
  expect(findHoliday('2027-06-29', none)).toBeNull();
  expect(findHoliday('2027-06-29', caivano)?.name).toBe('San Pietro');
});
