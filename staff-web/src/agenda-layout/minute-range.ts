/** A stretch of one day's wall clock, in minutes since midnight; its end is not part of it. */
export type MinuteRange = { from: number; to: number };

/** Whether two stretches share any time. */
export function overlaps(one: MinuteRange, other: MinuteRange): boolean {
  return one.from < other.to && other.from < one.to;
}

/** What is left of a stretch when others are taken out of it. */
export function subtractRanges(span: MinuteRange, taken: readonly MinuteRange[]): MinuteRange[] {
  return taken.reduce<MinuteRange[]>(
    (left, hole) =>
      left.flatMap((part) =>
        overlaps(part, hole)
          ? [
              { from: part.from, to: hole.from },
              { from: hole.to, to: part.to },
            ].filter(({ from, to }) => from < to)
          : [part],
      ),
    [span],
  );
}
