import { findHoliday } from '../../agenda/closures/holidays.ts';
import { findAffectedPlaceIds } from '../../agenda/affected-places.ts';
import { writeAuditEntry } from '../../audit.ts';
import { parseInput, throwInvalid } from '../../graphql/errors/validation-error.ts';
import { insertIdempotently } from '../../graphql/idempotent-insert.ts';
import { idempotencyKeySchema, lineSchema } from '../../catalogue/fields.schema.ts';
import { Closure } from '../../db/entities/agenda/closure.ts';
import { HolidayOpening } from '../../db/entities/agenda/holiday-opening.ts';
import { Operator } from '../../db/entities/catalogue/operator.ts';
import { isUniqueViolation } from '../../db/connection/transaction.ts';
import { localDate } from '../../scheduling/calendar-day.ts';
import type { RequestContext } from '../../context.ts';
import type { UpcomingBooking, PlannedChange } from '../agenda-change.ts';
import type { AddClosureInput } from '../change-inputs.types.ts';

const MAX_YEARS_AHEAD = 5;

/**
 * Plans a closure of a place, or of the whole comune if `placeId` is null. Affects all bookings there on these days.
 */
export function planClosure(
  ctx: RequestContext,
  placeId: number | null,
  { from, until, reason, idempotencyKey }: Omit<AddClosureInput, 'resolutions' | 'placeId'>,
): PlannedChange {
  return {
    ...planClosedDays(ctx, placeId, (date) => from <= date && date <= until),
    async apply(tx) {
      const text = parseInput(lineSchema(ctx.locale, 200), reason, 'reason');
      const key = parseInput(idempotencyKeySchema(ctx.locale), idempotencyKey, 'idempotencyKey');
      const today = localDate(ctx.now, ctx.municipality.timeZone);
      if (until < from) throwInvalid(ctx, 'until', 'endsBeforeBeginning');
      if (until < today) throwInvalid(ctx, 'until', 'inThePast');
      if (Number(until.slice(0, 4)) > Number(today.slice(0, 4)) + MAX_YEARS_AHEAD) {
        throwInvalid(ctx, 'until', 'tooFarAhead', { years: MAX_YEARS_AHEAD });
      }
      return insertIdempotently(tx, ctx, { action: 'addClosure', idempotencyKey: key }, async (id) => {
        const municipality = ctx.municipality.id;
        const place = placeId === null ? null : ([municipality, placeId] as [number, number]);
        const days = { kind: 'EXTRAORDINARY', fromDate: from, untilDate: until } as const;
        const closures = await tx.find(Closure, { municipality, ...days });
        const same = closures.find((closure) => (closure.place?.id ?? null) === placeId);
        if (same !== undefined) throwInvalid(ctx, 'from', 'alreadyClosed', { reason: same.reason });
        tx.create(Closure, {
          municipality,
          id,
          fromDate: from,
          untilDate: until,
          reason: text,
          ...(place !== null && { place }),
        });
        const details = { placeId, from, until, reason: text };
        writeAuditEntry(tx, ctx, { action: 'addClosure', subject: 'Closure', subjectId: id, details });
        // A concurrent request can add the same closure. The unique constraint detects it.
        await tx.flush().catch((error: unknown) => {
          if (isUniqueViolation(error)) throwInvalid(ctx, 'from', 'closedMeanwhile');
          throw error;
        });
      });
    },
    places: { ids: (now) => findAffectedPlaceIds(now, placeId), from, to: until },
  };
}

/** Plans to remove a holiday opening. Affects the bookings there on that date. */
export function planClosedHoliday(ctx: RequestContext, placeId: number | null, date: string): PlannedChange {
  return {
    ...planClosedDays(ctx, placeId, (other) => other === date),
    async apply(tx) {
      if (findHoliday(date, ctx.municipality) === null) throwInvalid(ctx, 'date', 'notAHoliday');
      const municipality = ctx.municipality.id;
      const place = placeId === null ? null : ([municipality, placeId] as [number, number]);
      const deleted = await tx.nativeDelete(HolidayOpening, { municipality, date, place });
      if (deleted > 0)
        writeAuditEntry(tx, ctx, {
          action: 'closeOnHoliday',
          subject: 'Holiday',
          subjectId: date,
          details: { placeId },
        });
      return 0;
    },
    places: { ids: (now) => findAffectedPlaceIds(now, placeId), from: date, to: date },
  };
}

/** Returns the operators and affected bookings of closed dates, at one place or at all places if `placeId` is null. */
export function planClosedDays(
  ctx: RequestContext,
  placeId: number | null,
  isClosed: (date: string, booking: UpcomingBooking) => boolean,
): Pick<PlannedChange, 'findOperatorIds' | 'findAffected'> {
  const { id, timeZone } = ctx.municipality;
  return {
    findOperatorIds: async ({ em }) => (await em.find(Operator, { municipality: id })).map((one) => one.id),
    findAffected: async () => (booking) =>
      (placeId === null || booking.placeId === placeId) && isClosed(localDate(booking.startsAt, timeZone), booking),
  };
}
