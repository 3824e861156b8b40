import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { type CalendarDay, calendarDay, isoWithOffset } from './calendar-day.ts';
import type { Span } from './interval.ts';
import { anyOperatorSlots, freeLane, isOnGrid, operatorSlots, type SlotRules } from './slots.ts';

const MINUTE = 60_000;
const always: Span = { start: -Infinity, end: Infinity };
const quarterHours: SlotRules = { durationMinutes: 15, stepMinutes: 15, bufferMinutes: 0 };
const thursday = calendarDay('2026-12-17', 'Europe/Rome');
const spring = calendarDay('2027-03-28', 'Europe/Rome');
const autumn = calendarDay('2026-10-25', 'Europe/Rome');

const at = (iso: string) => DateTime.fromISO(iso).toMillis();
const nine = at('2026-12-17T09:00:00+01:00');
const afterNine = (from: number, to: number): Span => ({ start: nine + from * MINUTE, end: nine + to * MINUTE });
const hours = (from: number, to: number) => [{ from: from * 60, to: to * 60 }];
const times = (day: CalendarDay, starts: number[]) => starts.map((start) => isoWithOffset(day, start).slice(11, 16));

describe('the slots of an operator', () => {
  it('follow each other from opening until the last that ends by closing', () => {
    const { free, taken } = operatorSlots(thursday, hours(9, 10), quarterHours, [[]], always);
    expect(times(thursday, free)).toEqual(['09:00', '09:15', '09:30', '09:45']);
    expect(taken).toEqual([]);
  });

  it('leave no appointment that would end after closing, though its buffer may run past it', () => {
    const rules = { durationMinutes: 40, stepMinutes: 20, bufferMinutes: 30 };
    expect(times(thursday, operatorSlots(thursday, hours(9, 10), rules, [[]], always).free)).toEqual([
      '09:00',
      '09:20',
    ]);
    const none = { durationMinutes: 61, stepMinutes: 20, bufferMinutes: 0 };
    expect(operatorSlots(thursday, hours(9, 10), none, [[]], always)).toEqual({ free: [], taken: [] });
  });

  it('start again from the opening of each window', () => {
    const rules = { durationMinutes: 25, stepMinutes: 25, bufferMinutes: 0 };
    const windows = [
      { from: 540, to: 600 },
      { from: 605, to: 660 },
    ];
    const { free } = operatorSlots(thursday, windows, rules, [[]], always);
    expect(times(thursday, free)).toEqual(['09:00', '09:25', '10:05', '10:30']);
  });

  it('are taken when the operator is busy for a part of them, free when busy until their start or from their end', () => {
    const busy = [afterNine(-60, 15), afterNine(35, 40)];
    const slots = operatorSlots(thursday, hours(9, 10), quarterHours, [busy], always);
    expect(times(thursday, slots.taken)).toEqual(['09:00', '09:30']);
    expect(times(thursday, slots.free)).toEqual(['09:15', '09:45']);
  });

  it('are taken by one busy stretch that starts before them and ends after', () => {
    const slots = operatorSlots(thursday, hours(9, 10), quarterHours, [[afterNine(-600, 31)]], always);
    expect(times(thursday, slots.free)).toEqual(['09:45']);
  });

  it('keep their buffer clear of the next appointment', () => {
    const rules = { ...quarterHours, bufferMinutes: 10 };
    const slots = operatorSlots(thursday, hours(9, 10), rules, [[afterNine(40, 55)]], always);
    expect(times(thursday, slots.free)).toEqual(['09:00', '09:15']);
    expect(times(thursday, slots.taken)).toEqual(['09:30', '09:45']);
  });

  it('are free as long as one of two counters is', () => {
    const lanes = [[afterNine(0, 30)], [afterNine(15, 45)]];
    const slots = operatorSlots(thursday, hours(9, 10), quarterHours, lanes, always);
    expect(times(thursday, slots.taken)).toEqual(['09:15']);
    expect(times(thursday, slots.free)).toEqual(['09:00', '09:30', '09:45']);
  });

  it('are all taken when the operator has no counter', () => {
    expect(operatorSlots(thursday, hours(9, 10), quarterHours, [], always).taken).toHaveLength(4);
  });

  it('start no earlier than the notice asks and before the horizon ends, taken ones too', () => {
    const bookable = afterNine(15, 45);
    const slots = operatorSlots(thursday, hours(9, 10), quarterHours, [[afterNine(0, 30)]], bookable);
    expect(times(thursday, slots.taken)).toEqual(['09:15']);
    expect(times(thursday, slots.free)).toEqual(['09:30']);
    const later = { start: bookable.start + 1, end: bookable.end + 1 };
    expect(times(thursday, operatorSlots(thursday, hours(9, 10), quarterHours, [[]], later).free)).toEqual([
      '09:30',
      '09:45',
    ]);
  });

  it('skip the hour that the spring clock jumps over', () => {
    const { free } = operatorSlots(spring, hours(1, 4), { ...quarterHours, stepMinutes: 30 }, [[]], always);
    expect(times(spring, free)).toEqual(['01:00', '01:30', '03:00', '03:30']);
  });

  it('end by the moment the clock jumps over the closing time', () => {
    const hour = { durationMinutes: 60, stepMinutes: 30, bufferMinutes: 0 };
    expect(times(spring, operatorSlots(spring, hours(1, 2.5), hour, [[]], always).free)).toEqual(['01:00']);
  });

  it('come once in the hour that autumn repeats: the first time round', () => {
    const { free } = operatorSlots(autumn, hours(2, 4), { ...quarterHours, stepMinutes: 30 }, [[]], always);
    expect(free.map((start) => isoWithOffset(autumn, start))).toEqual([
      '2026-10-25T02:00:00+02:00',
      '2026-10-25T02:30:00+02:00',
      '2026-10-25T03:00:00+01:00',
      '2026-10-25T03:30:00+01:00',
    ]);
  });

  it('last in real minutes: two hours from 02:00 to 03:00 of the long night hold a slot of ninety minutes', () => {
    const rules = { durationMinutes: 90, stepMinutes: 30, bufferMinutes: 0 };
    expect(times(autumn, operatorSlots(autumn, hours(2, 3), rules, [[]], always).free)).toEqual(['02:00', '02:30']);
  });

  it('keep office hours on days when the clock changes at night', () => {
    for (const day of [spring, autumn]) {
      expect(times(day, operatorSlots(day, hours(9, 10), quarterHours, [[]], always).free)).toEqual([
        '09:00',
        '09:15',
        '09:30',
        '09:45',
      ]);
    }
  });

  it('reach midnight', () => {
    expect(times(thursday, operatorSlots(thursday, hours(23.5, 24), quarterHours, [[]], always).free)).toEqual([
      '23:30',
      '23:45',
    ]);
  });

  it.each([{ stepMinutes: 0 }, { stepMinutes: -15 }, { stepMinutes: Number.NaN }, { durationMinutes: 0 }])(
    'refuse a grid that would never end: %o',
    (wrong) => {
      const rules = { ...quarterHours, ...wrong };
      expect(() => operatorSlots(thursday, hours(9, 10), rules, [[]], always)).toThrow(RangeError);
      expect(() => isOnGrid(thursday, hours(9, 10), rules, nine, always)).toThrow(RangeError);
    },
  );
});

