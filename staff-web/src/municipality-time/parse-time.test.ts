import { expect, test } from 'vitest';
import { toMinute, parseTime } from './parse-time.ts';

test('parseTime accepts the usual ways to type a time', () => {
  const typed = ['9', '09', '930', '0930', '9.30', '9:30', ' 9 30 ', '14h30', '24', '24:00'];
  expect(typed.map(parseTime)).toEqual([
    '09:00',
    '09:00',
    '09:30',
    '09:30',
    '09:30',
    '09:30',
    '09:30',
    '14:30',
    '24:00',
    '24:00',
  ]);
});

test('parseTime returns null for invalid times', () => {
  expect(['', 'presto', '25', '9:60', '24:01', '9:3', '12345'].map(parseTime)).toEqual(Array(7).fill(null));
});

test('toMinute returns the minute of the day', () => {
  expect([toMinute('00:00'), toMinute('09:30'), toMinute('24:00')]).toEqual([0, 570, 1440]);
});
