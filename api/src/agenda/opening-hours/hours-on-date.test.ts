import { describe, expect, it } from 'vitest';
import { calendarDay } from '../../scheduling/calendar-day.ts';
import { getOpenWindows, type Week } from './hours-on-date.ts';

const tuesday = calendarDay('2026-11-24', 'Europe/Rome');
const line = (opens: number, closes: number) => ({ weekday: 2, opens, closes, validFrom: null, validUntil: null });
const week: Week = { hours: [line(540, 720)], breaks: [line(600, 630)], exceptions: [] };

describe('getOpenWindows', () => {
  it('returns the weekly hours without breaks on a date without an exception', () => {
    const exceptions = [{ date: '2026-11-25', opens: null, closes: null }];
    expect(getOpenWindows(tuesday, { ...week, exceptions })).toEqual([
      { from: 540, to: 600 },
      { from: 630, to: 720 },
    ]);
  });

  it('returns the hours of an exception and ignores the weekly breaks', () => {
    const exceptions = [
      { date: '2026-11-24', opens: 900, closes: 1080 },
      { date: '2026-11-24', opens: 540, closes: 660 },
    ];
    expect(getOpenWindows(tuesday, { ...week, exceptions })).toEqual([
      { from: 540, to: 660 },
      { from: 900, to: 1080 },
    ]);
  });

  it('returns nothing on a date with a closing exception', () => {
    expect(
      getOpenWindows(tuesday, { ...week, exceptions: [{ date: '2026-11-24', opens: null, closes: null }] }),
    ).toEqual([]);
  });
});
