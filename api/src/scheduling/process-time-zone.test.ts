import { Settings } from 'luxon';
import { afterEach, describe, expect, it } from 'vitest';
import { calendarDays, isoWithOffset, localDate } from './calendar-day.ts';
import { nationalHoliday } from './closures.ts';
import { openWindows } from './opening-hours.ts';
import { operatorSlots } from './slots.ts';

const own = process.env.TZ;
const rules = { durationMinutes: 30, stepMinutes: 60, bufferMinutes: 0 };

function letProcessLiveIn(timeZone: string | undefined): void {
  if (timeZone === undefined) delete process.env.TZ;
  else process.env.TZ = timeZone;
  Settings.resetCaches();
}

function startsOn(from: string, to: string): string[] {
  return calendarDays(from, to, 'Europe/Rome').flatMap((day) => {
    const line = { opens: 60, closes: 240, validFrom: from, validUntil: to };
    const windows = openWindows(day, [{ ...line, weekday: 7 }], []);
    const { free } = operatorSlots(day, windows, rules, [[]], { start: -Infinity, end: Infinity });
    return free.map((start) => isoWithOffset(day, start));
  });
}

describe('a server in another time zone', () => {
  afterEach(() => letProcessLiveIn(own));

  it.each([
    ['UTC', 0],
    ['Europe/Rome', -120],
    ['America/New_York', 240],
    ['Pacific/Kiritimati', -840],
  ])('offers what a server in the office would: %s', (timeZone, minutesBehindUtcInJuly) => {
    letProcessLiveIn(timeZone);
    expect(new Date(Date.UTC(2027, 6, 1)).getTimezoneOffset()).toBe(minutesBehindUtcInJuly);
    expect(startsOn('2027-03-27', '2027-03-28')).toEqual(['2027-03-28T01:00:00+01:00', '2027-03-28T03:00:00+02:00']);
    expect(startsOn('2026-10-25', '2026-10-26')).toEqual([
      '2026-10-25T01:00:00+02:00',
      '2026-10-25T02:00:00+02:00',
      '2026-10-25T03:00:00+01:00',
    ]);
    expect(localDate(Date.UTC(2026, 11, 31, 23, 30), 'Europe/Rome')).toBe('2027-01-01');
    expect(nationalHoliday('2027-03-29')).toBe('Lunedì dell’Angelo');
  });
});
