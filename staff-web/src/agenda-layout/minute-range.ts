/** A stretch of one day's wall clock, in minutes since midnight; its end is not part of it. */
export type Span = { from: number; to: number };

/** Whether two stretches share any time. */
export function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}

/** What is left of a stretch when others are taken out of it. */
export function without(span: Span, taken: readonly Span[]): Span[] {
  return taken.reduce<Span[]>(
    (left, hole) =>
      left.flatMap((part) =>
        overlap(part, hole)
          ? [
              { from: part.from, to: hole.from },
              { from: hole.to, to: part.to },
            ].filter(({ from, to }) => from < to)
          : [part],
      ),
    [span],
  );
}
