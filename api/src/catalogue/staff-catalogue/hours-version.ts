import { toVersion } from '../../graphql/record-version.ts';
import type { WeeklyHours } from '../../scheduling/opening-hours.ts';

/** Weekly hours and breaks of an operator at one place. */
export type WeekLines = { hours: readonly WeeklyHours[]; breaks: readonly WeeklyHours[] };

/** Hours of one date; both are null on a closed date. */
type DateRange = { opens?: number | null | undefined; closes?: number | null | undefined };

/** Returns the version of weekly hours; null if there are none. The order of the entries does not matter. */
export function toHoursVersion({ hours, breaks }: WeekLines): string | null {
  if (hours.length + breaks.length === 0) return null;
  return toVersion({ hours: hours.map(toLine).toSorted(), breaks: breaks.map(toLine).toSorted() });
}

/** Returns the version of the hours of one date; null if the weekly hours apply. */
export function toExceptionVersion(ranges: readonly DateRange[]): string | null {
  if (ranges.length === 0) return null;
  return toVersion({ hours: ranges.map(({ opens, closes }) => `${opens ?? ''}-${closes ?? ''}`).toSorted() });
}

function toLine({ weekday, opens, closes, validFrom, validUntil }: WeeklyHours): string {
  return [weekday, opens, closes, validFrom ?? '', validUntil ?? ''].join(' ');
}
