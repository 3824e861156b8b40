import { expect, test } from 'vitest';
import { freeGaps } from './free-gaps.ts';

const span = (from: number, to: number) => ({ from, to });
const day = (change: object) => ({
  open: [span(540, 720)],
  blocked: [],
  booked: [],
  capacity: 1,
  shortest: 10,
  ...change,
});

test('free time is cut at full hours, so that each can be reached', () => {
  expect(freeGaps(day({ open: [span(510, 660)] }))).toEqual([
    { from: 510, to: 540, places: 1 },
    { from: 540, to: 600, places: 1 },
    { from: 600, to: 660, places: 1 },
  ]);
});

test('bookings and blocked slots take their time out', () => {
  expect(freeGaps(day({ booked: [span(540, 555), span(570, 600)], blocked: [span(600, 690)] }))).toEqual([
    { from: 555, to: 570, places: 1 },
    { from: 690, to: 720, places: 1 },
  ]);
});

test('who serves two at once is free while one of them is', () => {
  expect(freeGaps(day({ open: [span(540, 600)], booked: [span(540, 560), span(540, 550)], capacity: 2 }))).toEqual([
    { from: 550, to: 560, places: 1 },
    { from: 560, to: 600, places: 2 },
  ]);
});

test('outside opening hours nothing is free', () => {
  expect(freeGaps(day({ open: [] }))).toEqual([]);
});

test('what is too short for any service is not offered, and no crumbs are cut off', () => {
  expect(freeGaps(day({ booked: [span(548, 595)] }))).toEqual([
    { from: 595, to: 660, places: 1 },
    { from: 660, to: 720, places: 1 },
  ]);
});
