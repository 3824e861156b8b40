import { type CalendarDay, instantAt, instantFrom, wallMinute } from './calendar-day.ts';
import { firstNotOver, type Span } from './interval.ts';
import type { WallSpan } from './opening-hours.ts';

const MINUTE = 60_000;

/** Slot settings of a service. The buffer keeps the operator busy after each appointment. */
export type SlotRules = { durationMinutes: number; stepMinutes: number; bufferMinutes: number };

/** Free and taken starts of a day, in order. */
export type DaySlots = { free: number[]; taken: number[] };

/**
 * Returns the slots of one operator on one day. Busy intervals must be merged; only starts in `bookable` are returned.
 */
export function operatorSlots(
  day: CalendarDay,
  windows: readonly WallSpan[],
  rules: SlotRules,
  lanes: readonly (readonly Span[])[],
  bookable: Span,
): DaySlots {
  refuseEndlessGrid(rules);
  const slots: DaySlots = { free: [], taken: [] };
  if (windows.length === 0) return slots;
  const held = (rules.durationMinutes + rules.bufferMinutes) * MINUTE;
  // Built with push: a dense array is read a third faster, and it is read at every start.
  const ahead: number[] = [];
  for (const lane of lanes) ahead.push(firstNotOver(lane, day.start));
  for (const window of windows) {
    const lastStart = lastStartIn(day, window, rules);
    for (let minute = window.from; minute < window.to; minute += rules.stepMinutes) {
      // Fast path for days without a clock change.
      const start = day.changesClock ? instantAt(day, minute) : day.start + minute * MINUTE;
      if (start === null || start < bookable.start) continue;
      if (start > lastStart || start >= bookable.end) break;
      if (sweepToFree(lanes, ahead, start, start + held)) slots.free.push(start);
      else slots.taken.push(start);
    }
  }
  return slots;
}

// Starts are ordered, so each counter's index only moves forward: one pass per day.
function sweepToFree(lanes: readonly (readonly Span[])[], ahead: number[], start: number, end: number): boolean {
  for (let i = 0; i < lanes.length; i++) {
    const lane = lanes[i]!;
    let next = ahead[i]!;
    while (next < lane.length && lane[next]!.end <= start) next++;
    ahead[i] = next;
    if (next === lane.length || lane[next]!.start >= end) return true;
  }
  return false;
}

/** Returns the slots of any operator: free if one is free, taken if all are busy. */
export function anyOperatorSlots(perOperator: readonly DaySlots[]): DaySlots {
  const free = perOperator.map((slots) => slots.free).reduce(union, []);
  const taken = perOperator.map((slots) => slots.taken).reduce(union, []);
  let next = 0;
  const takenByAll = taken.filter((start) => {
    while (next < free.length && free[next]! < start) next++;
    return free[next] !== start;
  });
  return { free, taken: takenByAll };
}

function union(a: readonly number[], b: readonly number[]): number[] {
  const all: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const next = Math.min(a[i]!, b[j]!);
    if (a[i] === next) i++;
    if (b[j] === next) j++;
    all.push(next);
  }
  while (i < a.length) all.push(a[i++]!);
  while (j < b.length) all.push(b[j++]!);
  return all;
}

/** Returns the first counter, from 1, that is free during an appointment and its buffer. */
export function freeLane(start: number, rules: SlotRules, lanes: readonly (readonly Span[])[]): number | null {
  const counter = lanes.findIndex((lane) => isLaneFree(start, rules, lane));
  return counter === -1 ? null : counter + 1;
}

/** Returns whether a counter is free during an appointment and its buffer. */
export function isLaneFree(start: number, rules: SlotRules, lane: readonly Span[]): boolean {
  const next = lane[firstNotOver(lane, start)];
  return next === undefined || next.start >= start + (rules.durationMinutes + rules.bufferMinutes) * MINUTE;
}

/** Returns whether an instant is a start of the opening hours, free or taken. */
export function isOnGrid(
  day: CalendarDay,
  windows: readonly WallSpan[],
  rules: SlotRules,
  start: number,
  bookable: Span,
): boolean {
  refuseEndlessGrid(rules);
  if (start < bookable.start || start >= bookable.end) return false;
  const minute = wallMinute(day, start);
  // A repeated hour has the same local minutes; only the instants differ.
  if (instantAt(day, minute) !== start) return false;
  return windows.some(
    (window) =>
      minute >= window.from &&
      (minute - window.from) % rules.stepMinutes === 0 &&
      start <= lastStartIn(day, window, rules),
  );
}

function lastStartIn(day: CalendarDay, window: WallSpan, rules: SlotRules): number {
  return instantFrom(day, window.to) - rules.durationMinutes * MINUTE;
}

function refuseEndlessGrid(rules: SlotRules): void {
  if (!(rules.stepMinutes > 0 && rules.durationMinutes > 0))
    throw new RangeError('A slot must last, and so must a step.');
}
