import { expect, test } from 'vitest';
import {
  figureText,
  type StatisticsTableRow,
  toTableRows,
  sortRows,
  getVisibleFigures,
  percentText,
  sumRows,
} from './statistics-rows.ts';

const row = (values: Partial<StatisticsTableRow>): StatisticsTableRow => ({
  __typename: 'StatisticsRow',
  id: '1',
  name: 'Carta d’identità',
  bookings: 10,
  cancelled: 2,
  unconfirmed: 1,
  completed: 5,
  noShows: 1,
  medianLeadDays: null,
  fillRate: null,
  open: 2,
  ...values,
});

test('toTableRows counts open bookings and returns Italian month names', () => {
  const { open: _, ...result } = row({ name: '2026-11' });
  expect(toTableRows([result], 'MONTH')).toEqual([row({ name: 'novembre 2026', open: 2 })]);
});

test('sortRows sorts both ways and puts null last', () => {
  const rows = [row({ id: 'a', fillRate: 0.5 }), row({ id: 'b' }), row({ id: 'c', fillRate: 0.9 })];
  const ids = (descending: boolean) => sortRows(rows, { column: 'fillRate', descending }).map(({ id }) => id);
  expect(ids(true)).toEqual(['c', 'a', 'b']);
  expect(ids(false)).toEqual(['a', 'c', 'b']);
  expect(sortRows(rows, null)).toBe(rows);
});

test('sortRows sorts names in Italian order', () => {
  const rows = ['Zone', 'Ètica', 'Edilizia'].map((name) => row({ name }));
  expect(sortRows(rows, { column: 'name', descending: false }).map(({ name }) => name)).toEqual([
    'Edilizia',
    'Ètica',
    'Zone',
  ]);
});

test('sumRows adds counts, and figureText formats figures in Italian', () => {
  expect(sumRows([row({}), row({ cancelled: 3 })])).toMatchObject({ bookings: 20, cancelled: 5 });
  expect(figureText('medianLeadDays', 3.52)).toBe('3,5');
  expect(figureText('fillRate', 0.643)).toBe('64%');
  expect(figureText('fillRate', null)).toBeNull();
  expect(percentText(1, 0)).toBeNull();
});

test('getVisibleFigures includes unconfirmed only if a row has some', () => {
  expect(getVisibleFigures([row({}), row({ unconfirmed: 0 })])).toContain('unconfirmed');
  expect(getVisibleFigures([row({ unconfirmed: 0 })])).not.toContain('unconfirmed');
});
