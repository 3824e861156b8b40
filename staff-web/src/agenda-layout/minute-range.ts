/** A half-open range [from, to) of one day's wall clock, in minutes since midnight. */
export type MinuteRange = { from: number; to: number };

/** Returns whether two ranges have any minute in common. */
export function overlaps(one: MinuteRange, other: MinuteRange): boolean {
  return one.from < other.to && other.from < one.to;
}

/** Returns the parts of a range that no range of `taken` covers. */
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
