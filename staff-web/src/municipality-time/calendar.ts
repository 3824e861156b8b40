import { DateTime } from 'luxon';

/** Returns the date `days` after a date. Negative values go back. */
export function shiftDay(date: string, days: number): string {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toISODate()!;
}

/** Returns the dates from Monday to Sunday of the week of a date. */
export function getWeek(date: string): string[] {
  const monday = DateTime.fromISO(date, { zone: 'utc' }).startOf('week').toISODate()!;
  return Array.from({ length: 7 }, (_, i) => shiftDay(monday, i));
}

/** Returns whether a text is a valid ISO date. */
export function isDate(text: string | null): text is string {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text).isValid;
}

const STYLES = {
  full: 'cccc d LLLL yyyy',
  long: 'cccc d LLLL',
  short: 'ccc d LLL',
  dated: 'ccc d LLL yyyy',
  weekday: 'cccc',
} as const;

/** Formats a date in Italian, such as "martedì 24 novembre 2026". */
export function dateText(date: string, style: keyof typeof STYLES = 'full'): string {
  return DateTime.fromISO(date, { zone: 'utc', locale: 'it' }).toFormat(STYLES[style]);
}

/** Formats a week in Italian, such as "23 – 29 novembre 2026". */
export function weekText(days: readonly string[]): string {
  const [from, to] = [days[0]!, days.at(-1)!].map((day) => DateTime.fromISO(day, { zone: 'utc', locale: 'it' }));
  const begins = from!.hasSame(to!, 'month') ? 'd' : from!.hasSame(to!, 'year') ? 'd LLLL' : 'd LLLL yyyy';
  return `${from!.toFormat(begins)} – ${to!.toFormat('d LLLL yyyy')}`;
}