describe('the slots when any operator will do', () => {
  it('are in order, once each, free if anybody is', () => {
    const anna = { free: [10, 30], taken: [20, 50] };
    const bruno = { free: [20], taken: [10, 40, 50] };
    expect(anyOperatorSlots([anna, bruno])).toEqual({ free: [10, 20, 30], taken: [40, 50] });
  });

  it('are none without operators', () => {
    expect(anyOperatorSlots([])).toEqual({ free: [], taken: [] });
  });
});

describe('the counter for an appointment', () => {
  it('is the first one free during the appointment and its buffer', () => {
    const rules = { ...quarterHours, bufferMinutes: 5 };
    const lanes = [[afterNine(19, 30)], [afterNine(-15, 0), afterNine(20, 35)], []];
    expect(freeLane(nine, rules, lanes)).toBe(2);
    expect(freeLane(nine, rules, lanes.slice(1))).toBe(1);
    expect(freeLane(nine, rules, lanes.slice(0, 1))).toBeNull();
    expect(freeLane(nine, rules, [])).toBeNull();
  });
});

describe('the grid', () => {
  it('holds the starts laid out by opening hours and nothing between, before or after', () => {
    const on = (minutes: number) => isOnGrid(thursday, hours(9, 10), quarterHours, nine + minutes * MINUTE, always);
    expect([-15, -1, 0, 7, 15, 45, 46, 60].map(on)).toEqual([false, false, true, false, true, true, false, false]);
    expect(isOnGrid(thursday, hours(9, 10), quarterHours, nine + 1, always)).toBe(false);
    expect(isOnGrid(thursday, hours(9, 10), quarterHours, nine + 24 * 60 * MINUTE, always)).toBe(false);
  });

  it('holds nothing too soon or beyond the horizon', () => {
    const on = (bookable: Span) => isOnGrid(thursday, hours(9, 10), quarterHours, nine, bookable);
    expect(on({ start: nine, end: nine + 1 })).toBe(true);
    expect(on({ start: nine + 1, end: Infinity })).toBe(false);
    expect(on({ start: -Infinity, end: nine })).toBe(false);
  });

  it('holds the first 02:30 of the autumn night and not the second', () => {
    const rounds = ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00'].map(at);
    expect(rounds.map((start) => isOnGrid(autumn, hours(2, 4), quarterHours, start, always))).toEqual([true, false]);
  });
});
