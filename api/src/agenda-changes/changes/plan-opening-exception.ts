import type { EntityManager } from '@mikro-orm/postgresql';
import { DateTime } from 'luxon';
import { planDates } from '../../agenda/recurrence/plan-recurrence.ts';
import type { RecurrenceInput } from '../../agenda/recurrence/recurrence.types.ts';
import { type DateHours, getOpenWindows, type Week } from '../../agenda/opening-hours/hours-on-date.ts';
import { type PlaceWeek, readWeeks, getWeekAtPlace } from '../../agenda/opening-hours/read-hours.ts';
import { validateHours } from '../../agenda/opening-hours/validate-hours.ts';
import { type OperatorPlace, saveOpeningExceptions } from '../../agenda/opening-hours/save-hours.ts';
import { writeAuditEntry } from '../../audit.ts';
import { throwInvalid, throwIfInvalid } from '../../graphql/errors/validation-error.ts';
import { toExceptionVersion } from '../../catalogue/staff-catalogue/hours-version.ts';
import { Place } from '../../db/entities/catalogue/place.ts';
import { isExclusionViolation } from '../../db/connection/transaction.ts';
import { calendarDay, localDate } from '../../scheduling/calendar-day.ts';
import { overlaps } from '../../scheduling/interval.ts';
import type { RequestContext } from '../../context.ts';
import { createOutsideHoursFilter } from './plan-opening-hours.ts';
import type { PlannedChange } from '../agenda-change.ts';

const MAX_HOURS = 20;

/** Hours of one date or of the dates of a recurrence, and the version of `date` that the client read, if any. */
export type OpeningExceptionRequest = {
  date: string;
  hours: readonly TimeRange[] | null;
  version?: string | null;
  recurrence?: RecurrenceInput | null;
};

type TimeRange = { opens: number; closes: number };

/**
 * Plans the opening hours of one date, or of all dates of a recurrence. Empty hours close a date, null restores the
 * weekly hours. Affects bookings that were within the hours and will not be.
 */
export function planOpeningException(
  ctx: RequestContext,
  operatorPlace: OperatorPlace,
  { date, hours, version = null, recurrence = null }: OpeningExceptionRequest,
): PlannedChange {
  const dates = recurrence === null ? [date] : planDates(ctx, date, recurrence);
  return {
    findOperatorIds: async () => [operatorPlace.operatorId],
    async findAffected(tx) {
      const before = getWeekAtPlace(await readWeeks(tx, ctx, operatorPlace.operatorId), operatorPlace.placeId);
      return createOutsideHoursFilter(ctx, operatorPlace, before, replaceDates(before, dates, hours));
    },
    async isConflict(tx) {
      const week = getWeekAtPlace(await readWeeks(tx, ctx, operatorPlace.operatorId), operatorPlace.placeId);
      if (!dates.includes(date)) return false;
      const current = toExceptionVersion(week.exceptions.filter((one) => one.date === date));
      return current !== version && current !== toExceptionVersion(toRows(date, hours) ?? []);
    },
    async apply(tx) {
      if (date < localDate(ctx.now, ctx.municipality.timeZone)) throwInvalid(ctx, 'date', 'inThePast');
      if ((hours?.length ?? 0) > MAX_HOURS) throwInvalid(ctx, 'hours', 'tooManyLines', { max: MAX_HOURS });
      const weeks = await readWeeks(tx, ctx, operatorPlace.operatorId);
      requireUnsetDates(
        ctx,
        getWeekAtPlace(weeks, operatorPlace.placeId),
        dates.filter((one) => one !== date),
        hours,
      );
      const elsewhere = weeks.filter(({ placeId }) => placeId !== operatorPlace.placeId);
      for (const each of dates) await requireFreeHours(tx, ctx, elsewhere, each, hours);
      const rows = dates.flatMap((each) => toRows(each, hours) ?? []);
      await saveOpeningExceptions(tx, ctx, operatorPlace, dates, rows);
      const action = hours === null ? 'removeOpeningException' : 'setOpeningException';
      const details = { placeId: operatorPlace.placeId, date, hours, ...(recurrence !== null && { dates }) };
      writeAuditEntry(tx, ctx, { action, subject: 'Operator', subjectId: operatorPlace.operatorId, details });
      // A concurrent request can add overlapping hours. The exclusion constraint detects them.
      await tx.flush().catch((error: unknown) => {
        if (isExclusionViolation(error)) throwInvalid(ctx, 'hours', 'hoursOverlap');
        throw error;
      });
      return operatorPlace.operatorId;
    },
    places: { ids: async () => [operatorPlace.placeId], from: dates[0]!, to: dates.at(-1)! },
  };
}

/** Throws a validation error if another place has hours of the operator on the date that overlap. */
async function requireFreeHours(
  tx: EntityManager,
  ctx: RequestContext,
  elsewhere: readonly PlaceWeek[],
  date: string,
  hours: readonly TimeRange[] | null,
): Promise<void> {
  const day = calendarDay(date, ctx.municipality.timeZone);
  const lines = (hours ?? []).map((line) => ({ ...line, weekday: day.weekday, validFrom: null, validUntil: null }));
  throwIfInvalid(validateHours(ctx.locale, 'hours', lines));
  for (const other of elsewhere) {
    const there = getOpenWindows(day, other).map(({ from, to }) => ({ start: from, end: to }));
    const conflict = lines.findIndex(({ opens, closes }) =>
      there.some((open) => overlaps(open, { start: opens, end: closes })),
    );
    if (conflict === -1) continue;
    const place = await tx.findOneOrFail(Place, { municipality: ctx.municipality.id, id: other.placeId });
    throwInvalid(ctx, `hours.${conflict}`, 'hoursElsewhere', { place: place.name });
  }
}

/** Throws a validation error if one of the dates already has other hours, which the client may not have read. */
function requireUnsetDates(
  ctx: RequestContext,
  { exceptions }: Week,
  dates: readonly string[],
  hours: readonly TimeRange[] | null,
): void {
  const set = dates.find((date) => {
    const current = toExceptionVersion(exceptions.filter((one) => one.date === date));
    return current !== null && current !== toExceptionVersion(toRows(date, hours) ?? []);
  });
  if (set === undefined) return;
  const when = DateTime.fromISO(set, { zone: 'utc', locale: ctx.locale }).toFormat('cccc d LLLL yyyy');
  throwInvalid(ctx, 'recurrence.until', 'hoursAlreadySet', { date: when });
}

function toRows(date: string, hours: readonly TimeRange[] | null): DateHours[] | null {
  if (hours === null) return null;
  return hours.length === 0
    ? [{ date, opens: null, closes: null }]
    : hours.map(({ opens, closes }) => ({ date, opens, closes }));
}

function replaceDates(week: Week, dates: readonly string[], hours: readonly TimeRange[] | null): Week {
  const kept = week.exceptions.filter((one) => !dates.includes(one.date));
  return { ...week, exceptions: [...kept, ...dates.flatMap((date) => toRows(date, hours) ?? [])] };
}
