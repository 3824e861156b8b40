import { DateTime } from 'luxon';

const DATE = /^\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})\s*$/;

/** The date that somebody typed as Italians write it: "5/11/2026" is the fifth of November; null: it is no date. */
export function parseItalianDate(typed: string): string | null {
  const [, day, month, year] = DATE.exec(typed) ?? [];
  if (year === undefined) return null;
  return DateTime.fromObject({ day: Number(day), month: Number(month), year: Number(year) }).toISODate();
}
