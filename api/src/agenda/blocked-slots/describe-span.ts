import { DateTime } from 'luxon';
import type { Span } from '../../scheduling/interval.ts';
import type { Locale } from '../../context.ts';

const DATE = 'cccc d LLLL yyyy';

/** Formats a span for a message: "martedì 24 novembre 2026, 09:00–12:00". */
export function describeSpan(locale: Locale, { start, end }: Span, timeZone: string): string {
  const [from, to] = [start, end].map((instant) => DateTime.fromMillis(instant, { zone: timeZone, locale }));
  const [first, last] = [from!, to!].map((at) => `${at.toFormat(DATE)}, ${at.toFormat('HH:mm')}`);
  return from!.hasSame(to!, 'day') ? `${first}–${to!.toFormat('HH:mm')}` : `${first} – ${last}`;
}
