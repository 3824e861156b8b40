import { DateTime } from 'luxon';

const SEPARATED = /^(\d{1,2})[/.\- ]+(\d{1,2})[/.\- ]+(\d{2}|\d{4})$/;
const DIGITS = /^(\d{2})(\d{2})(\d{2}|\d{4})$/;

/**
 * Parses a date in Italian order, with or without separators: "5/11/2026", "5-11-26" and "051126" are 5 November 2026.
 * Returns an ISO date, or null if invalid.
 */
export function parseItalianDate(typed: string): string | null {
  const text = typed.trim();
  const [, day, month, year] = SEPARATED.exec(text) ?? DIGITS.exec(text) ?? [];
  if (year === undefined) return null;
  const fullYear = Number(year.length === 2 ? `20${year}` : year);
  return DateTime.fromObject({ day: Number(day), month: Number(month), year: fullYear }).toISODate();
}
