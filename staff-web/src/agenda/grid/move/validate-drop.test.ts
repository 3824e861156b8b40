import { expect, test } from 'vitest';
import { column, placed } from '../../../agenda-layout/day-column.fixture.ts';
import { validateDrop } from './validate-drop.ts';

const moving = { id: 'moving', from: 540, to: 570, busyTo: 570, columnKey: '2026-11-24/1' };
const now = { date: '2026-11-24', minute: 500 };
const office = { now, offersService: (operatorId: string) => operatorId !== '9' };
const anna = column({
  blocked: [{ id: '1', reason: 'Riunione', from: 690, to: 720 }],
  bookings: [placed({ id: 'moving', from: 540, to: 570 }), placed({ id: 'other', from: 600, to: 630 })],
});

test("validateDrop accepts free time and the booking's own time", () => {
  expect(validateDrop(anna, 550, moving, office)).toBe('free');
  expect(validateDrop(anna, 540, moving, office)).toBe('same');
  expect(validateDrop(anna, 570, moving, office)).toBe('free');
});

test('validateDrop rejects other bookings, blocked slots, closed hours and the past', () => {
  expect(validateDrop(anna, 575, moving, office)).toBe('taken');
  expect(validateDrop(anna, 665, moving, office)).toBe('blocked');
  expect(validateDrop(column({}), 700, moving, office)).toBe('closed');
  expect(validateDrop(anna, 550, moving, { ...office, now: { date: '2026-11-24', minute: 580 } })).toBe('past');
  expect(validateDrop(column({ key: 'x', date: '2026-11-23' }), 550, moving, office)).toBe('past');
});

test('validateDrop accepts an appointment that started a few minutes ago', () => {
  expect(validateDrop(anna, 550, moving, { ...office, now: { date: '2026-11-24', minute: 560 } })).toBe('free');
});

test('validateDrop rejects operators who do not offer the service', () => {
  const paolo = column({ key: '2026-11-24/9', operator: { id: '9', name: 'Paolo' } });
  expect(validateDrop(paolo, 550, moving, office)).toBe('notOffered');
});

test('validateDrop accepts a second booking for an operator with capacity 2', () => {
  const both = column({ capacity: 2, bookings: [placed({ id: 'a', from: 600, to: 630 })] });
  expect(validateDrop(both, 600, moving, office)).toBe('free');
  const full = column({ ...both, bookings: [...both.bookings, placed({ id: 'b', counter: 2, from: 610, to: 640 })] });
  expect(validateDrop(full, 600, moving, office)).toBe('taken');
});

test('validateDrop keeps the buffer of other bookings and of the moved one free', () => {
  const busy = column({ bookings: [placed({ from: 600, to: 630, busyTo: 640 })] });
  expect(validateDrop(busy, 635, { ...moving, columnKey: 'y' }, office)).toBe('taken');
  expect(validateDrop(busy, 640, { ...moving, columnKey: 'y' }, office)).toBe('free');
  expect(validateDrop(busy, 570, { ...moving, columnKey: 'y' }, office)).toBe('free');
  expect(validateDrop(busy, 570, { ...moving, busyTo: 575, columnKey: 'y' }, office)).toBe('taken');
});

test('validateDrop accepts the time of a missed booking', () => {
  expect(
    validateDrop(column({ bookings: [placed({ status: 'NO_SHOW' })] }), 540, { ...moving, columnKey: 'y' }, office),
  ).toBe('free');
});
