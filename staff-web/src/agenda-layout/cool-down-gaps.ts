import type { Gap } from './free-gaps.ts';
import { overlap, type Span, without } from './minute-range.ts';

/** Time that a citizen gave up and that citizens cannot book yet; `until`: as the clock will show. */
export type Resting = Span & { until: string };

/** Free time that says so where it rests after an annullamento: staff may book it, citizens cannot yet. */
export type RestingGap = Gap & { coolDownUntil?: string };

/** Free time, cut where a part of it rests. */
export function restingGaps(gaps: readonly Gap[], resting: readonly Resting[]): RestingGap[] {
  return gaps.flatMap((gap) => {
    const within = resting.filter((one) => overlap(one, gap));
    if (within.length === 0) return [gap];
    const awake = without(gap, within).map((span) => ({ ...gap, ...span }));
    const asleep = within.map(({ from, to, until }) => ({
      ...gap,
      from: Math.max(from, gap.from),
      to: Math.min(to, gap.to),
      coolDownUntil: until,
    }));
    return [...awake, ...oneAtATime(asleep)].toSorted((a, b) => a.from - b.from);
  });
}

// Two counters, or two citizens one after the other, may have given up the same time.
function oneAtATime<T extends Span>(spans: readonly T[]): T[] {
  return spans.reduce<T[]>((kept, span) => [...kept, ...without(span, kept).map((part) => ({ ...span, ...part }))], []);
}
