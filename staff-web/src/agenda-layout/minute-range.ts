/** A half-open range [from, to) of one day's wall clock, in minutes since midnight. */
export type MinuteRange = { from: number; to: number };

/** Returns whether two ranges have any minute in common. */
export function overlaps(one: MinuteRange, other: MinuteRange): boolean {
  return one.from < other.to && other.from < one.to;
}

/** Returns the parts of a range that none of the `excluded` ranges cover. */
export function subtractRanges(range: MinuteRange, excluded: readonly MinuteRange[]): MinuteRange[] {
  return excluded.reduce<MinuteRange[]>(
    (remaining, removed) =>
      remaining.flatMap((part) =>
        overlaps(part, removed)
          ? [
              { from: part.from, to: removed.from },
              { from: removed.to, to: part.to },
            ].filter(({ from, to }) => from < to)
          : [part],
      ),
    [range],
  );
}
