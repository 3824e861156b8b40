import { expect, test } from 'vitest';
import { resizeByKey, selectRange } from './selection.ts';

const hours = { from: 480, to: 780 };

test('a drag marks whole quarters of an hour, downwards and upwards', () => {
  expect(selectRange(543, 652, [], hours)).toEqual({ from: 540, to: 660 });
  expect(selectRange(652, 543, [], hours)).toEqual({ from: 540, to: 660 });
});

test('who hardly moved marks a quarter of an hour', () => {
  expect(selectRange(541, 542, [], hours)).toEqual({ from: 540, to: 555 });
  expect(selectRange(540, 540, [], hours)).toEqual({ from: 540, to: 555 });
});

test('free time that begins and ends askew is marked without the bookings beside it', () => {
  expect(selectRange(563, 606, [540, 560, 610, 640], hours)).toEqual({ from: 560, to: 610 });
});

test('over bookings it goes on: they are asked about', () => {
  expect(selectRange(563, 655, [540, 560, 610, 640], hours)).toEqual({ from: 560, to: 660 });
});

test('nothing is marked outside the hours shown', () => {
  expect(selectRange(100, 2000, [], hours)).toEqual(hours);
});

test('by keys the end goes up and down, the start left and right, with Shift by five minutes', () => {
  const span = { from: 540, to: 600 };
  const after = (key: string, fine = false) => resizeByKey(span, key, fine, hours);
  expect(after('ArrowDown')).toEqual({ from: 540, to: 615 });
  expect(after('ArrowUp')).toEqual({ from: 540, to: 585 });
  expect(after('ArrowDown', true)).toEqual({ from: 540, to: 605 });
  expect(after('PageDown')).toEqual({ from: 540, to: 660 });
  expect(after('ArrowLeft')).toEqual({ from: 525, to: 600 });
  expect(after('ArrowRight')).toEqual({ from: 555, to: 600 });
  expect(after('x')).toBeNull();
});

test('by keys it never ends before it begins, nor leaves the hours shown', () => {
  expect(resizeByKey({ from: 540, to: 550 }, 'PageUp', false, hours)).toEqual({ from: 540, to: 545 });
  expect(resizeByKey({ from: 540, to: 550 }, 'ArrowRight', false, hours)).toEqual({ from: 545, to: 550 });
  expect(resizeByKey({ from: 480, to: 780 }, 'ArrowDown', false, hours)).toEqual(hours);
  expect(resizeByKey({ from: 480, to: 780 }, 'ArrowLeft', false, hours)).toEqual(hours);
});
