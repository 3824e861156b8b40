import { expect, test } from 'vitest';
import { getPeriod, validatePeriod, parseStatisticsView, toStatisticsParams } from './statistics-view.ts';

test('parseStatisticsView returns the current month by service for empty parameters', () => {
  expect(parseStatisticsView(new URLSearchParams(), '2028-02-10')).toEqual({
    from: '2028-02-01',
    to: '2028-02-29',
    by: 'SERVICE',
    placeId: null,
  });
});

test('parseStatisticsView returns the view that toStatisticsParams wrote', () => {
  const view = { from: '2026-01-01', to: '2026-06-30', by: 'OPERATOR', placeId: null } as const;
  expect(toStatisticsParams(view).toString()).toBe('dal=2026-01-01&al=2026-06-30&per=operatore');
  expect(parseStatisticsView(toStatisticsParams(view), '2028-02-10')).toEqual(view);
  const ofOnePlace = { ...view, by: 'HOUR', placeId: '7' } as const;
  expect(toStatisticsParams(ofOnePlace).toString()).toBe('dal=2026-01-01&al=2026-06-30&per=ora&ufficio=7');
  expect(parseStatisticsView(toStatisticsParams(ofOnePlace), '2028-02-10')).toEqual(ofOnePlace);
});

test('parseStatisticsView returns defaults for invalid parameters', () => {
  const searchParams = new URLSearchParams('dal=2026-02-30&al=domani&per=colore');
  expect(parseStatisticsView(searchParams, '2026-11-23')).toEqual({
    from: '2026-11-01',
    to: '2026-11-30',
    by: 'SERVICE',
    placeId: null,
  });
});

test('getPeriod returns calendar periods, also across a year', () => {
  expect(getPeriod('thisWeek', '2027-01-01')).toEqual({ from: '2026-12-28', to: '2027-01-03' });
  expect(getPeriod('lastMonth', '2027-01-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  expect(getPeriod('threeMonths', '2027-01-31')).toEqual({ from: '2026-11-01', to: '2027-01-31' });
  expect(getPeriod('lastYear', '2027-01-31')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
});

test('validatePeriod rejects reversed periods and periods of more than two years', () => {
  expect(validatePeriod({ from: '2026-11-02', to: '2026-11-01' })).toBe('reversed');
  expect(validatePeriod({ from: '2025-01-01', to: '2027-01-03' })).toBe('tooLong');
  expect(validatePeriod({ from: '2025-01-01', to: '2026-12-31' })).toBeNull();
});
