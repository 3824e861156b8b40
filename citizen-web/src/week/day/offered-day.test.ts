import { expect, test } from 'vitest';
import { createDateFormats } from '../../i18n/dates.ts';
import {
  findFirstFree,
  chooseOpenDay,
  groupByPartOfDay,
  getVisibleDays,
  getDayStatus,
  type OfferedDay,
} from './offered-day.ts';

const day = (date: string, given: Partial<OfferedDay> = {}): OfferedDay => ({
  date,
  free: [],
  taken: [],
  closedBecause: null,
  bookableFrom: null,
  ...given,
});
const { hourOf } = createDateFormats('it', 'Europe/Rome');

test('groupByPartOfDay sorts free and taken times and groups them into morning, afternoon and evening', () => {
  const parts = groupByPartOfDay(
    day('2026-12-17', {
      free: ['2026-12-17T18:00:00+01:00', '2026-12-17T08:15:00Z'],
      taken: ['2026-12-17T09:00:00+01:00', '2026-12-17T15:30:00+01:00'],
    }),
    hourOf,
  );
  expect(parts.map(({ part, slots }) => [part, slots.map(({ taken }) => taken)])).toEqual([
    ['morning', [true, false]],
    ['afternoon', [true]],
    ['evening', [false]],
  ]);
});

test('groupByPartOfDay uses municipality time before and after a clock change', () => {
  const [summer] = groupByPartOfDay(day('2026-10-24', { free: ['2026-10-24T11:00:00Z'] }), hourOf);
  const [winter] = groupByPartOfDay(day('2026-10-26', { free: ['2026-10-26T11:00:00Z'] }), hourOf);
  expect([summer?.part, winter?.part]).toEqual(['afternoon', 'morning']);
});

test('getDayStatus returns free, full, closed, too-soon or no-hours', () => {
  const at = ['2026-12-17T09:00:00+01:00'];
  expect(getDayStatus(day('2026-12-17', { free: at }))).toBe('free');
  expect(getDayStatus(day('2026-12-17', { taken: at }))).toBe('full');
  expect(getDayStatus(day('2026-12-25', { closedBecause: 'Natale' }))).toBe('closed');
  expect(getDayStatus(day('2026-12-19'))).toBe('no-hours');
  expect(getDayStatus(day('2026-12-16', { bookableFrom: '2026-12-17' }))).toBe('too-soon');
  expect(getDayStatus(day('2026-12-16', { bookableFrom: '2026-12-17', closedBecause: 'Festa' }))).toBe('closed');
});

test('getVisibleDays includes a Saturday or Sunday only if it has times', () => {
  const week = ['2026-12-18', '2026-12-19', '2026-12-20'].map((date) => day(date));
  expect(getVisibleDays(week).map(({ date }) => date)).toEqual(['2026-12-18']);
  const working = [...week.slice(0, 1), day('2026-12-19', { taken: ['2026-12-19T09:00:00+01:00'] })];
  expect(getVisibleDays(working)).toHaveLength(2);
});

test('findFirstFree returns the earliest start of the days and nextFreeAt', () => {
  const days = [day('2026-12-17', { free: ['2026-12-17T10:00:00+01:00', '2026-12-17T08:15:00Z'] })];
  expect(findFirstFree(days, '2026-12-21T09:00:00+01:00')).toBe('2026-12-17T08:15:00Z');
  expect(findFirstFree([day('2026-12-17')], '2026-12-21T09:00:00+01:00')).toBe('2026-12-21T09:00:00+01:00');
  expect(findFirstFree([day('2026-12-17')], null)).toBeNull();
});

test('chooseOpenDay prefers the tapped day, then the selected day if free, then the first free day', () => {
  const free = { free: ['x'] };
  const days = [day('2026-12-14', { closedBecause: 'Festa' }), day('2026-12-15', free), day('2026-12-16', free)];
  expect(chooseOpenDay(days, { tapped: '2026-12-14', selected: '2026-12-16' })).toBe('2026-12-14');
  expect(chooseOpenDay(days, { tapped: null, selected: '2026-12-16' })).toBe('2026-12-16');
  expect(chooseOpenDay(days, { tapped: '2027-01-01', selected: '2026-12-14' })).toBe('2026-12-15');
  expect(chooseOpenDay(days.slice(0, 1), { tapped: null, selected: null })).toBe('2026-12-14');
  expect(chooseOpenDay([], { tapped: null, selected: null })).toBeNull();
});
