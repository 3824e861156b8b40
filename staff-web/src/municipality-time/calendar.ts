import { DateTime } from 'luxon';

/** The day some days after a date, or before it. */
export function shiftDay(date: string, days: number): string {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toISODate()!;
}

/** Monday to Sunday of the week in which a date lies. */
export function getWeek(date: string): string[] {
  const monday = DateTime.fromISO(date, { zone: 'utc' }).startOf('week').toISODate()!;
  return Array.from({ length: 7 }, (_, i) => shiftDay(monday, i));
}

/** Whether a text is a date of the calendar, as addresses of pages hold it. */
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

/** A date in Italian words: "martedì 24 novembre 2026", or shorter. */
export function dateText(date: string, style: keyof typeof STYLES = 'full'): string {
  return DateTime.fromISO(date, { zone: 'utc', locale: 'it' }).toFormat(STYLES[style]);
}

/** A week in Italian words: "23-29 novembre 2026", "28 dicembre 2026-3 gennaio 2027". */
export function weekText(days: readonly string[]): string {
  const [from, to] = [days[0]!, days.at(-1)!].map((day) => DateTime.fromISO(day, { zone: 'utc', locale: 'it' }));
  const begins = from!.hasSame(to!, 'month') ? 'd' : from!.hasSame(to!, 'year') ? 'd LLLL' : 'd LLLL yyyy';
  return `${from!.toFormat(begins)} – ${to!.toFormat('d LLLL yyyy')}`;
}
