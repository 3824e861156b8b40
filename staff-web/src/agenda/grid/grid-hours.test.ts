import { expect, test } from 'vitest';
import { column, placed } from '../../agenda-layout/day-column.fixture.ts';
import { getVisibleHours, getMinuteHeightPx } from './grid-hours.ts';

test('getVisibleHours returns full hours from the first opening to the last closing, or the last booking', () => {
  expect(getVisibleHours([column({ open: [{ from: 510, to: 725 }] })])).toEqual({ from: 480, to: 780 });
  expect(getVisibleHours([column({ bookings: [placed({ from: 420, to: 435 })] })])).toEqual({ from: 420, to: 720 });
});

test('getVisibleHours ignores the part of a blocked slot outside of opening hours', () => {
  const blocked = [{ id: '1', reason: 'Ferie', from: 0, to: 1440 }];
  expect(getVisibleHours([column({ blocked })])).toEqual({ from: 540, to: 720 });
});

test('getVisibleHours returns default hours for days without items', () => {
  expect(getVisibleHours([column({ open: [] })])).toEqual({ from: 480, to: 1080 });
});

test('getMinuteHeightPx makes the shortest booking tall enough to touch and limits the height of long services', () => {
  expect(getMinuteHeightPx([column({})], 10) * 10).toBeGreaterThanOrEqual(24);
  expect(getMinuteHeightPx([column({ bookings: [placed({ from: 540, to: 545 })] })], 30) * 5).toBeGreaterThanOrEqual(
    24,
  );
  expect(getMinuteHeightPx([column({})], 180)).toBe(1.6);
});
