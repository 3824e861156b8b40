import { clockChange, type TimeZone, timeZoneNamed } from './time-zone.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TWO_DIGITS = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));

/** A local date as instants. It lasts 23 or 25 hours when the clock changes. */
export type CalendarDay = {
  date: string;
  weekday: number;
  start: number;
  end: number;
  offsetMinutes: number;
  changesClock: boolean;
  /** Instant of the clock change and the offset after it; the end of the day if there is none. */
  changesAt: number;
  offsetAfter: number;
  timeZone: string;
};

/** Returns a date as a calendar day of a time zone. */
export function calendarDay(date: string, timeZone: string): CalendarDay {
  return dayFrom(utcMidnight(date), timeZoneNamed(timeZone));
}

/** Returns all days of a range, both dates included. */
export function calendarDays(from: string, to: string, timeZone: string): CalendarDay[] {
  const zone = timeZoneNamed(timeZone);
  const last = utcMidnight(to);
  const days: CalendarDay[] = [];
  for (let week = utcMidnight(from); week <= last; week += 7 * DAY) {
    const end = Math.min(week + 6 * DAY, last);
    // The offset is read once a week, and daily only in a week with a clock change.
    const { at, from: offset } = changeAround(week, end, zone);
    for (let midnight = week; midnight <= end; midnight += DAY) {
      days.push(at === Infinity ? plainDay(midnight, offset, zone) : dayFrom(midnight, zone));
    }
  }
  return days;
}

/** Returns the date that is a number of days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Returns the local date of an instant. */
export function localDate(instant: number, timeZone: string): string {
  return dateOf(instant + timeZoneNamed(timeZone).offset(instant) * MINUTE);
}

/** Returns the instant of a local minute: the first if it occurs twice, null if it is skipped. */
export function instantAt(day: CalendarDay, minute: number): number | null {
  if (!day.changesClock) return day.start + minute * MINUTE;
  const wall = Date.parse(day.date) + minute * MINUTE;
  const before = wall - day.offsetMinutes * MINUTE;
  if (before < day.changesAt) return before < day.start ? null : before;
  const after = wall - day.offsetAfter * MINUTE;
  return after < day.changesAt ? null : after;
}

/** Returns the instant at which a local minute is reached or skipped, for example a closing time. */
export function instantFrom(day: CalendarDay, minute: number): number {
  const shown = instantAt(day, minute);
  if (shown !== null) return shown;
  const before = Date.parse(day.date) + (minute - day.offsetMinutes) * MINUTE;
  return before < day.start ? day.start : day.changesAt;
}

/** Returns the local minute of an instant of that day. */
export function wallMinute(day: CalendarDay, instant: number): number {
  return sinceMidnight(day, instant) / MINUTE;
}

/** Formats an instant in RFC 3339 with the local offset: 2026-12-20T09:00:00+01:00. */
export function isoWithOffset(day: CalendarDay, instant: number): string {
  if (instant < day.start || instant >= day.end) {
    return isoAt(instant, timeZoneNamed(day.timeZone).offset(instant));
  }
  const seconds = Math.floor(sinceMidnight(day, instant) / 1000);
  const minutes = Math.floor(seconds / 60);
  const time = `${TWO_DIGITS[Math.floor(minutes / 60)]}:${TWO_DIGITS[minutes % 60]}:${TWO_DIGITS[seconds % 60]}`;
  return `${day.date}T${time}${writtenOffset(offsetAt(day, instant))}`;
}

/** Formats an instant of any day in RFC 3339 with the local offset. */
export function isoIn(timeZone: string, instant: number): string {
  return isoAt(instant, timeZoneNamed(timeZone).offset(instant));
}

function isoAt(instant: number, offset: number): string {
  return new Date(instant + offset * MINUTE).toISOString().slice(0, 19) + writtenOffset(offset);
}

function sinceMidnight(day: CalendarDay, instant: number): number {
  if (!day.changesClock) return instant - day.start;
  return instant + offsetAt(day, instant) * MINUTE - Date.parse(day.date);
}

function offsetAt(day: CalendarDay, instant: number): number {
  return instant < day.changesAt ? day.offsetMinutes : day.offsetAfter;
}

function writtenOffset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${TWO_DIGITS[Math.floor(size / 60)]}:${TWO_DIGITS[size % 60]}`;
}

// No zone is further than 14 hours from UTC, so these instants enclose the days in any zone.
function changeAround(firstMidnight: number, lastMidnight: number, zone: TimeZone): ReturnType<typeof clockChange> {
  return clockChange(zone, firstMidnight - 15 * HOUR, lastMidnight + DAY + 15 * HOUR);
}

function plainDay(midnight: number, offsetMinutes: number, zone: TimeZone): CalendarDay {
  const start = midnight - offsetMinutes * MINUTE;
  return {
    date: dateOf(midnight),
    weekday: new Date(midnight).getUTCDay() || 7,
    start,
    end: start + DAY,
    offsetMinutes,
    changesClock: false,
    changesAt: start + DAY,
    offsetAfter: offsetMinutes,
    timeZone: zone.name,
  };
}

function dayFrom(midnight: number, zone: TimeZone): CalendarDay {
  const change = changeAround(midnight, midnight, zone);
  if (change.at === Infinity) return plainDay(midnight, change.from, zone);
  const reached = (wall: number) => {
    const before = wall - change.from * MINUTE;
    return before < change.at ? before : Math.max(wall - change.to * MINUTE, change.at);
  };
  const start = reached(midnight);
  const end = reached(midnight + DAY);
  const within = start < change.at && change.at < end;
  const offsetMinutes = start < change.at ? change.from : change.to;
  return {
    date: dateOf(midnight),
    weekday: new Date(midnight).getUTCDay() || 7,
    start,
    end,
    offsetMinutes,
    changesClock: end - start !== DAY,
    changesAt: within ? change.at : end,
    offsetAfter: within ? change.to : offsetMinutes,
    timeZone: zone.name,
  };
}

function utcMidnight(date: string): number {
  const midnight = Date.parse(`${date}T00:00Z`);
  if (Number.isNaN(midnight) || dateOf(midnight) !== date) throw new RangeError(`Not a date of the calendar: ${date}`);
  return midnight;
}

function dateOf(wallAsUtc: number): string {
  return new Date(wallAsUtc).toISOString().slice(0, 10);
}
