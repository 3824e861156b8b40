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
  let group: number[] = [];
  const closeGroup = () => {
    const of = Math.max(capacity, ...group.map((i) => lanes[i]!.lane + 1));
    for (const i of group) lanes[i]!.of = of;
  };
  for (const i of order) {
    if (!group.some((j) => items[i]!.from < items[j]!.to)) {
      closeGroup();
      group = [];
    }
    lanes[i]!.lane = pickLane({ items, lanes, capacity }, group, i);
    group.push(i);
  }
  closeGroup();
  return lanes;
}

type Placing = { items: readonly (MinuteRange & { counter: number })[]; lanes: Lane[]; capacity: number };

function pickLane({ items, lanes, capacity }: Placing, group: number[], i: number) {
  const taken = new Set(group.filter((j) => overlaps(items[j]!, items[i]!)).map((j) => lanes[j]!.lane));
  // A booking that overrides the rules or is cancelled has a lane of its own, which is no counter of the operator.
  const ownLane = items[i]!.counter > capacity ? capacity : items[i]!.counter - 1;
  if (!taken.has(ownLane)) return ownLane;
  let lane = ownLane === capacity ? capacity : 0;
  while (taken.has(lane)) lane++;
  return lane;
}
