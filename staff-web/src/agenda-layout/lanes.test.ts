import { expect, test } from 'vitest';
import { assignLanes } from './lanes.ts';

const item = (from: number, to: number, counter = 1) => ({ from, to, counter });

test('assignLanes gives consecutive bookings the full width', () => {
  expect(assignLanes([item(0, 15), item(15, 30)], 1)).toEqual([
    { lane: 0, of: 1 },
    { lane: 0, of: 1 },
  ]);
});

test('assignLanes places overlapping bookings side by side, and only those', () => {
  expect(assignLanes([item(0, 30), item(10, 20), item(20, 40), item(40, 50)], 1)).toEqual([
    { lane: 0, of: 2 },
    { lane: 1, of: 2 },
    { lane: 1, of: 2 },
    { lane: 0, of: 1 },
  ]);
});

test('assignLanes keeps one lane per counter for an operator with capacity 2', () => {
  expect(assignLanes([item(0, 10, 2), item(10, 20, 1), item(10, 20, 2)], 2)).toEqual([
    { lane: 1, of: 2 },
    { lane: 0, of: 2 },
    { lane: 1, of: 2 },
  ]);
});

test('assignLanes places a new booking beside a missed one at the same counter', () => {
  expect(assignLanes([item(0, 15, 1), item(0, 15, 1)], 1)).toEqual([
    { lane: 0, of: 2 },
    { lane: 1, of: 2 },
  ]);
});

test('assignLanes returns no lanes without bookings', () => {
  expect(assignLanes([], 3)).toEqual([]);
});

test('assignLanes places a booking over capacity beside those that hold the time', () => {
  expect(assignLanes([item(540, 570, 1234), item(540, 570, 1)], 1)).toEqual([
    { lane: 1, of: 2 },
    { lane: 0, of: 2 },
  ]);
  expect(assignLanes([item(540, 570, 1234)], 1)).toEqual([{ lane: 1, of: 2 }]);
});

test('assignLanes places several bookings beyond the counters without taking a free counter', () => {
  expect(assignLanes([item(0, 15, 3), item(0, 15, 3), item(0, 15, 1)], 2)).toEqual([
    { lane: 2, of: 4 },
    { lane: 3, of: 4 },
    { lane: 0, of: 4 },
  ]);
});
