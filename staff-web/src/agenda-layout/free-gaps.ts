import { overlap, type Span, without } from './minute-range.ts';

/** Time in which somebody can still be booked, cut at full hours, and how many at once. */
export type Gap = Span & { places: number };

type Day = {
  open: readonly Span[];
  blocked: readonly Span[];
  held: readonly Span[];
  capacity: number;
};

const HOUR = 60;
const NOT_WORTH_A_CUT = 15;

/**
 * The free time of one operator on one day: open, not blocked, and not held by as many bookings as they serve at once.
 * `shortest` is how long the shortest service lasts: less free time is of no use.
 */
export function freeGaps(day: Day & { shortest: number }): Gap[] {
  return freeStretches(day)
    .filter(({ from, to }) => to - from >= day.shortest)
    .flatMap(({ places, ...span }) => cutAtHours(span).map((piece) => ({ ...piece, places })));
}

/** The same in one piece each, however short. */
export function freeStretches({ open, blocked, held, capacity }: Day): Gap[] {
  return open.flatMap((window) => without(window, blocked)).flatMap((span) => countPlaces(span, held, capacity));
}

function cutAtHours({ from, to }: Span): Span[] {
  const cuts = [from];
  const last = to - NOT_WORTH_A_CUT;
  for (let hour = Math.ceil((from + NOT_WORTH_A_CUT) / HOUR) * HOUR; hour <= last; hour += HOUR) cuts.push(hour);
  return cuts.map((cut, i) => ({ from: cut, to: cuts[i + 1] ?? to }));
}

function countPlaces(span: Span, held: readonly Span[], capacity: number): Gap[] {
  const within = held.filter((one) => overlap(one, span));
  const edges = within.flatMap(({ from, to }) => [from, to]).filter((edge) => edge > span.from && edge < span.to);
  const cuts = [...new Set([span.from, ...edges, span.to])].toSorted((a, b) => a - b);
  const gaps: Gap[] = [];
  for (const [i, from] of cuts.slice(0, -1).entries()) {
    const part = { from, to: cuts[i + 1]! };
    const places = capacity - within.filter((one) => overlap(one, part)).length;
    const last = gaps.at(-1);
    if (places <= 0) continue;
    if (last?.to === from && last.places === places) last.to = part.to;
    else gaps.push({ ...part, places });
  }
  return gaps;
}
