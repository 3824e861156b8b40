import { isoIn, localDate } from '../../scheduling/calendar-day.ts';
import type { RequestContext } from '../../context.ts';
import { pickValues, toVersion } from '../../graphql/record-version.ts';
import { operatorSchema } from '../operators/operator.schema.ts';
import { toExceptionVersion, toHoursVersion, type WeekLines } from './hours-version.ts';
import { countFutureBookings } from '../future-bookings.ts';
import { readOperatorPlaces } from '../operators/operator-places.ts';
import type { CatalogueOperator, HoursVersion, OpeningExceptionDay, WeeklyHours } from './catalogue-operator.types.ts';
import {
  readExceptionRows,
  readOfferRows,
  readOperatorRows,
  readWeeklyHoursRows,
  type ExceptionRow,
  type WeeklyHoursRow,
} from './operator-rows.sql.ts';

/** Reads operators with opening hours for staff, including retired ones, in sort order; with an id, that one only. */
export async function readCatalogueOperators(ctx: RequestContext, operatorId?: number): Promise<CatalogueOperator[]> {
  const { timeZone } = ctx.municipality;
  const operators = await readOperatorRows(ctx, operatorId);
  const offers = groupByOperator(await readOfferRows(ctx, operatorId));
  const openingHours = groupByOperator(await readWeeklyHoursRows(ctx, 'opening_hours', operatorId));
  const breaks = groupByOperator(await readWeeklyHoursRows(ctx, 'weekly_break', operatorId));
  const exceptions = groupByOperator(await readExceptionRows(ctx, localDate(ctx.now, timeZone), operatorId));
  const places = await readOperatorPlaces(ctx);
  const bookings = await countFutureBookings(ctx, 'operator_id');
  const { shape } = operatorSchema(ctx.locale);
  return operators.map(({ id, retiredAt, ...values }) => {
    const week = { hours: openingHours.get(id) ?? [], breaks: breaks.get(id) ?? [] };
    return {
      id: String(id),
      version: toVersion(pickValues(shape, values)),
      hoursVersions: toHoursVersions(week),
      ...values,
      retiredAt: retiredAt === null ? null : isoIn(timeZone, retiredAt),
      serviceIds: (offers.get(id) ?? []).map(({ serviceId }) => serviceId),
      placeIds: (places.get(id) ?? []).map(String),
      openingHours: week.hours,
      breaks: week.breaks,
      exceptions: toExceptionDays(exceptions.get(id) ?? []),
      futureBookings: bookings.get(id) ?? 0,
    };
  });
}

function groupByOperator<T extends { operatorId: number }>(rows: readonly T[]): Map<number, T[]> {
  return Map.groupBy(rows, ({ operatorId }) => operatorId);
}

function toHoursVersions(week: Record<'hours' | 'breaks', WeeklyHoursRow[]>): HoursVersion[] {
  const placeIds = new Set([...week.hours, ...week.breaks].map(({ placeId }) => placeId));
  return [...placeIds].map((placeId) => ({ placeId, version: toHoursVersion(atPlace(week, placeId))! }));
}

function atPlace({ hours, breaks }: Record<'hours' | 'breaks', WeeklyHours[]>, placeId: string): WeekLines {
  const isThere = (line: WeeklyHours) => line.placeId === placeId;
  return { hours: hours.filter(isThere), breaks: breaks.filter(isThere) };
}

function toExceptionDays(exceptions: readonly ExceptionRow[]): OpeningExceptionDay[] {
  const days = Map.groupBy(exceptions, ({ date, placeId }) => `${date} ${placeId}`);
  return [...days.values()].map((rows) => ({
    placeId: rows[0]!.placeId,
    date: rows[0]!.date,
    version: toExceptionVersion(rows)!,
    hours: rows.flatMap(({ opens, closes }) => (opens === null || closes === null ? [] : [{ opens, closes }])),
  }));
}
