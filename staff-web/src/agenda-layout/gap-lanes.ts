import type { Gap } from './free-gaps.ts';
import type { Lane } from './lanes.ts';
import { overlaps, type MinuteRange } from './minute-range.ts';

/** The lanes that a gap covers: `lanes` of `of`, starting at `lane`. */
export type GapLanes = { lane: number; lanes: number; of: number };

/** Halves the width of an inactive booking if a gap overlaps it, because its time can be booked again. */
export function makeRoomForGaps<T extends MinuteRange & Lane>(booking: T, isActive: boolean, gaps: readonly Gap[]): T {
  const makesRoom = !isActive && booking.of === 1 && gaps.some((gap) => overlaps(gap, booking));
  return makesRoom ? { ...booking, of: 2 } : booking;
}

/** Returns the widest run of free lanes beside the overlapping bookings. */
export function assignGapLanes(gap: Gap, bookings: readonly (MinuteRange & Lane)[], capacity: number): GapLanes {
  const overlapping = bookings.filter((booking) => overlaps(booking, gap));
  const of = Math.max(capacity, ...overlapping.map((booking) => booking.of));
  const taken = new Set(overlapping.map(({ lane }) => lane));
  let best: GapLanes = { lane: 0, lanes: 0, of };
  for (let lane = 0, from = 0; lane <= of; lane++) {
    if (lane < of && !taken.has(lane)) continue;
    if (lane - from > best.lanes) best = { lane: from, lanes: lane - from, of };
    from = lane + 1;
  }
  return best.lanes === 0 ? { lane: 0, lanes: of, of } : best;
}
