import type { Candidate, OperatorDay } from '../../scheduling/assign.ts';
import { type CalendarDay, instantFrom, wallMinute } from '../../scheduling/calendar-day.ts';
import { isLaneFree, type SlotRules } from '../../scheduling/slots.ts';

const MINUTE = 60_000;

/** Returns whether an appointment fits into an operator's opening hours; the slot grid does not apply to staff. */
export function isOpen(day: CalendarDay, { windows }: OperatorDay, startsAt: number, rules: SlotRules): boolean {
  const minute = wallMinute(day, startsAt);
  const endsAt = startsAt + rules.durationMinutes * MINUTE;
  return windows.some(({ from, to }) => minute >= from && endsAt <= instantFrom(day, to));
}

/**
 * Returns the operators who are open and free at a start chosen by staff. It need not be on the grid, but must not be
 * over.
 */
export function staffCandidates(
  day: CalendarDay,
  startsAt: number,
  rules: SlotRules,
  operators: readonly OperatorDay[],
  now: number,
): { offered: boolean; who: Candidate[] } {
  // Staff can book an appointment that has already started, for a citizen at the desk.
  const over = startsAt + rules.durationMinutes * MINUTE <= now;
  const open = over ? [] : operators.filter((operator) => isOpen(day, operator, startsAt, rules));
  const who = open.flatMap(({ operatorId, lanes }) =>
    lanes.flatMap((lane, i) => (isLaneFree(startsAt, rules, lane) ? [{ operatorId, counter: i + 1 }] : [])),
  );
  return { offered: open.length > 0, who };
}
