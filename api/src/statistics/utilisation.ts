import { readOpenMinutes } from '../agenda/opening-hours/open-minutes.ts';
import { ServiceOperator } from '../db/entities/catalogue/service-operator.ts';
import { Service } from '../db/entities/catalogue/service.ts';
import type { RequestContext } from '../context.ts';
import type { BookingCounts } from './booking-statistics.ts';

type OpenMinutes = Awaited<ReturnType<typeof readOpenMinutes>>;
type StatisticsQuery = {
  from: string;
  to: string;
  by: 'SERVICE' | 'PLACE' | 'OPERATOR' | 'MONTH';
  placeIds: readonly number[] | null;
};

/**
 * Returns the share of open time that was booked, by row id. A service is compared with the open time of its operators.
 */
export async function getUtilisation(
  ctx: RequestContext,
  query: StatisticsQuery,
  lines: readonly BookingCounts[],
): Promise<Map<string, number>> {
  if (query.by === 'MONTH') return getMonthlyUtilisation(ctx, query, lines);
  const open = filterPlaces(await readOpenMinutes(ctx, query.from, query.to), query);
  const minutes =
    query.by === 'SERVICE'
      ? await sumByService(ctx, open)
      : sumBy(open, query.by === 'PLACE' ? 'placeId' : 'operatorId');
  return toRates(lines, minutes);
}

function filterPlaces(open: OpenMinutes, { placeIds }: StatisticsQuery): OpenMinutes {
  return placeIds === null ? open : open.filter(({ placeId }) => placeIds.includes(placeId));
}

function sumBy(open: OpenMinutes, key: 'placeId' | 'operatorId'): Map<string, number> {
  const minutes = new Map<string, number>();
  for (const one of open) minutes.set(String(one[key]), (minutes.get(String(one[key])) ?? 0) + one.minutes);
  return minutes;
}

async function sumByService({ em, municipality }: RequestContext, open: OpenMinutes): Promise<Map<string, number>> {
  const services = await em.find(Service, { municipality: municipality.id });
  const offers = await em.find(ServiceOperator, { municipality: municipality.id });
  return new Map(
    services.map(({ id, place }) => {
      const who = offers.filter(({ service }) => service.id === id).map(({ operator }) => operator.id);
      const theirs = open.filter(({ operatorId, placeId }) => placeId === place.id && who.includes(operatorId));
      return [String(id), theirs.reduce((total, one) => total + one.minutes, 0)];
    }),
  );
}

async function getMonthlyUtilisation(
  ctx: RequestContext,
  query: StatisticsQuery,
  lines: readonly BookingCounts[],
): Promise<Map<string, number>> {
  const minutes = new Map<string, number>();
  for (const { id: month } of lines) {
    const [first, last] = [`${month}-01`, lastDayOf(month)];
    const open = await readOpenMinutes(ctx, first > query.from ? first : query.from, last < query.to ? last : query.to);
    minutes.set(
      month,
      filterPlaces(open, query).reduce((total, one) => total + one.minutes, 0),
    );
  }
  return toRates(lines, minutes);
}

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

function toRates(lines: readonly BookingCounts[], minutes: ReadonlyMap<string, number>): Map<string, number> {
  return new Map(
    lines.flatMap(({ id, bookedMinutes }) => {
      const open = minutes.get(id) ?? 0;
      return open === 0 ? [] : [[id, bookedMinutes / open]];
    }),
  );
}
