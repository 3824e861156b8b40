import type { Span } from '../../scheduling/interval.ts';
import { spanOnDate, toWallSpan } from './wall-span.ts';

/** Spans of a repeated time, and the dates on which a clock change skips it. */
export type RepeatedSpans = { spans: Span[]; skippedDates: string[] };

/** Repeats a span on dates by the wall clock: 9:00 stays 9:00 when summer time ends. */
export function repeatSpan(first: Span, dates: readonly string[], timeZone: string): RepeatedSpans {
  const wall = toWallSpan(first, timeZone);
  const spans: Span[] = [];
  const skippedDates: string[] = [];
  for (const date of dates) {
    const span = date === wall.date ? first : spanOnDate(wall, date, timeZone);
    if (span === null) skippedDates.push(date);
    else spans.push(span);
  }
  return { spans, skippedDates };
}
