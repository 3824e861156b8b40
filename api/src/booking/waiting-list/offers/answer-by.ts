import { addDays, calendarDay, instantFrom, localDate } from '../../../scheduling/calendar-day.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Hours of the day in which the time to answer runs: people sleep in the others. */
const COUNTED = { fromMinute: 8 * 60, toMinute: 20 * 60 };
const ANSWER_MS = 2 * HOUR_MS;
/** Near the appointment the time to answer is this part of the time that is left. */
const NEAR_PART = 12;
/** The citizen needs this long to get there. */
const MIN_LEFT_MS = HOUR_MS;

/** Times that start sooner than this are not offered: no one would read the mail in time. */
export const MIN_LEAD_MS = 3 * HOUR_MS;

/** Times that start within this are offered only to those who asked for them. */
export const SHORT_NOTICE_MS = 24 * HOUR_MS;

/**
 * Returns until when an offer waits for its answer: two hours, counted between 8 and 20 local time; for an appointment
 * within a day, a twelfth of the time that is left. At most `notAfter` and an hour before the appointment. Instants are
 * epoch milliseconds.
 */
export function getAnswerBy(now: number, startsAt: number, timeZone: string, notAfter = Infinity): number {
  let left = Math.min(ANSWER_MS, (startsAt - now) / NEAR_PART);
  const latest = Math.min(startsAt - MIN_LEFT_MS, notAfter);
  for (let date = localDate(now, timeZone); ; date = addDays(date, 1)) {
    const day = calendarDay(date, timeZone);
    const from = Math.max(now, instantFrom(day, COUNTED.fromMinute));
    const to = instantFrom(day, COUNTED.toMinute);
    if (from >= latest || from + left <= to) return toWholeMinute(Math.min(from + left, latest));
    left -= Math.max(0, to - from);
  }
}

function toWholeMinute(instant: number): number {
  return Math.floor(instant / MINUTE_MS) * MINUTE_MS;
}
