import type { Span } from '../../agenda-layout/minute-range.ts';
import { shiftDay } from '../../municipality-time/calendar.ts';
import { wallNow } from '../../municipality-time/wall-clock.ts';

const DAY: Span = { from: 0, to: 24 * 60 };
const NONE: Span = { from: 0, to: 0 };

/** The minutes of a date in which citizens may book a service: not too soon, not beyond its horizon. */
export function publicMinutes(
  date: string,
  { minNoticeMinutes, horizonDays }: { minNoticeMinutes: number; horizonDays: number },
  now: number,
  zone: string,
): Span {
  const earliest = wallNow(now + minNoticeMinutes * 60_000, zone);
  if (date < earliest.date || date > shiftDay(wallNow(now, zone).date, horizonDays)) return NONE;
  return date === earliest.date ? { ...DAY, from: earliest.minute } : DAY;
}
