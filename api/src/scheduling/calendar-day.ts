import { clockChange, type TimeZone, timeZoneNamed } from './time-zone.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TWO_DIGITS = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));

/** One date of the office's calendar as instants; on the two days a year when the clock changes it lasts 23 or 25 hours. */
export type CalendarDay = {
  date: string;
  weekday: number;
  start: number;
  end: number;
  offsetMinutes: number;
  changesClock: boolean;
  /** When the clock jumps within the day, and the offset from then on; the day's end and only offset if it does not. */
  changesAt: number;
  offsetAfter: number;
  timeZone: string;
};

/** The day that a date is in a time zone. */
export function calendarDay(date: string, timeZone: string): CalendarDay {
  return dayFrom(utcMidnight(date), timeZoneNamed(timeZone));
}

/** All days from one date to another, both included. */
export function calendarDays(from: string, to: string, timeZone: string): CalendarDay[] {
  const zone = timeZoneNamed(timeZone);
  const last = utcMidnight(to);
  const days: CalendarDay[] = [];
  for (let week = utcMidnight(from); week <= last; week += 7 * DAY) {
    const end = Math.min(week + 6 * DAY, last);
    // The zone is asked once a week; only in the two weeks a year in which the clock changes is it asked of each day.
    const { at, from: offset } = changeAround(week, end, zone);
    for (let midnight = week; midnight <= end; midnight += DAY) {
      days.push(at === Infinity ? plainDay(midnight, offset, zone) : dayFrom(midnight, zone));
    }
  }
  return days;
}

/** The date on the office's wall calendar at an instant. */
export function localDate(instant: number, timeZone: string): string {
  return dateOf(instant + timeZoneNamed(timeZone).offset(instant) * MINUTE);
}

/** When the clock on the wall shows a minute of the day: the first time if twice, null if it jumps over it. */
export function instantAt(day: CalendarDay, minute: number): number | null {
  if (!day.changesClock) return day.start + minute * MINUTE;
  const wall = Date.parse(day.date) + minute * MINUTE;
  const before = wall - day.offsetMinutes * MINUTE;
  if (before < day.changesAt) return before < day.start ? null : before;
  const after = wall - day.offsetAfter * MINUTE;
  return after < day.changesAt ? null : after;
}

/** From when on the wall clock shows a minute of the day or has jumped over it: the moment an office that closes then closes. */
export function instantFrom(day: CalendarDay, minute: number): number {
  const shown = instantAt(day, minute);
  if (shown !== null) return shown;
  const before = Date.parse(day.date) + (minute - day.offsetMinutes) * MINUTE;
  return before < day.start ? day.start : day.changesAt;
}

/** The minute of the day that the wall clock shows at an instant of that day. */
export function wallMinute(day: CalendarDay, instant: number): number {
  return sinceMidnight(day, instant) / MINUTE;
}

/** An instant as RFC 3339 writes it, with the offset of the office's clock: 2026-12-20T09:00:00+01:00. */
export function isoWithOffset(day: CalendarDay, instant: number): string {
  if (instant < day.start || instant >= day.end) {
    return isoAt(instant, timeZoneNamed(day.timeZone).offset(instant));
  }
  const seconds = Math.floor(sinceMidnight(day, instant) / 1000);
  const minutes = Math.floor(seconds / 60);
  const time = `${TWO_DIGITS[Math.floor(minutes / 60)]}:${TWO_DIGITS[minutes % 60]}:${TWO_DIGITS[seconds % 60]}`;
  return `${day.date}T${time}${writtenOffset(offsetAt(day, instant))}`;
}

/** The same for an instant of whatever day. */
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

// No zone is further than 14 hours from UTC, so these two moments enclose the days wherever they are.
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
