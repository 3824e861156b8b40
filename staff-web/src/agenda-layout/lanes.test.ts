import { expect, test } from 'vitest';
import { assignLanes } from './lanes.ts';

const item = (from: number, to: number, counter = 1) => ({ from, to, counter });

test('what follows each other takes the whole width', () => {
  expect(assignLanes([item(0, 15), item(15, 30)], 1)).toEqual([
    { lane: 0, of: 1 },
    { lane: 0, of: 1 },
  ]);
});

test('what overlaps lies side by side, and only as long as it does', () => {
  expect(assignLanes([item(0, 30), item(10, 20), item(20, 40), item(40, 50)], 1)).toEqual([
    { lane: 0, of: 2 },
    { lane: 1, of: 2 },
    { lane: 1, of: 2 },
    { lane: 0, of: 1 },
  ]);
});

test('who serves two at once keeps two lanes, each booking at its counter', () => {
  expect(assignLanes([item(0, 10, 2), item(10, 20, 1), item(10, 20, 2)], 2)).toEqual([
    { lane: 1, of: 2 },
    { lane: 0, of: 2 },
    { lane: 1, of: 2 },
  ]);
});

test('a new booking at the counter of somebody who never came lies beside them', () => {
  expect(assignLanes([item(0, 15, 1), item(0, 15, 1)], 1)).toEqual([
    { lane: 0, of: 2 },
    { lane: 1, of: 2 },
  ]);
});

test('nothing has no lanes', () => {
  expect(assignLanes([], 3)).toEqual([]);
});
