import { randomInt } from 'node:crypto';
import type { Candidate, OperatorDay } from '../../scheduling/assign.ts';
import type { CalendarDay } from '../../scheduling/calendar-day.ts';
import { isLaneFree, type SlotRules } from '../../scheduling/slots.ts';
import { LAST_COUNTER, type OverriddenRule } from '../../db/entities/booking/overridden-rule.ts';
import { isOpen } from '../availability/staff-candidates.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const LAST_LANE = 32_767;

/** Lanes to try per operator. They are random, so that overlapping overrides rarely get the same one. */
const LANES_TO_TRY = 4;

/** Days after which an appointment can no longer be recorded. */
const MAX_DAYS_BACK = 31;

/** A lane that can take a booking, and the rules that staff override there; empty for a counter that is free. */
export type StaffCandidate = Candidate & { overriddenRules?: readonly OverriddenRule[] };

/**
 * Returns lanes in which staff can book although the start is over, outside the opening hours or taken. The lanes take
 * no time from citizens, and the constraint against double booking also applies to them.
 */
export function overrideCandidates(
  day: CalendarDay,
  startsAt: number,
  rules: SlotRules,
  operators: readonly OperatorDay[],
  now: number,
): StaffCandidate[] {
  if (startsAt < now - MAX_DAYS_BACK * DAY_MS) return [];
  const isOver = startsAt + rules.durationMinutes * MINUTE_MS <= now;
  return operators.flatMap((operator) => {
    const overriddenRules: OverriddenRule[] = isOver ? ['OVER'] : [];
    if (!isOpen(day, operator, startsAt, rules)) overriddenRules.push('OUTSIDE_HOURS');
    else if (!operator.lanes.some((lane) => isLaneFree(startsAt, rules, lane))) overriddenRules.push('TAKEN');
    const { operatorId } = operator;
    return Array.from({ length: LANES_TO_TRY }, () => ({ operatorId, counter: randomOverrideLane(), overriddenRules }));
  });
}

/** Returns a random lane above the counters. */
export function randomOverrideLane(): number {
  return randomInt(LAST_COUNTER + 1, LAST_LANE + 1);
}
