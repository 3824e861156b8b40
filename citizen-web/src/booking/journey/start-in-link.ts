import { isDate } from '../../week/dates.ts';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Returns why the start in a link cannot be booked; null for an instant with its offset that is still to come. */
export function checkStartInLink(startsAt: string, now: number): 'time-not-valid' | 'time-past' | null {
  const date = INSTANT.exec(startsAt)?.[1];
  const at = Date.parse(startsAt);
  if (date === undefined || !isDate(date) || Number.isNaN(at)) return 'time-not-valid';
  return at <= now ? 'time-past' : null;
}
