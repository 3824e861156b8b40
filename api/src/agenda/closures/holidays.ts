import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { nationalHoliday } from '../../scheduling/closures.ts';

const DAY = 86_400_000;

/** A day on which the office is closed by itself, year after year. */
export type HolidayDate = { date: string; name: string; kind: 'HOLIDAY' | 'PATRON_SAINT' };

/** The holidays of a year: the national ones, and the patron saint's if one was set. */
export function listHolidays(
  year: number,
  saint: Pick<Municipality, 'patronSaintDay' | 'patronSaintName'>,
): HolidayDate[] {
  const first = Date.UTC(year, 0, 1);
  const days = Math.round((Date.UTC(year + 1, 0, 1) - first) / DAY);
  const dates = Array.from({ length: days }, (_, i) => new Date(first + i * DAY).toISOString().slice(0, 10));
  return dates.flatMap((date) => findHoliday(date, saint) ?? []);
}

/** The holiday on a date, if it is one. */
export function findHoliday(
  date: string,
  { patronSaintDay, patronSaintName }: Pick<Municipality, 'patronSaintDay' | 'patronSaintName'>,
): HolidayDate | null {
  const name = nationalHoliday(date);
  if (name !== null) return { date, name, kind: 'HOLIDAY' };
  return patronSaintName && patronSaintDay === date.slice(5)
    ? { date, name: patronSaintName, kind: 'PATRON_SAINT' }
    : null;
}
