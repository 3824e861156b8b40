import type { MinuteRange } from '../../agenda-layout/minute-range.ts';
import { shiftDay } from '../../municipality-time/calendar.ts';
import { wallNow } from '../../municipality-time/wall-clock.ts';

const WHOLE_DAY: MinuteRange = { from: 0, to: 24 * 60 };
const EMPTY: MinuteRange = { from: 0, to: 0 };

/** Returns the minutes of a date in which citizens may book a service: after its minimum notice, within its horizon. */
export function publicBookingWindow(
  date: string,
  { minNoticeMinutes, horizonDays }: { minNoticeMinutes: number; horizonDays: number },
  now: number,
  zone: string,
): MinuteRange {
  const earliest = wallNow(now + minNoticeMinutes * 60_000, zone);
  if (date < earliest.date || date > shiftDay(wallNow(now, zone).date, horizonDays)) return EMPTY;
  return date === earliest.date ? { ...WHOLE_DAY, from: earliest.minute } : WHOLE_DAY;
}
