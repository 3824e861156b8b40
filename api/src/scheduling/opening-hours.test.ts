import { describe, expect, it } from 'vitest';
import { calendarDay } from './calendar-day.ts';
import { openWindows, type WeeklyHours } from './opening-hours.ts';

const thursday = calendarDay('2026-12-17', 'Europe/Rome');

function hours(opens: number, closes: number, rest: Partial<WeeklyHours> = {}): WeeklyHours {
  return { weekday: 4, opens: opens * 60, closes: closes * 60, validFrom: null, validUntil: null, ...rest };
}

function inHours(windows: { from: number; to: number }[]): string[] {
  return windows.map(({ from, to }) => `${from / 60}-${to / 60}`);
}

function isOpen(rest: Partial<WeeklyHours>): boolean {
  return openWindows(thursday, [hours(9, 12, rest)], []).length === 1;
}

describe('the opening hours of a day', () => {
  it('are the lines of its weekday, in order', () => {
    const week = [hours(15, 17), hours(9, 12), hours(9, 13, { weekday: 5 })];
    expect(inHours(openWindows(thursday, week, []))).toEqual(['9-12', '15-17']);
  });

  it('are one stretch where lines touch or overlap', () => {
    expect(inHours(openWindows(thursday, [hours(9, 11), hours(11, 13), hours(12, 14)], []))).toEqual(['9-14']);
  });

  it('leave out the breaks of that weekday', () => {
    const breaks = [hours(10.5, 11), hours(13, 15), hours(9, 10, { weekday: 5 })];
    expect(inHours(openWindows(thursday, [hours(9, 14)], breaks))).toEqual(['9-10.5', '11-13']);
  });

  it('hold from their first date to their last, both included', () => {
    expect(isOpen({ validFrom: '2026-12-17' })).toBe(true);
    expect(isOpen({ validFrom: '2026-12-18' })).toBe(false);
    expect(isOpen({ validUntil: '2026-12-17' })).toBe(true);
    expect(isOpen({ validUntil: '2026-12-16' })).toBe(false);
    expect(isOpen({ validFrom: '2026-12-01', validUntil: '2026-12-31' })).toBe(true);
  });

  it('lose only the breaks that hold on that date', () => {
    const summerBreak = hours(10, 11, { validFrom: '2026-06-01', validUntil: '2026-08-31' });
    expect(inHours(openWindows(thursday, [hours(9, 12)], [summerBreak]))).toEqual(['9-12']);
  });

  it('are none when nothing is written for that weekday', () => {
    expect(openWindows(calendarDay('2026-12-20', 'Europe/Rome'), [hours(9, 12)], [])).toEqual([]);
  });

  it('may run until midnight', () => {
    expect(inHours(openWindows(thursday, [hours(18, 24)], []))).toEqual(['18-24']);
  });
});
