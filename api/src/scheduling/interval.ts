/** A half-open interval: 9-10 and 10-11 do not overlap. */
export type Span = { readonly start: number; readonly end: number };

/** Returns whether two intervals overlap. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Returns the union as sorted intervals: none empty, overlapping or adjacent. */
export function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  let last: { start: number; end: number } | undefined;
  for (const span of spans.filter((span) => span.start < span.end).toSorted((a, b) => a.start - b.start)) {
    if (last !== undefined && span.start <= last.end) {
      last.end = Math.max(last.end, span.end);
    } else {
      last = { start: span.start, end: span.end };
      merged.push(last);
    }
  }
  return merged;
}

/** Returns the intervals without the holes. */
export function subtract(from: readonly Span[], holes: readonly Span[]): Span[] {
  const left: Span[] = [];
  const cuts = merge(holes);
  let next = 0;
  for (const { start, end } of merge(from)) {
    let rest = start;
    while (next < cuts.length && cuts[next]!.end <= rest) next++;
    for (let i = next; i < cuts.length && cuts[i]!.start < end; i++) {
      if (cuts[i]!.start > rest) left.push({ start: rest, end: cuts[i]!.start });
      rest = cuts[i]!.end;
    }
    if (rest < end) left.push({ start: rest, end });
  }
  return left;
}

/** Returns the index of the first merged interval that ends after an instant, or the length if none does. */
export function firstNotOver(merged: readonly Span[], instant: number): number {
  let low = 0;
  let high = merged.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (merged[middle]!.end <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
