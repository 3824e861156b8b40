import { expect, test } from 'vitest';
import {
  figureText,
  type NumberLine,
  numberLines,
  ordered,
  shownFigures,
  shareText,
  totals,
} from './statistics-rows.ts';

const line = (facts: Partial<NumberLine>): NumberLine => ({
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
  ...facts,
});

test('what is neither done, missed nor cancelled is still to come; months have their Italian names', () => {
  const { open: _, ...answered } = line({ name: '2026-11' });
  expect(numberLines([answered], 'MONTH')).toEqual([line({ name: 'novembre 2026', open: 2 })]);
});

test('lines are ordered either way; what is not known comes last both times', () => {
  const lines = [line({ id: 'a', fillRate: 0.5 }), line({ id: 'b' }), line({ id: 'c', fillRate: 0.9 })];
  const ids = (descending: boolean) => ordered(lines, { column: 'fillRate', descending }).map(({ id }) => id);
  expect(ids(true)).toEqual(['c', 'a', 'b']);
  expect(ids(false)).toEqual(['a', 'c', 'b']);
  expect(ordered(lines, null)).toBe(lines);
});

test('names are ordered as Italians order them', () => {
  const lines = ['Zone', 'Ètica', 'Edilizia'].map((name) => line({ name }));
  expect(ordered(lines, { column: 'name', descending: false }).map(({ name }) => name)).toEqual([
    'Edilizia',
    'Ètica',
    'Zone',
  ]);
});

test('counts are added up, and figures are written the Italian way', () => {
  expect(totals([line({}), line({ cancelled: 3 })])).toMatchObject({ bookings: 20, cancelled: 5 });
  expect(figureText('medianLeadDays', 3.52)).toBe('3,5');
  expect(figureText('fillRate', 0.643)).toBe('64%');
  expect(figureText('fillRate', null)).toBeNull();
  expect(shareText(1, 0)).toBeNull();
});

test('what nobody confirmed has a column only where there is some', () => {
  expect(shownFigures([line({}), line({ unconfirmed: 0 })])).toContain('unconfirmed');
  expect(shownFigures([line({ unconfirmed: 0 })])).not.toContain('unconfirmed');
});
