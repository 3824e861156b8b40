import { expect, test } from 'vitest';
import {
  toWeeklyHoursErrors,
  findMissingTimes,
  toWeekInput,
  type WeeklyHours,
  toWeeklyHours,
  addWeeklyHours,
  copyMondayToFriday,
  copyWeek,
} from './weekly-hours.ts';

const stored = (placeId: string, weekday: number, opens: string, closes: string) => ({
  __typename: 'WeeklyHours' as const,
  placeId,
  weekday,
  opens,
  closes,
  validFrom: null,
  validUntil: null,
});
const line = (overrides: Partial<WeeklyHours>): WeeklyHours => ({
  key: 'a',
  kind: 'hours',
  weekday: 1,
  opens: '09:00',
  closes: '13:00',
  validFrom: null,
  validUntil: null,
  ...overrides,
});

test('toWeeklyHours returns the hours and breaks of one place, ordered by weekday and start', () => {
  const times = {
    openingHours: [
      stored('1', 2, '09:00', '12:00'),
      stored('1', 1, '09:00', '17:00'),
      stored('2', 1, '08:00', '09:00'),
    ],
    breaks: [stored('1', 1, '13:00', '14:00')],
  };
  expect(toWeeklyHours(times, '1').map(({ kind, weekday, opens }) => [kind, weekday, opens])).toEqual([
    ['hours', 1, '09:00'],
    ['breaks', 1, '13:00'],
    ['hours', 2, '09:00'],
  ]);
});

test('copyMondayToFriday replaces Tuesday to Friday and keeps the weekend', () => {
  let made = 0;
  const week = [line({}), line({ key: 'b', weekday: 3, opens: '15:00' }), line({ key: 'c', weekday: 6 })];
  const copied = copyMondayToFriday(week, () => `new${made++}`);
  expect(copied.map(({ weekday, opens }) => `${weekday} ${opens}`)).toEqual([
    '1 09:00',
    '2 09:00',
    '3 09:00',
    '4 09:00',
    '5 09:00',
    '6 09:00',
  ]);
  expect(new Set(copied.map(({ key }) => key)).size).toBe(6);
});

test('toWeekInput separates hours and breaks and formats times', () => {
  const week = [line({ opens: '9', closes: '1330' }), line({ kind: 'breaks', opens: '11', closes: '11.15' })];
  expect(toWeekInput(week)).toMatchObject({
    hours: [{ weekday: 1, opens: '09:00', closes: '13:30' }],
    breaks: [{ opens: '11:00', closes: '11:15' }],
  });
});

test('findMissingTimes returns the rows without times', () => {
  const week = addWeeklyHours([line({})], 2, 'hours', 'new');
  expect(findMissingTimes(week, 'manca')).toEqual({ new: { opens: 'manca', closes: 'manca' } });
});

test('toWeeklyHoursErrors assigns errors to rows when hours and breaks are mixed', () => {
  const week = [line({ key: 'a' }), line({ key: 'b', kind: 'breaks' }), line({ key: 'c' })];
  expect(
    toWeeklyHoursErrors(week, { 'hours.1.closes': 'prima', 'breaks.0': 'si sovrappone', 'hours.7': 'altrove' }),
  ).toEqual({
    c: { closes: 'prima' },
    b: { line: 'si sovrappone' },
  });
});

test('copyWeek returns the hours at the place, or at the first place if there are none here', () => {
  let count = 0;
  const createKey = () => `new${count++}`;
  const colleague = {
    openingHours: [stored('2', 1, '08:00', '09:00'), stored('3', 2, '10:00', '12:00')],
    breaks: [stored('2', 1, '08:30', '08:45')],
  };
  const read = (placeId: string) =>
    copyWeek(colleague, placeId, createKey).map(({ key, kind, opens }) => [key, kind, opens]);
  expect(read('3')).toEqual([['new0', 'hours', '10:00']]);
  expect(read('9')).toEqual([
    ['new1', 'hours', '08:00'],
    ['new2', 'breaks', '08:30'],
  ]);
  expect(copyWeek({ openingHours: [], breaks: [] }, '1', createKey)).toEqual([]);
});
