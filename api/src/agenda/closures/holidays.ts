import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { nationalHoliday } from '../../scheduling/closures.ts';

const DAY_MS = 86_400_000;

/** A public holiday (closed by default), with its local date. */
export type HolidayDate = { date: string; name: string; kind: 'HOLIDAY' | 'PATRON_SAINT' };

/** Returns the national holidays of a year and the day of the patron saint, if set. */
export function listHolidays(
  year: number,
  saint: Pick<Municipality, 'patronSaintDay' | 'patronSaintName'>,
): HolidayDate[] {
  const first = Date.UTC(year, 0, 1);
  const days = Math.round((Date.UTC(year + 1, 0, 1) - first) / DAY_MS);
  const dates = Array.from({ length: days }, (_, i) => new Date(first + i * DAY_MS).toISOString().slice(0, 10));
  return dates.flatMap((date) => findHoliday(date, saint) ?? []);
}

/** Returns the holiday on a date, or null. */
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
