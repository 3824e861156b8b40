import type { EntityManager } from '@mikro-orm/postgresql';
import { isWithinHours } from '../../agenda/opening-hours/is-within-hours.ts';
import type { Week } from '../../agenda/opening-hours/hours-on-date.ts';
import { readWeeks, getWeekAtPlace, type PlaceWeek } from '../../agenda/opening-hours/read-hours.ts';
import { type HoursAtOtherPlace, validateHours } from '../../agenda/opening-hours/validate-hours.ts';
import type { WeeklyHoursInput } from '../../agenda/opening-hours/weekly-hours.types.ts';
import { type OperatorPlace, saveWeek } from '../../agenda/opening-hours/save-hours.ts';
import { writeAuditEntry } from '../../audit.ts';
import { throwInvalid, throwIfInvalid } from '../../graphql/run-in-transaction.ts';
import { Place } from '../../db/entities/catalogue/place.ts';
import { isExclusionViolation } from '../../db/connection/transaction.ts';
import type { WeeklyHours } from '../../scheduling/opening-hours.ts';
import type { RequestContext } from '../../context.ts';
import type { UpcomingBooking, PlannedChange } from '../agenda-change.ts';
import type { SetOpeningHoursInput } from '../change-inputs.types.ts';

const MAX_LINES = 200;

/** Setting an operator's week at a place: it hits what was inside the hours and will be outside. */
export function planOpeningHours(
  ctx: RequestContext,
  desk: OperatorPlace,
  input: Pick<SetOpeningHoursInput, 'hours' | 'breaks'>,
): PlannedChange {
  const [hours, breaks] = [input.hours.map(lineOf), input.breaks.map(lineOf)];
  return {
    findOperatorIds: async () => [desk.operatorId],
    async findAffected(tx) {
      const before = getWeekAtPlace(await readWeeks(tx, ctx, desk.operatorId), desk.placeId);
      return createOutsideHoursFilter(ctx, desk, before, { ...before, hours, breaks });
    },
    async apply(tx) {
      const weeks = await readWeeks(tx, ctx, desk.operatorId);
      const before = getWeekAtPlace(weeks, desk.placeId);
      for (const [field, lines] of Object.entries({ hours, breaks })) {
        if (lines.length > MAX_LINES) throwInvalid(ctx, field, 'tooManyLines', { max: MAX_LINES });
      }
      const elsewhere = await hoursElsewhere(tx, ctx, weeks, desk.placeId);
      throwIfInvalid([
        ...validateHours(ctx.locale, 'hours', hours, elsewhere),
        ...validateHours(ctx.locale, 'breaks', breaks),
      ]);
      await saveWeek(tx, ctx, desk, { hours, breaks });
      const was = { hours: before.hours, breaks: before.breaks };
      const details = { placeId: desk.placeId, from: was, to: { hours, breaks } };
      writeAuditEntry(tx, ctx, { action: 'setOpeningHours', subject: 'Operator', subjectId: desk.operatorId, details });
      // The database has the last word on hours that overlap.
      await tx.flush().catch((error: unknown) => {
        if (isExclusionViolation(error)) throwInvalid(ctx, 'hours', 'hoursOverlap');
        throw error;
      });
      return desk.operatorId;
    },
    places: { ids: async () => [desk.placeId] },
  };
}

/** A booking at this desk that was inside the hours as they were and is not inside those that will be. */
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

async function hoursElsewhere(
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

function lineOf({ weekday, opens, closes, validFrom, validUntil }: WeeklyHoursInput): WeeklyHours {
  return { weekday, opens, closes, validFrom: validFrom ?? null, validUntil: validUntil ?? null };
}
