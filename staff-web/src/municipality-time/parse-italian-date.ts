import { DateTime } from 'luxon';

const DATE = /^\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})\s*$/;

/** Parses a date in Italian order: "5/11/2026" is 5 November. Returns an ISO date, or null if invalid. */
export function parseItalianDate(typed: string): string | null {
  const [, day, month, year] = DATE.exec(typed) ?? [];
  if (year === undefined) return null;
  return DateTime.fromObject({ day: Number(day), month: Number(month), year: Number(year) }).toISODate();
}
