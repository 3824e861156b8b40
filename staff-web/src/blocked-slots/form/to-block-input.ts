import type { RecurrenceInput } from '../../gql/graphql.ts';
import { shiftDay } from '../../municipality-time/calendar.ts';
import { parseTime, toMinute } from '../../municipality-time/parse-time.ts';
import { instantAt } from '../../municipality-time/wall-clock.ts';
import { toRecurrenceInput } from '../../recurrence/repeat-values.ts';
import type { BlockTimeValues, BlockValues } from './block-values.ts';

/** First span of the blocked time, as instants. */
export type BlockSpan = { startsAt: string; endsAt: string };

/** The fields whose time a clock change skips. */
export type SkippedField = 'from' | 'to';

// A clock change at midnight skips at most an hour of the day.
const FIRST_MINUTES = [0, 30, 60];

/** Returns the first span of complete values, or the field whose time a clock change skips. */
export function toBlockSpan(values: BlockTimeValues, zone: string): BlockSpan | { skipped: SkippedField } {
  const { days, date, lastDate, allDay } = values;
  const last = days === 'ONE' || (days === 'EACH' && !allDay) ? date! : (lastDate ?? date!);
  if (allDay) return { startsAt: dayStart(date!, zone), endsAt: dayStart(shiftDay(last, 1), zone) };
  const startsAt = instantAt(date!, toMinute(parseTime(values.from)!), zone);
  const to = parseTime(values.to)!;
  const endsAt = to === '24:00' ? dayStart(shiftDay(last, 1), zone) : instantAt(last, toMinute(to), zone);
  if (startsAt === null) return { skipped: 'from' };
  if (endsAt === null) return { skipped: 'to' };
  return { startsAt, endsAt };
}

/** Returns how the time repeats. Null means once. The same hours on each of several days are a daily repetition. */
export function toRecurrence(values: BlockValues): RecurrenceInput | null {
  const { days, allDay, lastDate } = values;
  if (days !== 'EACH') return toRecurrenceInput(values);
  return allDay ? null : { frequency: 'DAILY', until: lastDate };
}

function dayStart(date: string, zone: string): string {
  return FIRST_MINUTES.map((minute) => instantAt(date, minute, zone)).find((instant) => instant !== null)!;
}
