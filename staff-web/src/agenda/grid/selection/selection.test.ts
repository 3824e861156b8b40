import { expect, test } from 'vitest';
import { resizeByKey, selectRange } from './selection.ts';

const hours = { from: 480, to: 780 };

test('selectRange returns full quarter hours for a drag down or up', () => {
  expect(selectRange(543, 652, [], hours)).toEqual({ from: 540, to: 660 });
  expect(selectRange(652, 543, [], hours)).toEqual({ from: 540, to: 660 });
});

test('selectRange returns at least a quarter hour', () => {
  expect(selectRange(541, 542, [], hours)).toEqual({ from: 540, to: 555 });
  expect(selectRange(540, 540, [], hours)).toEqual({ from: 540, to: 555 });
});

test('selectRange ends at the edges of neighbouring bookings', () => {
  expect(selectRange(563, 606, [540, 560, 610, 640], hours)).toEqual({ from: 560, to: 610 });
});

test('selectRange continues over bookings, which need a resolution later', () => {
  expect(selectRange(563, 655, [540, 560, 610, 640], hours)).toEqual({ from: 560, to: 660 });
});

test('selectRange stays within the visible hours', () => {
  expect(selectRange(100, 2000, [], hours)).toEqual(hours);
});

test('resizeByKey moves the end with up and down and the start with left and right, by 5 minutes with Shift', () => {
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

test('resizeByKey keeps at least five minutes and stays within the visible hours', () => {
  expect(resizeByKey({ from: 540, to: 550 }, 'PageUp', false, hours)).toEqual({ from: 540, to: 545 });
  expect(resizeByKey({ from: 540, to: 550 }, 'ArrowRight', false, hours)).toEqual({ from: 545, to: 550 });
  expect(resizeByKey({ from: 480, to: 780 }, 'ArrowDown', false, hours)).toEqual(hours);
  expect(resizeByKey({ from: 480, to: 780 }, 'ArrowLeft', false, hours)).toEqual(hours);
});
