import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import {
  calendarDay,
  calendarDays,
  instantAt,
  instantFrom,
  isoWithOffset,
  localDate,
  wallMinute,
} from './calendar-day.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = (iso: string) => DateTime.fromISO(iso).toMillis();
const clock = (hours: number, minutes = 0) => hours * 60 + minutes;

describe('a day of the calendar in Rome', () => {
  const winter = calendarDay('2026-12-20', 'Europe/Rome');
  const spring = calendarDay('2027-03-28', 'Europe/Rome');
  const autumn = calendarDay('2026-10-25', 'Europe/Rome');

  it('knows its weekday, its bounds and its offset', () => {
    expect(winter).toMatchObject({ date: '2026-12-20', weekday: 7, offsetMinutes: 60, changesClock: false });
    expect(winter.start).toBe(at('2026-12-20T00:00:00+01:00'));
    expect(winter.end).toBe(at('2026-12-21T00:00:00+01:00'));
    expect(calendarDay('2026-12-21', 'Europe/Rome').weekday).toBe(1);
  });

  it('lasts 23 hours in spring and 25 in autumn when the clock changes', () => {
    expect([spring.changesClock, (spring.end - spring.start) / HOUR]).toEqual([true, 23]);
    expect([autumn.changesClock, (autumn.end - autumn.start) / HOUR]).toEqual([true, 25]);
  });

  it('has no 02:30 on the spring day, and a closing at 02:30 comes when the clock jumps', () => {
    expect(instantAt(spring, clock(2, 30))).toBeNull();
    expect(instantFrom(spring, clock(2, 30))).toBe(at('2027-03-28T03:00:00+02:00'));
    expect(instantAt(spring, clock(1, 59))).toBe(at('2027-03-28T01:59:00+01:00'));
    expect(instantAt(spring, clock(3))).toBe(at('2027-03-28T03:00:00+02:00'));
  });

  it('means the first 02:30 on the autumn day, which has two', () => {
    expect(instantAt(autumn, clock(2, 30))).toBe(at('2026-10-25T02:30:00+02:00'));
    expect(wallMinute(autumn, at('2026-10-25T02:30:00+01:00'))).toBe(clock(2, 30));
    expect(instantAt(autumn, clock(3))).toBe(at('2026-10-25T03:00:00+01:00'));
  });

  it('ends when its clock shows 24:00', () => {
    for (const day of [winter, spring, autumn]) expect(instantAt(day, 1440)).toBe(day.end);
  });

  it('writes instants with the offset of that hour', () => {
    expect(isoWithOffset(winter, at('2026-12-20T08:00:00Z'))).toBe('2026-12-20T09:00:00+01:00');
    expect(isoWithOffset(autumn, at('2026-10-25T00:30:00Z'))).toBe('2026-10-25T02:30:00+02:00');
    expect(isoWithOffset(autumn, at('2026-10-25T01:30:00Z'))).toBe('2026-10-25T02:30:00+01:00');
    expect(isoWithOffset(spring, at('2027-03-28T01:00:00Z'))).toBe('2027-03-28T03:00:00+02:00');
  });

  it('writes instants of other days too: an evening appointment may end on the next one', () => {
    expect(isoWithOffset(winter, winter.end)).toBe('2026-12-21T00:00:00+01:00');
    expect(isoWithOffset(spring, spring.start - 1000)).toBe('2027-03-27T23:59:59+01:00');
    expect(isoWithOffset(winter, at('2027-07-01T10:00:00Z'))).toBe('2027-07-01T12:00:00+02:00');
  });

  it('is the date on the wall at each of its instants', () => {
    expect(localDate(at('2026-12-19T23:00:00Z'), 'Europe/Rome')).toBe('2026-12-20');
    expect(localDate(at('2026-12-19T22:59:59.999Z'), 'Europe/Rome')).toBe('2026-12-19');
    expect(localDate(at('2027-06-30T22:00:00Z'), 'Europe/Rome')).toBe('2027-07-01');
  });
});

