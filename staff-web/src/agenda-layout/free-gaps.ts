import { overlaps, type MinuteRange, subtractRanges } from './minute-range.ts';

/** Bookable time, split at full hours. `places` is the number of bookings it can still take. */
export type Gap = MinuteRange & { places: number };

type Day = {
  open: readonly MinuteRange[];
  blocked: readonly MinuteRange[];
  booked: readonly MinuteRange[];
  capacity: number;
};

const HOUR = 60;
const MIN_PIECE_MINUTES = 15;

/**
 * Returns the free time of one operator on one day: open, not blocked, and with remaining capacity. Ranges shorter than
 * `shortest`, the duration of the shortest service in minutes, are dropped.
 */
export function freeGaps(day: Day & { shortest: number }): Gap[] {
  return freeRanges(day)
    .filter(({ from, to }) => to - from >= day.shortest)
    .flatMap(({ places, ...range }) => splitAtHours(range).map((piece) => ({ ...piece, places })));
}

/** Returns the free ranges without splitting at hours and without a minimum length. */
export function freeRanges({ open, blocked, booked, capacity }: Day): Gap[] {
  return open
    .flatMap((window) => subtractRanges(window, blocked))
    .flatMap((range) => splitByFreePlaces(range, booked, capacity));
}

function splitAtHours({ from, to }: MinuteRange): MinuteRange[] {
  const cuts = [from];
  const last = to - MIN_PIECE_MINUTES;
  for (let hour = Math.ceil((from + MIN_PIECE_MINUTES) / HOUR) * HOUR; hour <= last; hour += HOUR) cuts.push(hour);
  return cuts.map((start, i) => ({ from: start, to: cuts[i + 1] ?? to }));
}

function splitByFreePlaces(range: MinuteRange, booked: readonly MinuteRange[], capacity: number): Gap[] {
  const overlapping = booked.filter((one) => overlaps(one, range));
  const edges = overlapping
    .flatMap(({ from, to }) => [from, to])
    .filter((edge) => edge > range.from && edge < range.to);
  const cuts = [...new Set([range.from, ...edges, range.to])].toSorted((a, b) => a - b);
  const gaps: Gap[] = [];
  for (const [i, from] of cuts.slice(0, -1).entries()) {
    const part = { from, to: cuts[i + 1]! };
    const places = capacity - overlapping.filter((one) => overlaps(one, part)).length;
    const last = gaps.at(-1);
    if (places <= 0) continue;
    if (last?.to === from && last.places === places) last.to = part.to;
    else gaps.push({ ...part, places });
  }
  return gaps;
}
