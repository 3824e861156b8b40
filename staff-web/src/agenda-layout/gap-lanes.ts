import type { Gap } from './free-gaps.ts';
import type { Lane } from './lanes.ts';
import { overlaps, type MinuteRange } from './minute-range.ts';

/** Which lanes free time takes: those beside what lies in the column at the same time. */
export type GapLanes = { lane: number; lanes: number; of: number };

/** Leaves room for free time beside a booking that no longer holds its own: the desk can be given to somebody else. */
export function makeRoomForGaps<T extends MinuteRange & Lane>(booking: T, holds: boolean, gaps: readonly Gap[]): T {
  const shares = !holds && booking.of === 1 && gaps.some((gap) => overlaps(gap, booking));
  return shares ? { ...booking, of: 2 } : booking;
}

/** The widest room that a stretch of free time has between the bookings beside it. */
export function assignGapLanes(gap: Gap, bookings: readonly (MinuteRange & Lane)[], capacity: number): GapLanes {
  const fieldErrors = bookings.filter((booking) => overlaps(booking, gap));
  const of = Math.max(capacity, ...fieldErrors.map((booking) => booking.of));
  const taken = new Set(fieldErrors.map(({ lane }) => lane));
  let best: GapLanes = { lane: 0, lanes: 0, of };
  for (let lane = 0, from = 0; lane <= of; lane++) {
    if (lane < of && !taken.has(lane)) continue;
    if (lane - from > best.lanes) best = { lane: from, lanes: lane - from, of };
    from = lane + 1;
  }
  return best.lanes === 0 ? { lane: 0, lanes: of, of } : best;
}