describe('any day of the calendar', () => {
  // Havana skips midnight in spring and repeats it in autumn; Lord Howe moves by half an hour; Apia left out a
  // date.
  it.each([
    ['2026-12-20', 'Europe/Rome'],
    ['2027-03-28', 'Europe/Rome'],
    ['2026-10-25', 'Europe/Rome'],
    ['2027-10-31', 'Europe/Rome'],
    ['2027-10-30', 'Europe/Rome'],
    ['2028-02-29', 'UTC'],
    ['2026-11-01', 'America/New_York'],
    ['2027-03-14', 'America/New_York'],
    ['2027-03-14', 'America/Havana'],
    ['2027-03-13', 'America/Havana'],
    ['2026-11-01', 'America/Havana'],
    ['2018-02-17', 'America/Sao_Paulo'],
    ['2026-10-04', 'Australia/Lord_Howe'],
    ['2027-04-04', 'Australia/Lord_Howe'],
    ['2026-12-20', 'Pacific/Kiritimati'],
    ['2026-12-20', 'Pacific/Niue'],
    ['2011-12-29', 'Pacific/Apia'],
  ])('agrees minute by minute with the time zone database: %s in %s', (date, zone) => {
    const day = calendarDay(date, zone);
    const shown = (instant: number) => DateTime.fromMillis(instant, { zone });
    const instants = Array.from({ length: (day.end - day.start) / MINUTE }, (_, i) => day.start + i * MINUTE);
    const clocks = instants.map(shown);
    const minutes = clocks.map((now) => clock(now.hour, now.minute));
    expect(new Set(clocks.map((now) => now.toISODate()))).toEqual(new Set([date]));
    expect(instants.map((instant) => wallMinute(day, instant))).toEqual(minutes);
    const written = clocks.map((now) => now.plus(7_890).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"));
    expect(instants.map((instant) => isoWithOffset(day, instant + 7_890))).toEqual(written);

    const wall = Array.from({ length: 1440 }, (_, minute) => minute);
    const first = (found: number) => instants[found] ?? null;
    expect(wall.map((minute) => instantAt(day, minute))).toEqual(wall.map((minute) => first(minutes.indexOf(minute))));
    expect(wall.map((minute) => instantFrom(day, minute))).toEqual(
      wall.map((minute) => first(minutes.findIndex((shownThen) => shownThen >= minute)) ?? day.end),
    );
    expect(shown(day.start - 1).toISODate()).not.toBe(date);
    expect(shown(day.end).toISODate()).not.toBe(date);
    expect(day.weekday).toBe(shown(day.start).weekday);
    expect(day.offsetMinutes).toBe(shown(day.start).offset);
    expect(day.changesClock).toBe(
      new Set(clocks.map((now) => now.offset)).size > 1 || day.end - day.start !== 24 * HOUR,
    );
  });

  it('that a time zone left out has no instants', () => {
    const day = calendarDay('2011-12-30', 'Pacific/Apia');
    expect(day.end - day.start).toBe(0);
    expect(instantAt(day, clock(9))).toBeNull();
  });

  it('follows the day before without a gap, over two years of clock changes', () => {
    const days = calendarDays('2026-01-01', '2027-12-31', 'Europe/Rome');
    expect(days).toHaveLength(730);
    expect(days.filter((day) => day.changesClock).map((day) => day.date)).toEqual([
      '2026-03-29',
      '2026-10-25',
      '2027-03-28',
      '2027-10-31',
    ]);
    expect(days).toEqual(days.map((day) => calendarDay(day.date, 'Europe/Rome')));
    expect(days.slice(1).map((day) => day.start)).toEqual(days.slice(0, -1).map((day) => day.end));
  });

  it('is in no list that ends before it starts', () => {
    expect(calendarDays('2026-12-21', '2026-12-20', 'Europe/Rome')).toEqual([]);
    expect(calendarDays('2026-12-20', '2026-12-20', 'Europe/Rome')).toHaveLength(1);
  });

  it.each(['2026-02-30', '2026-2-3', '20261220', '2026-12', '2026-W52', '', 'domani'])('is not "%s"', (date) => {
    expect(() => calendarDay(date, 'Europe/Rome')).toThrow(RangeError);
    expect(() => calendarDays(date, '2026-12-20', 'Europe/Rome')).toThrow(RangeError);
  });

  it('is in no time zone that the database does not know', () => {
    expect(() => calendarDay('2026-12-20', 'Europe/Caivano')).toThrow(RangeError);
    expect(() => localDate(0, 'Europe/Caivano')).toThrow(RangeError);
  });
});
