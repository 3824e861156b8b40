import type { Gap } from './free-gaps.ts';
import { overlaps, type MinuteRange, subtractRanges } from './minute-range.ts';

/** Time freed by a cancellation that citizens cannot book yet. `until` is a wall-clock time such as "10:32". */
export type CoolDown = MinuteRange & { until: string };

/** A gap with the end of its cool-down, if it has one. Staff may book it; citizens may not until then. */
export type CoolDownGap = Gap & { coolDownUntil?: string };

/** Splits gaps at the edges of cool-downs. */
export function splitByCoolDown(gaps: readonly Gap[], coolDowns: readonly CoolDown[]): CoolDownGap[] {
  return gaps.flatMap((gap) => {
    const within = coolDowns.filter((one) => overlaps(one, gap));
    if (within.length === 0) return [gap];
    const bookable = subtractRanges(gap, within).map((range) => ({ ...gap, ...range }));
    const coolingDown = within.map(({ from, to, until }) => ({
      ...gap,
      from: Math.max(from, gap.from),
      to: Math.min(to, gap.to),
      coolDownUntil: until,
    }));
    return [...bookable, ...removeOverlaps(coolingDown)].toSorted((a, b) => a.from - b.from);
  });
}

// Bookings at two counters, or two bookings in sequence, may have freed the same time.
function removeOverlaps<T extends MinuteRange>(ranges: readonly T[]): T[] {
  return ranges.reduce<T[]>(
    (result, range) => [...result, ...subtractRanges(range, result).map((part) => ({ ...range, ...part }))],
    [],
  );
}
