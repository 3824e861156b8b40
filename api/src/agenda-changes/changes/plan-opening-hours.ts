import type { EntityManager } from '@mikro-orm/postgresql';
import { isWithinHours } from '../../agenda/opening-hours/is-within-hours.ts';
import type { Week } from '../../agenda/opening-hours/hours-on-date.ts';
import { readWeeks, getWeekAtPlace, type PlaceWeek } from '../../agenda/opening-hours/read-hours.ts';
import { type HoursAtOtherPlace, validateHours } from '../../agenda/opening-hours/validate-hours.ts';
import type { WeeklyHoursInput } from '../../agenda/opening-hours/weekly-hours.types.ts';
import { type OperatorPlace, saveWeek } from '../../agenda/opening-hours/save-hours.ts';
import { writeAuditEntry } from '../../audit.ts';
import { throwInvalid, throwIfInvalid } from '../../graphql/errors/validation-error.ts';
import { toHoursVersion } from '../../catalogue/staff-catalogue/hours-version.ts';
import { Place } from '../../db/entities/catalogue/place.ts';
import { isExclusionViolation } from '../../db/connection/transaction.ts';
import type { WeeklyHours } from '../../scheduling/opening-hours.ts';
import type { RequestContext } from '../../context.ts';
import type { UpcomingBooking, PlannedChange } from '../agenda-change.ts';
import type { SetOpeningHoursInput } from '../opening-hours-inputs.types.ts';

const MAX_LINES = 200;

/** Plans the weekly hours of an operator at a place. Affects bookings that were within the hours and will not be. */
export function planOpeningHours(
  ctx: RequestContext,
  operatorPlace: OperatorPlace,
  input: Pick<SetOpeningHoursInput, 'hours' | 'breaks' | 'version'>,
): PlannedChange {
  const [hours, breaks] = [input.hours.map(toWeeklyHours), input.breaks.map(toWeeklyHours)];
  return {
    findOperatorIds: async () => [operatorPlace.operatorId],
    async findAffected(tx) {
      const before = getWeekAtPlace(await readWeeks(tx, ctx, operatorPlace.operatorId), operatorPlace.placeId);
      return createOutsideHoursFilter(ctx, operatorPlace, before, { ...before, hours, breaks });
    },
    async isConflict(tx) {
      const week = getWeekAtPlace(await readWeeks(tx, ctx, operatorPlace.operatorId), operatorPlace.placeId);
      const current = toHoursVersion(week);
      return current !== (input.version ?? null) && current !== toHoursVersion({ hours, breaks });
    },
    async apply(tx) {
      const weeks = await readWeeks(tx, ctx, operatorPlace.operatorId);
      const before = getWeekAtPlace(weeks, operatorPlace.placeId);
      for (const [field, lines] of Object.entries({ hours, breaks })) {
        if (lines.length > MAX_LINES) throwInvalid(ctx, field, 'tooManyLines', { max: MAX_LINES });
      }
      const atOtherPlaces = await findHoursAtOtherPlaces(tx, ctx, weeks, operatorPlace.placeId);
      throwIfInvalid([
        ...validateHours(ctx.locale, 'hours', hours, atOtherPlaces),
        ...validateHours(ctx.locale, 'breaks', breaks),
      ]);
      await saveWeek(tx, ctx, operatorPlace, { hours, breaks });
      const previous = { hours: before.hours, breaks: before.breaks };
      const details = { placeId: operatorPlace.placeId, from: previous, to: { hours, breaks } };
      writeAuditEntry(tx, ctx, {
        action: 'setOpeningHours',
        subject: 'Operator',
        subjectId: operatorPlace.operatorId,
        details,
      });
      // A concurrent request can add overlapping hours. The exclusion constraint detects them.
      await tx.flush().catch((error: unknown) => {
        if (isExclusionViolation(error)) throwInvalid(ctx, 'hours', 'hoursOverlap');
        throw error;
      });
      return operatorPlace.operatorId;
    },
    places: { ids: async () => [operatorPlace.placeId] },
  };
}

/** Returns a predicate for bookings of the operator at the place that are within the old hours but not the new ones. */
export function createOutsideHoursFilter(
  { municipality }: RequestContext,
  { operatorId, placeId }: OperatorPlace,
  before: Week,
  after: Week,
): (booking: UpcomingBooking) => boolean {
  return (booking) => {
    const span = { start: booking.startsAt, end: booking.endsAt };
    return (
      booking.operatorId === operatorId &&
      booking.placeId === placeId &&
      isWithinHours(span, before, municipality.timeZone) &&
      !isWithinHours(span, after, municipality.timeZone)
    );
  };
}

async function findHoursAtOtherPlaces(
  tx: EntityManager,
  ctx: RequestContext,
  weeks: readonly PlaceWeek[],
  placeId: number,
): Promise<HoursAtOtherPlace[]> {
  const others = weeks.filter((week) => week.placeId !== placeId);
  const places = await tx.find(Place, {
    municipality: ctx.municipality.id,
    id: { $in: others.map((week) => week.placeId) },
  });
  return others.flatMap((week) => {
    const placeName = places.find(({ id }) => id === week.placeId)?.name ?? '';
    return week.hours.map((line) => ({ ...line, placeName }));
  });
}

function toWeeklyHours({ weekday, opens, closes, validFrom, validUntil }: WeeklyHoursInput): WeeklyHours {
  return { weekday, opens, closes, validFrom: validFrom ?? null, validUntil: validUntil ?? null };
}
