import { DateTime } from 'luxon';

const DAY_MS = 24 * 60 * 60_000;
const MAX_CACHED = 2000;

/** Returns the date `days` after a date. Negative values go back. */
export function shiftDay(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Returns the dates from Monday to Sunday of the week of a date. */
export function getWeek(date: string): string[] {
  const sinceMonday = (new Date(date).getUTCDay() + 6) % 7;
  return Array.from({ length: 7 }, (_, i) => shiftDay(date, i - sinceMonday));
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Returns whether a text is a valid ISO date. */
export function isDate(text: string | null): text is string {
  if (text === null || !ISO_DATE.test(text)) return false;
  const instant = Date.parse(text);
  // Some browsers read 30 February as 2 March.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

const STYLES = {
  full: 'cccc d LLLL yyyy',
  long: 'cccc d LLLL',
  short: 'ccc d LLL',
  dated: 'ccc d LLL yyyy',
  weekday: 'cccc',
} as const;

const texts = new Map<string, string>();

/** Formats a date in Italian, such as "martedì 24 novembre 2026". Cached: a page shows few dates many times. */
export function dateText(date: string, style: keyof typeof STYLES = 'full'): string {
  const key = `${style} ${date}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  if (texts.size >= MAX_CACHED) texts.clear();
  const text = toDateTime(date).toFormat(STYLES[style]);
  texts.set(key, text);
  return text;
}

/** Formats a week in Italian, such as "23 – 29 novembre 2026", or "23 – 29 nov 2026" for narrow places. */
export function weekText(days: readonly string[], style: 'full' | 'short' = 'full'): string {
  const [from, to] = [toDateTime(days[0]!), toDateTime(days.at(-1)!)];
  const month = style === 'full' ? 'LLLL' : 'LLL';
  const begins = from.hasSame(to, 'month') ? 'd' : from.hasSame(to, 'year') ? `d ${month}` : `d ${month} yyyy`;
  return `${from.toFormat(begins)} – ${to.toFormat(`d ${month} yyyy`)}`;
}

function toDateTime(date: string): DateTime {
  return DateTime.fromISO(date, { zone: 'utc', locale: 'it' });
}
