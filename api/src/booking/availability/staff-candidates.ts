import type { Candidate, OperatorDay } from '../../scheduling/assign.ts';
import { type CalendarDay, instantFrom, wallMinute } from '../../scheduling/calendar-day.ts';
import { isLaneFree, type SlotRules } from '../../scheduling/slots.ts';

const MINUTE = 60_000;

/** Whether an appointment lies wholly within an operator's opening hours; staff are not held to the grid. */
function isOpen(day: CalendarDay, { windows }: OperatorDay, startsAt: number, rules: SlotRules): boolean {
  const minute = wallMinute(day, startsAt);
  const endsAt = startsAt + rules.durationMinutes * MINUTE;
  return windows.some(({ from, to }) => minute >= from && endsAt <= instantFrom(day, to));
}

/** Who can take a booking that staff make: open at that time whatever the grid, and free; not in the past. */
export function staffCandidates(
  day: CalendarDay,
  startsAt: number,
  rules: SlotRules,
  operators: readonly OperatorDay[],
  now: number,
): { offered: boolean; who: Candidate[] } {
  // The appointment may have begun: the citizen stands at the desk.
  const over = startsAt + rules.durationMinutes * MINUTE <= now;
  const open = over ? [] : operators.filter((operator) => isOpen(day, operator, startsAt, rules));
  const who = open.flatMap(({ operatorId, lanes }) =>
    lanes.flatMap((lane, i) => (isLaneFree(startsAt, rules, lane) ? [{ operatorId, counter: i + 1 }] : [])),
  );
  return { offered: open.length > 0, who };
}
