import type { Gap } from './free-gaps.ts';
import { overlaps, type MinuteRange, subtractRanges } from './minute-range.ts';

/** Time that a citizen gave up and that citizens cannot book yet; `until`: as the clock will show. */
export type CoolDown = MinuteRange & { until: string };

/** Free time that says so where it rests after an annullamento: staff may book it, citizens cannot yet. */
export type CoolDownGap = Gap & { coolDownUntil?: string };

/** Free time, cut where a part of it rests. */
export function splitByCoolDown(gaps: readonly Gap[], resting: readonly CoolDown[]): CoolDownGap[] {
  return gaps.flatMap((gap) => {
    const within = resting.filter((one) => overlaps(one, gap));
    if (within.length === 0) return [gap];
    const bookable = subtractRanges(gap, within).map((span) => ({ ...gap, ...span }));
    const coolingDown = within.map(({ from, to, until }) => ({
      ...gap,
      from: Math.max(from, gap.from),
      to: Math.min(to, gap.to),
      coolDownUntil: until,
    }));
    return [...bookable, ...removeOverlaps(coolingDown)].toSorted((a, b) => a.from - b.from);
  });
}

// Two counters, or two citizens one after the other, may have given up the same time.
function removeOverlaps<T extends MinuteRange>(spans: readonly T[]): T[] {
  return spans.reduce<T[]>(
    (kept, span) => [...kept, ...subtractRanges(span, kept).map((part) => ({ ...span, ...part }))],
    [],
  );
}
