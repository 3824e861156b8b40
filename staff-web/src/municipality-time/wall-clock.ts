import { DateTime } from 'luxon';

const DAY_MINUTES = 24 * 60;

/** Returns the date of an instant in a time zone. */
export function wallDate(instant: string, zone: string): string {
  return DateTime.fromISO(instant, { zone }).toISODate()!;
}

/** Returns the minute of the day of an instant in a time zone. */
export function wallMinute(instant: string, zone: string): number {
  const { hour, minute } = DateTime.fromISO(instant, { zone });
  return hour * 60 + minute;
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
  const durationMinutes = DateTime.fromISO(endsAt).diff(DateTime.fromISO(startsAt), 'minutes').minutes;
  return { from, to: Math.min(from + durationMinutes, DAY_MINUTES) };
}

/**
 * Returns the instant of a wall-clock minute. Returns the first of two, and null if a clock change skips the minute.
 */
export function instantAt(date: string, minute: number, zone: string): string | null {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60];
  const local = DateTime.fromISO(date, { zone }).set({ hour, minute: rest });
  if (local.hour !== hour || local.minute !== rest) return null;
  const first = local.getPossibleOffsets()[0] ?? local;
  return first.toISO({ suppressMilliseconds: true });
}

/** Returns the date and minute of a timestamp in a time zone. */
export function wallNow(now: number, zone: string): { date: string; minute: number } {
  const local = DateTime.fromMillis(now, { zone });
  return { date: local.toISODate()!, minute: local.hour * 60 + local.minute };
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
