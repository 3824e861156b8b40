import type { CalendarDay } from './calendar-day.ts';
import type { Span } from './interval.ts';
import type { WallSpan } from './opening-hours.ts';
import { freeLane, isLaneFree, isOnGrid, type SlotRules } from './slots.ts';

/** An operator, and which of the operator's counters, that can take a booking. */
export type Candidate = { operatorId: string; counter: number };

/** One operator's day: when open, and the busy time of each counter. */
export type OperatorDay = {
  operatorId: string;
  windows: readonly WallSpan[];
  lanes: readonly (readonly Span[])[];
};

/** Who can take a booking at a start, in the order to ask them: the least busy that day first. */
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

/** Whether a start is among the times shown to citizens, free or taken: a start that is not was never there to lose. */
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
