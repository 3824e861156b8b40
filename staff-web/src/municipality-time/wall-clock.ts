import { DateTime } from 'luxon';

const DAY_MINUTES = 24 * 60;

/** The date that the office's calendar shows at an instant. */
export function wallDate(instant: string, zone: string): string {
  return DateTime.fromISO(instant, { zone }).toISODate()!;
}

/** The minute of the day that the office's clock shows at an instant. */
export function wallMinute(instant: string, zone: string): number {
  const { hour, minute } = DateTime.fromISO(instant, { zone });
  return hour * 60 + minute;
}

/** The part of one date that a span covers, in minutes of the office's clock; what lies before or after it is left out. */
export function toMinuteRange(
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  date: string,
  zone: string,
): { from: number; to: number } {
  const from = wallDate(startsAt, zone) < date ? 0 : wallMinute(startsAt, zone);
  const to = wallDate(endsAt, zone) > date ? DAY_MINUTES : wallMinute(endsAt, zone);
  if (to > from) return { from, to };
  // The clock was put back meanwhile: it shows an end before the start, but the time in between was real.
  const lasted = DateTime.fromISO(endsAt).diff(DateTime.fromISO(startsAt), 'minutes').minutes;
  return { from, to: Math.min(from + lasted, DAY_MINUTES) };
}

/** When the office's clock shows a minute of a date, the first time if twice; null if it jumps over that minute. */
export function instantAt(date: string, minute: number, zone: string): string | null {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60];
  const local = DateTime.fromISO(date, { zone }).set({ hour, minute: rest });
  if (local.hour !== hour || local.minute !== rest) return null;
  const first = local.getPossibleOffsets()[0] ?? local;
  return first.toISO({ suppressMilliseconds: true });
}

/** The date and minute that the office's clock shows now. */
export function wallNow(now: number, zone: string): { date: string; minute: number } {
  const local = DateTime.fromMillis(now, { zone });
  return { date: local.toISODate()!, minute: local.hour * 60 + local.minute };
}

/** A minute of the day as people read it: "09:05". */
export function timeText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
