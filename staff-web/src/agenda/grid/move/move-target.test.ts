import { expect, test } from 'vitest';
import { minuteAtOffset, moveTargetByKey } from './move-target.ts';

const grid = { columns: 3, hours: { from: 480, to: 780 }, length: 15 };
const after = (minute: number, key: string, fine = false) => moveTargetByKey({ column: 1, minute }, key, fine, grid);

test('moveTargetByKey moves by 15 minutes, with Shift by 5, with Page Up or Page Down by 60', () => {
  expect(after(550, 'ArrowDown')).toEqual({ column: 1, minute: 555 });
  expect(after(555, 'ArrowUp')).toEqual({ column: 1, minute: 540 });
  expect(after(550, 'ArrowUp', true)).toEqual({ column: 1, minute: 545 });
  expect(after(550, 'PageDown')).toEqual({ column: 1, minute: 610 });
});

test('moveTargetByKey changes the column with left and right and keeps the time', () => {
  expect(after(550, 'ArrowRight')).toEqual({ column: 2, minute: 550 });
  expect(moveTargetByKey({ column: 2, minute: 550 }, 'ArrowRight', false, grid)).toEqual({ column: 2, minute: 550 });
  expect(moveTargetByKey({ column: 0, minute: 550 }, 'ArrowLeft', false, grid)).toEqual({ column: 0, minute: 550 });
});

test('moveTargetByKey stays within the visible hours', () => {
  expect(after(480, 'ArrowUp')).toEqual({ column: 1, minute: 480 });
  expect(after(760, 'PageDown')).toEqual({ column: 1, minute: 765 });
});

test('moveTargetByKey returns null for other keys', () => {
  expect(after(550, 'a')).toBeNull();
});

test('minuteAtOffset rounds to five minutes', () => {
  expect(minuteAtOffset(0, 2, grid.hours)).toBe(480);
  expect(minuteAtOffset(127, 2, grid.hours)).toBe(545);
  expect(minuteAtOffset(9000, 2, grid.hours, 15)).toBe(765);
});
