import { expect, test } from 'vitest';
import { assignGapLanes, makeRoomForGaps } from './gap-lanes.ts';

const gap = { from: 540, to: 600, places: 1 };
const at = (lane: number, of: number, from = 540, to = 550) => ({ from, to, lane, of });

test('assignGapLanes gives a gap the full width if nothing overlaps it', () => {
  expect(assignGapLanes(gap, [at(0, 1, 500, 540)], 1)).toEqual({ lane: 0, lanes: 1, of: 1 });
  expect(assignGapLanes({ ...gap, places: 2 }, [], 2)).toEqual({ lane: 0, lanes: 2, of: 2 });
});

test('assignGapLanes places a gap in the widest free lanes beside overlapping bookings', () => {
  expect(assignGapLanes(gap, [at(0, 2)], 2)).toEqual({ lane: 1, lanes: 1, of: 2 });
  expect(assignGapLanes(gap, [at(1, 4)], 4)).toEqual({ lane: 2, lanes: 2, of: 4 });
});

test('makeRoomForGaps gives a gap half of the width of a booking that was missed', () => {
  expect(makeRoomForGaps(at(0, 1), false, [gap])).toMatchObject({ lane: 0, of: 2 });
  expect(makeRoomForGaps(at(0, 1), true, [gap])).toMatchObject({ of: 1 });
  expect(makeRoomForGaps(at(0, 1, 600, 615), false, [gap])).toMatchObject({ of: 1 });
});
