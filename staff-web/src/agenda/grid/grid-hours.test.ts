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
  expect(getMinuteHeightPx([column({})], 10, 'normal') * 10).toBeGreaterThanOrEqual(24);
  const short = [column({ bookings: [placed({ from: 540, to: 545 })] })];
  expect(getMinuteHeightPx(short, 30, 'normal') * 5).toBeGreaterThanOrEqual(24);
  expect(getMinuteHeightPx([column({})], 180, 'normal')).toBe(1.6);
});

test('getMinuteHeightPx fits a morning of five hours with services of 10 minutes into 900 px, or 768 px if compact', () => {
  const PAGE_WITHOUT_HOURS_PX = 178;
  const morning = 5 * 60;
  expect(getMinuteHeightPx([column({})], 10, 'normal') * morning).toBeLessThanOrEqual(900 - PAGE_WITHOUT_HOURS_PX);
  expect(getMinuteHeightPx([column({})], 10, 'compact') * morning).toBeLessThanOrEqual(768 - PAGE_WITHOUT_HOURS_PX);
  expect(getMinuteHeightPx([column({})], 10, 'roomy')).toBeGreaterThan(getMinuteHeightPx([column({})], 10, 'normal'));
});
