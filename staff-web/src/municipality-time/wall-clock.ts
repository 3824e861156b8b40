import { getZoneOffset } from './zone-offset.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const DAY_MS = DAY_MINUTES * MINUTE_MS;

/** Returns the date of an instant in a time zone. */
export function wallDate(instant: string, zone: string): string {
  return toWallClock(Date.parse(instant), zone).date;
}

/** Returns the minute of the day of an instant in a time zone. */
export function wallMinute(instant: string, zone: string): number {
  return toWallClock(Date.parse(instant), zone).minute;
}

/** Returns the part of an interval on one date, in minutes of the wall clock. */
export function toMinuteRange(
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  date: string,
  zone: string,
): { from: number; to: number } {
  const from = wallDate(startsAt, zone) < date ? 0 : wallMinute(startsAt, zone);
  const to = wallDate(endsAt, zone) > date ? DAY_MINUTES : wallMinute(endsAt, zone);
  if (to > from) return { from, to };
  // The clock went back during the interval, so the wall clock shows an end before the start: use the real duration.
  const durationMinutes = (Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE_MS;
  return { from, to: Math.min(from + durationMinutes, DAY_MINUTES) };
}

/**
 * Returns the instant of a wall-clock minute. Returns the first of two, and null if a clock change skips the minute.
 */
export function instantAt(date: string, minute: number, zone: string): string | null {
  const wall = Date.parse(`${date}T00:00:00Z`) + minute * MINUTE_MS;
  const offsets = [getZoneOffset(wall - DAY_MS, zone), getZoneOffset(wall + DAY_MS, zone)];
  const possible = offsets.filter((offset) => getZoneOffset(wall - offset * MINUTE_MS, zone) === offset);
  // The greater offset has the earlier instant.
  return possible.length === 0 ? null : toIso(wall, Math.max(...possible));
}

/** Returns the date and minute of a timestamp in a time zone. */
export function wallNow(now: number, zone: string): { date: string; minute: number } {
  return toWallClock(now, zone);
}

function toWallClock(instant: number, zone: string): { date: string; minute: number } {
  const wall = instant + getZoneOffset(instant, zone) * MINUTE_MS;
  const sinceMidnight = ((wall % DAY_MS) + DAY_MS) % DAY_MS;
  return { date: new Date(wall).toISOString().slice(0, 10), minute: Math.floor(sinceMidnight / MINUTE_MS) };
}

function toIso(wall: number, offset: number): string {
  return `${new Date(wall).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${timeText(Math.abs(offset))}`;
}

/** Formats a minute of the day: "09:05". */
export function timeText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Formats a range of minutes for narrow headings: "7:30–13". */
export function shortRangeText({ from, to }: { from: number; to: number }): string {
  return `${shortTimeText(from)}–${shortTimeText(to)}`;
}

function shortTimeText(minute: number): string {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60];
  return rest === 0 ? String(hour) : `${hour}:${String(rest).padStart(2, '0')}`;
}
