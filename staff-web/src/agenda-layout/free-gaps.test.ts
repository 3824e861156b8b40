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

test('freeGaps splits free time at full hours', () => {
  expect(freeGaps(day({ open: [span(510, 660)] }))).toEqual([
    { from: 510, to: 540, places: 1 },
    { from: 540, to: 600, places: 1 },
    { from: 600, to: 660, places: 1 },
  ]);
});

test('freeGaps excludes bookings and blocked slots', () => {
  expect(freeGaps(day({ booked: [span(540, 555), span(570, 600)], blocked: [span(600, 690)] }))).toEqual([
    { from: 555, to: 570, places: 1 },
    { from: 690, to: 720, places: 1 },
  ]);
});

test('freeGaps counts the remaining places of an operator with capacity 2', () => {
  expect(freeGaps(day({ open: [span(540, 600)], booked: [span(540, 560), span(540, 550)], capacity: 2 }))).toEqual([
    { from: 550, to: 560, places: 1 },
    { from: 560, to: 600, places: 2 },
  ]);
});

test('freeGaps returns nothing outside of opening hours', () => {
  expect(freeGaps(day({ open: [] }))).toEqual([]);
});

test('freeGaps drops ranges shorter than the shortest service and does not split off short pieces', () => {
  expect(freeGaps(day({ booked: [span(548, 595)] }))).toEqual([
    { from: 595, to: 660, places: 1 },
    { from: 660, to: 720, places: 1 },
  ]);
});
