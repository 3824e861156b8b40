import { shiftDay } from '../../municipality-time/calendar.ts';
import { timeText, wallDate, wallMinute } from '../../municipality-time/wall-clock.ts';
import type { BlockTimeValues } from './block-values.ts';
import { toBlockSpan } from './to-block-input.ts';

/** Returns the form values of a blocked slot. */
export function toBlockTimeValues(
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  zone: string,
): BlockTimeValues {
  const date = wallDate(startsAt, zone);
  const endDate = wallDate(endsAt, zone);
  const isWholeDays = isSameSpan({ date, lastDate: shiftDay(endDate, -1) }, { startsAt, endsAt }, zone);
  const endsAtMidnight = endDate > date && isDayStart(endsAt, zone);
  const lastDate = endsAtMidnight ? shiftDay(endDate, -1) : endDate;
  const to = endsAtMidnight ? '24:00' : timeText(wallMinute(endsAt, zone));
  return {
    days: lastDate === date ? 'ONE' : 'CONTINUOUS',
    date,
    lastDate: lastDate === date ? null : lastDate,
    allDay: isWholeDays,
    from: isWholeDays ? '' : timeText(wallMinute(startsAt, zone)),
    to: isWholeDays ? '' : to,
  };
}

function isSameSpan(
  days: { date: string; lastDate: string },
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  zone: string,
): boolean {
  if (days.lastDate < days.date) return false;
  const span = toBlockSpan({ ...days, days: 'CONTINUOUS', allDay: true, from: '', to: '' }, zone);
  return 'startsAt' in span && isSameInstant(span.startsAt, startsAt) && isSameInstant(span.endsAt, endsAt);
}

function isDayStart(instant: string, zone: string): boolean {
  const date = wallDate(instant, zone);
  const span = toBlockSpan({ date, lastDate: null, days: 'ONE', allDay: true, from: '', to: '' }, zone);
  return 'startsAt' in span && isSameInstant(span.startsAt, instant);
}

function isSameInstant(a: string, b: string): boolean {
  return Date.parse(a) === Date.parse(b);
}
