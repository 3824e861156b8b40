const DAY_MS = 86_400_000;

/** Returns the date a number of days after (or before) another; dates are municipality dates, "2026-12-17". */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Returns the Monday of a date's week. */
export function getMonday(date: string): string {
  return addDays(date, -((new Date(date).getUTCDay() + 6) % 7));
}

/** Returns whether a text from a URL is a calendar date that exists. */
export function isDate(text: string | null): text is string {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && toDate(text) === text;
}

function toDate(text: string): string | null {
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : new Date(at).toISOString().slice(0, 10);
}

/** Returns the days of a week from today to the last bookable day; null if there are none. */
export function getBookableRange(monday: string, today: string, last: string): { from: string; to: string } | null {
  const from = monday < today ? today : monday;
  const sunday = addDays(monday, 6);
  const to = sunday > last ? last : sunday;
  return from > to ? null : { from, to };
}
