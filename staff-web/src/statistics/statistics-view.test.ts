import { expect, test } from 'vitest';
import { getPeriod, validatePeriod, parseStatisticsView, toStatisticsParams } from './statistics-view.ts';

test('without anything in the address, the numbers of this month by service are shown', () => {
  expect(parseStatisticsView(new URLSearchParams(), '2028-02-10')).toEqual({
    from: '2028-02-01',
    to: '2028-02-29',
    by: 'SERVICE',
  });
});

test('an address says which numbers are on the screen, and is read back as it was written', () => {
  const view = { from: '2026-01-01', to: '2026-06-30', by: 'OPERATOR' } as const;
  expect(toStatisticsParams(view).toString()).toBe('dal=2026-01-01&al=2026-06-30&per=operatore');
  expect(parseStatisticsView(toStatisticsParams(view), '2028-02-10')).toEqual(view);
});

test('what is wrong in an address is as usual', () => {
  const address = new URLSearchParams('dal=2026-02-30&al=domani&per=colore');
  expect(parseStatisticsView(address, '2026-11-23')).toEqual({ from: '2026-11-01', to: '2026-11-30', by: 'SERVICE' });
});

test('periods begin and end where the calendar says, also across a year', () => {
  expect(getPeriod('thisWeek', '2027-01-01')).toEqual({ from: '2026-12-28', to: '2027-01-03' });
  expect(getPeriod('lastMonth', '2027-01-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  expect(getPeriod('threeMonths', '2027-01-31')).toEqual({ from: '2026-11-01', to: '2027-01-31' });
  expect(getPeriod('lastYear', '2027-01-31')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
});

test('a period that ends before it begins, or lasts over two years, cannot be counted', () => {
  expect(validatePeriod({ from: '2026-11-02', to: '2026-11-01' })).toBe('turned');
  expect(validatePeriod({ from: '2025-01-01', to: '2027-01-03' })).toBe('tooLong');
  expect(validatePeriod({ from: '2025-01-01', to: '2026-12-31' })).toBeNull();
});
