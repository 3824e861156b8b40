import { expect, test } from 'vitest';
import { column, placed } from '../../agenda-layout/day-column.fixture.ts';
import { getVisibleHours, getMinuteHeightPx } from './grid-hours.ts';

test('the hours shown are whole, from the first opening to the last, and wider for a booking outside of them', () => {
  expect(getVisibleHours([column({ open: [{ from: 510, to: 725 }] })])).toEqual({ from: 480, to: 780 });
  expect(getVisibleHours([column({ bookings: [placed({ from: 420, to: 435 })] })])).toEqual({ from: 420, to: 720 });
});

test('a slot blocked all day does not make the night be shown', () => {
  const blocked = [{ id: '1', reason: 'Ferie', from: 0, to: 1440 }];
  expect(getVisibleHours([column({ blocked })])).toEqual({ from: 540, to: 720 });
});

test('days without anything still have hours', () => {
  expect(getVisibleHours([column({ open: [] })])).toEqual({ from: 480, to: 1080 });
});

test('the shortest booking is high enough for a finger; long ones do not stretch the day', () => {
  expect(getMinuteHeightPx([column({})], 10) * 10).toBeGreaterThanOrEqual(24);
  expect(getMinuteHeightPx([column({ bookings: [placed({ from: 540, to: 545 })] })], 30) * 5).toBeGreaterThanOrEqual(
    24,
  );
  expect(getMinuteHeightPx([column({})], 180)).toBe(1.6);
});
