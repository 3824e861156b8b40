import { DateTime } from 'luxon';
import type { Span } from '../../scheduling/interval.ts';

/**
 * Returns a span and its weekly repetitions that start on or before `lastDate`. Returns only the span if it is null.
 */
export function repeatWeekly(first: Span, lastDate: string | null, timeZone: string): Span[] {
  const spans = [first];
  if (lastDate === null) return spans;
  const [start, end] = [first.start, first.end].map((instant) => DateTime.fromMillis(instant, { zone: timeZone }));
  // Repeats by local time: 9:00 stays 9:00 when summer time ends.
  for (let weeks = 1; start!.plus({ weeks }).toISODate()! <= lastDate; weeks++) {
    spans.push({ start: start!.plus({ weeks }).toMillis(), end: end!.plus({ weeks }).toMillis() });
  }
  return spans;
}
