import type { Gap } from './free-gaps.ts';
import type { Lane } from './lanes.ts';
import { overlap, type Span } from './minute-range.ts';

/** Which lanes free time takes: those beside what lies in the column at the same time. */
export type GapLanes = { lane: number; lanes: number; of: number };

/** Leaves room for free time beside a booking that no longer holds its own: the desk can be given to somebody else. */
export function roomBeside<T extends Span & Lane>(booking: T, holds: boolean, gaps: readonly Gap[]): T {
  const shares = !holds && booking.of === 1 && gaps.some((gap) => overlap(gap, booking));
  return shares ? { ...booking, of: 2 } : booking;
}

/** The widest room that a stretch of free time has between the bookings beside it. */
export function gapLanes(gap: Gap, bookings: readonly (Span & Lane)[], capacity: number): GapLanes {
  const beside = bookings.filter((booking) => overlap(booking, gap));
  const of = Math.max(capacity, ...beside.map((booking) => booking.of));
  const taken = new Set(beside.map(({ lane }) => lane));
  let best: GapLanes = { lane: 0, lanes: 0, of };
  for (let lane = 0, from = 0; lane <= of; lane++) {
    if (lane < of && !taken.has(lane)) continue;
    if (lane - from > best.lanes) best = { lane: from, lanes: lane - from, of };
    from = lane + 1;
  }
  return best.lanes === 0 ? { lane: 0, lanes: of, of } : best;
}
