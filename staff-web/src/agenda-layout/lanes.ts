import { overlaps, type MinuteRange } from './minute-range.ts';

/** Horizontal position of an item: lane number `lane` of `of` lanes. */
export type Lane = { lane: number; of: number };

/**
 * Places overlapping items side by side. An operator with several counters always has one lane per counter, so that a
 * free counter stays visible as bookable time.
 */
export function assignLanes(items: readonly (MinuteRange & { counter: number })[], capacity: number): Lane[] {
  const lanes: Lane[] = items.map(() => ({ lane: 0, of: capacity }));
  const order = items.map((_, i) => i).toSorted((a, b) => items[a]!.from - items[b]!.from || a - b);
  let together: number[] = [];
  const close = () => {
    const of = Math.max(capacity, ...together.map((i) => lanes[i]!.lane + 1));
    for (const i of together) lanes[i]!.of = of;
  };
  for (const i of order) {
    if (!together.some((j) => items[i]!.from < items[j]!.to)) {
      close();
      together = [];
    }
    lanes[i]!.lane = pickLane(items, lanes, together, i);
    together.push(i);
  }
  close();
  return lanes;
}

function pickLane(items: readonly (MinuteRange & { counter: number })[], lanes: Lane[], together: number[], i: number) {
  const taken = new Set(together.filter((j) => overlaps(items[j]!, items[i]!)).map((j) => lanes[j]!.lane));
  const own = items[i]!.counter - 1;
  if (!taken.has(own)) return own;
  let lane = 0;
  while (taken.has(lane)) lane++;
  return lane;
}
