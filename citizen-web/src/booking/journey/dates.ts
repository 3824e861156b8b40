const dayMs = 86_400_000;

/** The calendar date so many days after (or before) another; dates are municipality dates, "2026-12-17". */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/** The Monday of the week a date falls in. */
export function getMonday(date: string): string {
  return addDays(date, -((new Date(date).getUTCDay() + 6) % 7));
}

/** Whether a text is a calendar date that exists, so that an address typed by hand cannot break the page. */
export function isDate(text: string | null): text is string {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && addDaysSafely(text) === text;
}

function addDaysSafely(text: string): string | null {
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : new Date(at).toISOString().slice(0, 10);
}

/** The part of a week that can be booked: from today on, no later than the last day offered; null when none is left. */
export function getBookableRange(monday: string, today: string, last: string): { from: string; to: string } | null {
  const from = monday < today ? today : monday;
  const sunday = addDays(monday, 6);
  const to = sunday > last ? last : sunday;
  return from > to ? null : { from, to };
}
