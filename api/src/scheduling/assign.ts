import type { CalendarDay } from './calendar-day.ts';
import type { Span } from './interval.ts';
import type { WallSpan } from './opening-hours.ts';
import { freeLane, isLaneFree, isOnGrid, type SlotRules } from './slots.ts';

/** An operator and one of its counters that can take a booking. */
export type Candidate = { operatorId: string; counter: number };

/** Opening hours and busy intervals per counter of one operator on one day. */
export type OperatorDay = {
  operatorId: string;
  windows: readonly WallSpan[];
  lanes: readonly (readonly Span[])[];
};

/** Returns the candidates for a start, the least busy operator of the day first. */
export function candidates(
  day: CalendarDay,
  startsAt: number,
  rules: SlotRules,
  operators: readonly OperatorDay[],
  bookable: Span,
): Candidate[] {
  return operators
    .filter((operator) => isOnGrid(day, operator.windows, rules, startsAt, bookable))
    .filter((operator) => freeLane(startsAt, rules, operator.lanes) !== null)
    .map((operator) => ({ operator, load: load(day, operator) }))
    .toSorted((a, b) => a.load - b.load)
    .flatMap(({ operator: { operatorId, lanes } }) =>
      lanes.flatMap((lane, i) => (isLaneFree(startsAt, rules, lane) ? [{ operatorId, counter: i + 1 }] : [])),
    );
}

/** Returns whether a start is offered at all, free or taken. */
export function isOffered(
  day: CalendarDay,
  startsAt: number,
  rules: SlotRules,
  operators: readonly OperatorDay[],
  bookable: Span,
): boolean {
  return operators.some((operator) => isOnGrid(day, operator.windows, rules, startsAt, bookable));
}

function load(day: CalendarDay, { lanes }: OperatorDay): number {
  const within = ({ start, end }: Span) => Math.max(0, Math.min(end, day.end) - Math.max(start, day.start));
  const busy = lanes.flat().reduce((total, span) => total + within(span), 0);
  return busy / lanes.length;
}
