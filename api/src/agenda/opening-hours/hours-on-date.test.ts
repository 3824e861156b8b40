import { describe, expect, it } from 'vitest';
import { calendarDay } from '../../scheduling/calendar-day.ts';
import { getOpenWindows, type Week } from './hours-on-date.ts';

const tuesday = calendarDay('2026-11-24', 'Europe/Rome');
const line = (opens: number, closes: number) => ({ weekday: 2, opens, closes, validFrom: null, validUntil: null });
const week: Week = { hours: [line(540, 720)], breaks: [line(600, 630)], exceptions: [] };

describe('an operator is open', () => {
  it('as the week says, less its breaks, on a date of which nothing else was said', () => {
    const exceptions = [{ date: '2026-11-25', opens: null, closes: null }];
    expect(getOpenWindows(tuesday, { ...week, exceptions })).toEqual([
      { from: 540, to: 600 },
      { from: 630, to: 720 },
    ]);
  });

  it('at the hours set for that date, and the breaks of the week do not count then', () => {
    const exceptions = [
      { date: '2026-11-24', opens: 900, closes: 1080 },
      { date: '2026-11-24', opens: 540, closes: 660 },
    ];
    expect(getOpenWindows(tuesday, { ...week, exceptions })).toEqual([
      { from: 540, to: 660 },
      { from: 900, to: 1080 },
    ]);
  });

  it('not at all on a date that was taken out', () => {
    expect(
      getOpenWindows(tuesday, { ...week, exceptions: [{ date: '2026-11-24', opens: null, closes: null }] }),
    ).toEqual([]);
  });
});
