import { DateTime } from 'luxon';
import type { Span } from '../../scheduling/interval.ts';

/** A stretch of time and the same hours of the same weekday each week after, as long as it begins by a date. */
export function repeatWeekly(first: Span, lastDate: string | null, timeZone: string): Span[] {
  const spans = [first];
  if (lastDate === null) return spans;
  const [start, end] = [first.start, first.end].map((instant) => DateTime.fromMillis(instant, { zone: timeZone }));
  // The wall clock counts: nine o'clock stays nine o'clock when summer time ends.
  for (let weeks = 1; start!.plus({ weeks }).toISODate()! <= lastDate; weeks++) {
    spans.push({ start: start!.plus({ weeks }).toMillis(), end: end!.plus({ weeks }).toMillis() });
  }
  return spans;
}
