import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { candidates, isOffered, type OperatorDay } from './assign.ts';
import { calendarDay } from './calendar-day.ts';
import type { Span } from './interval.ts';

const MINUTE = 60_000;
const always: Span = { start: -Infinity, end: Infinity };
const rules = { durationMinutes: 15, stepMinutes: 15, bufferMinutes: 0 };
const day = calendarDay('2026-12-17', 'Europe/Rome');
const nine = DateTime.fromISO('2026-12-17T09:00:00+01:00').toMillis();
const busy = (from: number, to: number): Span => ({ start: nine + from * MINUTE, end: nine + to * MINUTE });

const sinceYesterday = (until: number): Span => ({ start: day.start - 600 * MINUTE, end: day.start + until * MINUTE });
const untilTomorrow = (from: number): Span => ({ start: day.end - from * MINUTE, end: day.end + 600 * MINUTE });

function operator(operatorId: string, ...lanes: Span[][]): OperatorDay {
  return { operatorId, windows: [{ from: 540, to: 720 }], lanes };
}

const names = (operators: OperatorDay[], startsAt = nine, bookable = always) =>
  candidates(day, startsAt, rules, operators, bookable).map(({ operatorId, counter }) => `${operatorId} ${counter}`);

describe('who takes a booking for any operator', () => {
  it('is asked in order of how busy the day already is', () => {
    const operators = [
      operator('Anna', [busy(60, 120)]),
      operator('Bruno', [busy(60, 75)]),
      operator('Carla', [busy(60, 90)]),
    ];
    expect(names(operators)).toEqual(['Bruno 1', 'Carla 1', 'Anna 1']);
  });

  it('is the first given of those equally busy', () => {
    expect(names([operator('Bruno', []), operator('Anna', []), operator('Carla', [])])).toEqual([
      'Bruno 1',
      'Anna 1',
      'Carla 1',
    ]);
  });

  it('counts how busy each counter is, on average', () => {
    const operators = [operator('Anna', [busy(60, 100)]), operator('Bruno', [busy(60, 120)], [])];
    expect(names(operators)).toEqual(['Bruno 1', 'Bruno 2', 'Anna 1']);
  });

  it('counts only the hours of that day', () => {
    const operators = [
      operator('Anna', [sinceYesterday(-60), busy(60, 100)]),
      operator('Bruno', [sinceYesterday(10)]),
      operator('Carla', [untilTomorrow(20)]),
      operator('Dario', [busy(60, 90), untilTomorrow(-60)]),
    ];
    expect(names(operators)).toEqual(['Bruno 1', 'Carla 1', 'Dario 1', 'Anna 1']);
  });

  it('is found past an operator without counters', () => {
    expect(names([operator('Anna', [busy(60, 120)]), operator('Bruno'), operator('Carla', [])])).toEqual([
      'Carla 1',
      'Anna 1',
    ]);
  });

  it('may be any free counter of an operator, never a busy one', () => {
    expect(names([operator('Anna', [busy(0, 15)], [busy(15, 30)], [busy(-15, 1)], [])])).toEqual(['Anna 2', 'Anna 4']);
  });

  it('is nobody when all are busy, without counters, or not open then', () => {
    const afternoon = { ...operator('Carla', []), windows: [{ from: 900, to: 1020 }] };
    const operators = [operator('Anna', [busy(-60, 60)]), operator('Bruno'), afternoon];
    expect(names(operators)).toEqual([]);
    expect(isOffered(day, nine, rules, operators, always)).toBe(true);
    expect(isOffered(day, nine, rules, [afternoon], always)).toBe(false);
  });

  it('is nobody off the grid, too soon or beyond the horizon: such a start was never offered', () => {
    const anna = [operator('Anna', [])];
    const tooLate = { start: -Infinity, end: nine };
    const tooSoon = { start: nine + 1, end: Infinity };
    expect([names(anna, nine + 5 * MINUTE), isOffered(day, nine + 5 * MINUTE, rules, anna, always)]).toEqual([
      [],
      false,
    ]);
    for (const bookable of [tooLate, tooSoon]) {
      expect([names(anna, nine, bookable), isOffered(day, nine, rules, anna, bookable)]).toEqual([[], false]);
    }
  });
});
