import { throwInvalid } from '../../graphql/errors/validation-error.ts';
import { addDays, localDate } from '../../scheduling/calendar-day.ts';
import type { Span } from '../../scheduling/interval.ts';
import type { RequestContext } from '../../context.ts';
import { listRecurrenceDates } from './list-recurrence-dates.ts';
import type { RecurrenceInput } from './recurrence.types.ts';
import { type RepeatedSpans, repeatSpan } from './repeat-span.ts';
import { isForward, toWallSpan } from './wall-span.ts';

const MAX_INTERVAL = 52;
const MAX_COUNT = 750;
const MAX_YEARS_AHEAD = 2;
const YEAR_DAYS = 366;
const ORDINALS = [1, 2, 3, 4, 5, -1];

/** Returns the last date on which a recurrence may fall. */
export function findLastPossibleDate({ municipality, now }: RequestContext): string {
  return addDays(localDate(now, municipality.timeZone), MAX_YEARS_AHEAD * YEAR_DAYS);
}

/** Repeats a span by a recurrence. Throws a validation error under `recurrence` or `endsAt`. */
export function planRecurrence(ctx: RequestContext, first: Span, recurrence: RecurrenceInput): RepeatedSpans {
  const { timeZone } = ctx.municipality;
  const wall = toWallSpan(first, timeZone);
  if (!isForward(wall)) throwInvalid(ctx, 'endsAt', 'closesBeforeOpening');
  const repeated = repeatSpan(first, planDates(ctx, wall.date, recurrence), timeZone);
  if (repeated.spans.length === 0) throwInvalid(ctx, 'startsAt', 'timeSkipped');
  return repeated;
}

/** Returns the dates of a recurrence from a first date on. Throws a validation error under `recurrence`. */
export function planDates(ctx: RequestContext, firstDate: string, recurrence: RecurrenceInput): string[] {
  const { until = null, count = null } = recurrence;
  const maxDate = findLastPossibleDate(ctx);
  validateRule(ctx, recurrence);
  if ((until === null) === (count === null)) throwInvalid(ctx, 'recurrence.until', 'recurrenceWithoutEnd');
  if (until !== null && until < firstDate) throwInvalid(ctx, 'recurrence.until', 'endsBeforeBeginning');
  if (until !== null && until > maxDate) {
    throwInvalid(ctx, 'recurrence.until', 'tooFarAhead', { years: MAX_YEARS_AHEAD });
  }
  if (count !== null && (count < 1 || count > MAX_COUNT)) {
    throwInvalid(ctx, 'recurrence.count', 'outOfBounds', { min: 1, max: MAX_COUNT });
  }
  const dates = listRecurrenceDates(recurrence, firstDate, until ?? maxDate);
  if (dates.length === 0) throwInvalid(ctx, 'recurrence.until', 'recurrenceEmpty');
  if (count !== null && dates.length < count) {
    throwInvalid(ctx, 'recurrence.count', 'recurrenceTooLong', { max: dates.length, years: MAX_YEARS_AHEAD });
  }
  return dates.slice(0, count ?? dates.length);
}

function validateRule(ctx: RequestContext, { frequency, interval, weekdays, ordinal }: RecurrenceInput): void {
  if (interval < 1 || interval > MAX_INTERVAL) {
    throwInvalid(ctx, 'recurrence.interval', 'outOfBounds', { min: 1, max: MAX_INTERVAL });
  }
  if (weekdays.some((weekday) => weekday < 1 || weekday > 7)) {
    throwInvalid(ctx, 'recurrence.weekdays', 'weekdayNotValid');
  }
  if (frequency !== 'MONTHLY') return;
  if (weekdays.length > 1) throwInvalid(ctx, 'recurrence.weekdays', 'tooManyLines', { max: 1 });
  if (!ORDINALS.includes(ordinal ?? 0)) throwInvalid(ctx, 'recurrence.ordinal', 'ordinalNotValid');
}
