import { type CalendarDay, instantAt, instantFrom, wallMinute } from './calendar-day.ts';
import { firstNotOver, type Span } from './interval.ts';
import type { WallSpan } from './opening-hours.ts';

const MINUTE = 60_000;

/** How a service's appointments are laid out; the buffer keeps the operator busy after each of them. */
export type SlotRules = { durationMinutes: number; stepMinutes: number; bufferMinutes: number };

/** The starts of a day that citizens see, in order: those they can take and those already taken. */
export type DaySlots = { free: number[]; taken: number[] };

/** The slots of one operator on one day; each counter's busy time comes merged, starts outside `bookable` are left out. */
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
  // Grown, not mapped: an array that is never sparse is read a third faster, and it is read at every start.
  const ahead: number[] = [];
  for (const lane of lanes) ahead.push(firstNotOver(lane, day.start));
  for (const window of windows) {
    const lastStart = lastStartIn(day, window, rules);
    for (let minute = window.from; minute < window.to; minute += rules.stepMinutes) {
      // Most days have no clock change, and all of this must not cost more than it says.
      const start = day.changesClock ? instantAt(day, minute) : day.start + minute * MINUTE;
      if (start === null || start < bookable.start) continue;
      if (start > lastStart || start >= bookable.end) break;
      if (sweepToFree(lanes, ahead, start, start + held)) slots.free.push(start);
      else slots.taken.push(start);
    }
  }
  return slots;
}

// Starts come in order, so each counter's place in its busy time only ever moves on: the whole day costs one pass.
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

/** The slots when any operator will do: free if one of them is free then, taken if all who could are busy. */
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

/** The first counter of an operator, from 1, that nobody holds during an appointment and its buffer. */
export function freeLane(start: number, rules: SlotRules, lanes: readonly (readonly Span[])[]): number | null {
  const counter = lanes.findIndex((lane) => isLaneFree(start, rules, lane));
  return counter === -1 ? null : counter + 1;
}

/** Whether nobody holds a counter during an appointment and its buffer. */
export function isLaneFree(start: number, rules: SlotRules, lane: readonly Span[]): boolean {
  const next = lane[firstNotOver(lane, start)];
  return next === undefined || next.start >= start + (rules.durationMinutes + rules.bufferMinutes) * MINUTE;
}

/** Whether an instant is one of the starts that opening hours lay out, be it free or taken. */
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
  // The second time round of a repeated hour shows the same minute: only the instant tells them apart.
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
