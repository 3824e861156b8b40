import { type DateHours, getOpenWindows, type Week } from '../../agenda/opening-hours/hours-on-date.ts';
import { readWeeks, getWeekAtPlace } from '../../agenda/opening-hours/read-hours.ts';
import { validateHours } from '../../agenda/opening-hours/validate-hours.ts';
import { type OperatorPlace, saveOpeningException } from '../../agenda/opening-hours/save-hours.ts';
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

/** Hours of one date, and the version that the client read: null if there was no exception. */
export type OpeningExceptionRequest = {
  date: string;
  hours: readonly { opens: number; closes: number }[] | null;
  version?: string | null;
};

/**
 * Plans the opening hours of one date. Empty hours close the date, null restores the weekly hours. Affects bookings
 * that were within the hours and will not be.
 */
export function planOpeningException(
  ctx: RequestContext,
  operatorPlace: OperatorPlace,
  { date, hours, version = null }: OpeningExceptionRequest,
): PlannedChange {
  const rows = toRows(date, hours);
  return {
    findOperatorIds: async () => [operatorPlace.operatorId],
    async findAffected(tx) {
      const before = getWeekAtPlace(await readWeeks(tx, ctx, operatorPlace.operatorId), operatorPlace.placeId);
      return createOutsideHoursFilter(ctx, operatorPlace, before, replaceDate(before, date, rows));
    },
    async isConflict(tx) {
      const week = getWeekAtPlace(await readWeeks(tx, ctx, operatorPlace.operatorId), operatorPlace.placeId);
      const current = toExceptionVersion(week.exceptions.filter((one) => one.date === date));
      return current !== version && current !== toExceptionVersion(rows ?? []);
    },
    async apply(tx) {
      if (date < localDate(ctx.now, ctx.municipality.timeZone)) throwInvalid(ctx, 'date', 'inThePast');
      if ((hours?.length ?? 0) > MAX_HOURS) throwInvalid(ctx, 'hours', 'tooManyLines', { max: MAX_HOURS });
      const day = calendarDay(date, ctx.municipality.timeZone);
      const lines = (hours ?? []).map((line) => ({ ...line, weekday: day.weekday, validFrom: null, validUntil: null }));
      throwIfInvalid(validateHours(ctx.locale, 'hours', lines));
      const weeks = await readWeeks(tx, ctx, operatorPlace.operatorId);
      for (const other of weeks.filter(({ placeId }) => placeId !== operatorPlace.placeId)) {
        const there = getOpenWindows(day, other).map(({ from, to }) => ({ start: from, end: to }));
        const conflict = lines.findIndex(({ opens, closes }) =>
          there.some((open) => overlaps(open, { start: opens, end: closes })),
        );
        if (conflict === -1) continue;
        const place = await tx.findOneOrFail(Place, { municipality: ctx.municipality.id, id: other.placeId });
        throwInvalid(ctx, `hours.${conflict}`, 'hoursElsewhere', { place: place.name });
      }
      await saveOpeningException(tx, ctx, operatorPlace, date, rows);
      const action = hours === null ? 'removeOpeningException' : 'setOpeningException';
      const details = { placeId: operatorPlace.placeId, date, hours };
      writeAuditEntry(tx, ctx, { action, subject: 'Operator', subjectId: operatorPlace.operatorId, details });
      // A concurrent request can add overlapping hours. The exclusion constraint detects them.
      await tx.flush().catch((error: unknown) => {
        if (isExclusionViolation(error)) throwInvalid(ctx, 'hours', 'hoursOverlap');
        throw error;
      });
      return operatorPlace.operatorId;
    },
    places: { ids: async () => [operatorPlace.placeId], from: date, to: date },
  };
}

function toRows(date: string, hours: readonly { opens: number; closes: number }[] | null): DateHours[] | null {
  if (hours === null) return null;
  return hours.length === 0
    ? [{ date, opens: null, closes: null }]
    : hours.map(({ opens, closes }) => ({ date, opens, closes }));
}

function replaceDate(week: Week, date: string, rows: readonly DateHours[] | null): Week {
  return { ...week, exceptions: [...week.exceptions.filter((one) => one.date !== date), ...(rows ?? [])] };
}
