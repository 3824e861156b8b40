import type { FilterQuery } from '@mikro-orm/postgresql';
import { OpeningException } from '../../db/entities/agenda/opening-exception.ts';
import { OpeningHours, WeeklyBreak } from '../../db/entities/agenda/opening-hours.ts';
import { Operator } from '../../db/entities/catalogue/operator.ts';
import { ServiceOperator } from '../../db/entities/catalogue/service-operator.ts';
import { isoIn, localDate } from '../../scheduling/calendar-day.ts';
import type { RequestContext } from '../../context.ts';
import { pickValues, toVersion } from '../../graphql/record-version.ts';
import { operatorSchema } from '../operators/operator.schema.ts';
import { toExceptionVersion, toHoursVersion, type WeekLines } from './hours-version.ts';
import { countFutureBookings } from '../future-bookings.ts';
import { readOperatorPlaces } from '../operators/operator-places.ts';
import type { CatalogueOperator, HoursVersion, OpeningExceptionDay, WeeklyHours } from './catalogue-operator.types.ts';

const BY_TIME = { place: 'asc', weekday: 'asc', opens: 'asc', id: 'asc' } as const;

/** Reads operators with opening hours for staff, including retired ones, in sort order. */
export async function readCatalogueOperators(
  ctx: RequestContext,
  where: FilterQuery<Operator> = {},
): Promise<CatalogueOperator[]> {
  const { municipality: comune, now } = ctx;
  const municipality = comune.id;
  const em = ctx.em.fork();
  const operators = await em.find(
    Operator,
    { $and: [{ municipality }, where] },
    { orderBy: { position: 'asc', id: 'asc' } },
  );
  const offers = await em.find(
    ServiceOperator,
    { municipality, service: { retiredAt: null } },
    { orderBy: { service: { position: 'asc', id: 'asc' } } },
  );
  const today = localDate(now, comune.timeZone);
  const offersByOperator = Map.groupBy(offers, ({ operator }) => operator.id);
  const hoursByOperator = Map.groupBy(
    await em.find(OpeningHours, { municipality }, { orderBy: BY_TIME }),
    getOperatorId,
  );
  const breaksByOperator = Map.groupBy(
    await em.find(WeeklyBreak, { municipality }, { orderBy: BY_TIME }),
    getOperatorId,
  );
  const exceptionsByOperator = Map.groupBy(
    await em.find(
      OpeningException,
      { municipality, date: { $gte: today } },
      { orderBy: { date: 'asc', opens: 'asc' } },
    ),
    getOperatorId,
  );
  const places = await readOperatorPlaces(ctx);
  const bookings = await countFutureBookings(ctx, 'operator_id');
  const { shape } = operatorSchema(ctx.locale);
  return operators.map(({ id, name, capacity, position, retiredAt }) => ({
    id: String(id),
    version: toVersion(pickValues(shape, { name, capacity, position })),
    hoursVersions: toHoursVersions(hoursByOperator.get(id) ?? [], breaksByOperator.get(id) ?? []),
    name,
    capacity,
    position,
    retiredAt: retiredAt ? isoIn(comune.timeZone, retiredAt.getTime()) : null,
    serviceIds: (offersByOperator.get(id) ?? []).map(({ service }) => String(service.id)),
    placeIds: (places.get(id) ?? []).map(String),
    openingHours: (hoursByOperator.get(id) ?? []).map(toWeeklyHours),
    breaks: (breaksByOperator.get(id) ?? []).map(toWeeklyHours),
    exceptions: toExceptionDays(exceptionsByOperator.get(id) ?? []),
    futureBookings: bookings.get(id) ?? 0,
  }));
}

function getOperatorId({ operator }: OpeningHours | WeeklyBreak | OpeningException): number {
  return operator.id;
}

function toWeeklyHours(row: OpeningHours | WeeklyBreak): WeeklyHours {
  const { place, weekday, opens, closes, validFrom, validUntil } = row;
  const validity = { validFrom: validFrom ?? null, validUntil: validUntil ?? null };
  return { placeId: String(place.id), weekday, opens, closes, ...validity };
}

function toHoursVersions(hours: readonly OpeningHours[], breaks: readonly WeeklyBreak[]): HoursVersion[] {
  const lines = { hours: hours.map(toWeeklyHours), breaks: breaks.map(toWeeklyHours) };
  const placeIds = new Set([...lines.hours, ...lines.breaks].map(({ placeId }) => placeId));
  return [...placeIds].map((placeId) => ({ placeId, version: toHoursVersion(atPlace(lines, placeId))! }));
}

function atPlace({ hours, breaks }: Record<'hours' | 'breaks', WeeklyHours[]>, placeId: string): WeekLines {
  const isThere = (line: WeeklyHours) => line.placeId === placeId;
  return { hours: hours.filter(isThere), breaks: breaks.filter(isThere) };
}

function toExceptionDays(exceptions: OpeningException[]): OpeningExceptionDay[] {
  const days = Map.groupBy(exceptions, ({ date, place }) => `${date} ${place.id}`);
  return [...days.values()].map((rows) => ({
    placeId: String(rows[0]!.place.id),
    date: rows[0]!.date,
    version: toExceptionVersion(rows)!,
    hours: rows.flatMap(({ opens, closes }) =>
      opens === null || opens === undefined || closes === null || closes === undefined ? [] : [{ opens, closes }],
    ),
  }));
}
