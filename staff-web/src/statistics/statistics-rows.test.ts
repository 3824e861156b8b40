import { expect, test } from 'vitest';
import {
  figureText,
  type StatisticsTableRow,
  rowName,
  toTableRows,
  sortRows,
  getVisibleFigures,
  percentText,
} from './statistics-rows.ts';

const row = (values: Partial<StatisticsTableRow>): StatisticsTableRow => ({
  __typename: 'StatisticsRow',
  id: '1',
  name: 'Carta d’identità',
  bookings: 10,
  cancelled: 2,
  unconfirmed: 1,
  released: 0,
  completed: 5,
  noShows: 1,
  noShowRate: 1 / 6,
  medianLeadDays: null,
  fillRate: null,
  overridden: 0,
  overriddenRate: null,
  open: 2,
  ...values,
});

test('toTableRows counts open bookings and gives the rows their names', () => {
  const { open: _, ...result } = row({ name: '2026-11' });
  expect(toTableRows([result], (name) => `${name}!`)).toEqual([row({ name: '2026-11!', open: 2 })]);
});

test('rowName says months, hours and channels in Italian and keeps other names', () => {
  const t = (channel: string) => `canale ${channel}`;
  expect(rowName('MONTH', '2026-11', t)).toBe('novembre 2026');
  expect(rowName('HOUR', '09', t)).toBe('9:00–10:00');
  expect(rowName('CHANNEL', 'DESK', t)).toBe('canale DESK');
  expect(rowName('SERVICE', 'IMU', t)).toBe('IMU');
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

test('figureText formats figures in Italian', () => {
  expect(figureText('medianLeadDays', 3.52)).toBe('3,5');
  expect(figureText('medianLeadDays', -0.02)).toBe('0');
  expect(figureText('bookings', 0)).toBe('0');
  expect(figureText('noShowRate', 0.25)).toBe('25%');
  expect(figureText('fillRate', 0.643)).toBe('64%');
  expect(figureText('fillRate', null)).toBeNull();
  expect(figureText('overriddenRate', 0.05)).toBe('5%');
  expect(percentText(1, 0)).toBeNull();
});

test('getVisibleFigures includes unconfirmed bookings, overrides and the fill rate only if a row has some', () => {
  expect(getVisibleFigures([row({})])).not.toContain('fillRate');
  expect(getVisibleFigures([row({}), row({ fillRate: 0 })])).toContain('fillRate');
  expect(getVisibleFigures([row({}), row({ unconfirmed: 0 })])).toContain('unconfirmed');
  expect(getVisibleFigures([row({ unconfirmed: 0 })])).not.toContain('unconfirmed');
  expect(getVisibleFigures([row({ fillRate: 1 })])).not.toContain('overridden');
  const some = getVisibleFigures([row({ fillRate: 1, overridden: 1, overriddenRate: 0.1 })]);
  expect(some.slice(-3)).toEqual(['fillRate', 'overridden', 'overriddenRate']);
});
