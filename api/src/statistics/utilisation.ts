import { readOpenMinutes } from '../agenda/opening-hours/open-minutes.ts';
import type { OpenMinutes } from '../agenda/opening-hours/working-times.ts';
import { ServiceOperator } from '../db/entities/catalogue/service-operator.ts';
import { Service } from '../db/entities/catalogue/service.ts';
import type { RequestContext } from '../context.ts';
import { type BookingCounts, type StatisticsQuery, TOTAL_ID } from './booking-statistics.ts';

/** Shares of the open time: booked within the rules, and booked out of hours or over capacity on purpose. */
export type Utilisation = { fillRate: number; overriddenRate: number };

/**
 * Returns the shares of open time that were booked, by row id. A service is compared with the open time of its
 * operators. Channels and hours of the day have no open time of their own.
 */
export async function getUtilisation(
  ctx: RequestContext,
  query: StatisticsQuery,
  lines: readonly BookingCounts[],
): Promise<Map<string, Utilisation>> {
  const { by, placeIds } = query;
  if (by === 'CHANNEL' || by === 'HOUR') return new Map();
  const all = await readOpenMinutes(ctx, query.from, query.to);
  const open = placeIds === null ? all : all.filter(({ placeId }) => placeIds.includes(placeId));
  const minutes = by === 'SERVICE' ? await sumByService(ctx, open) : sumBy(open, ROW_IDS[by]);
  return toRates(lines, minutes);
}

const ROW_IDS = {
  PLACE: ({ placeId }: OpenMinutes) => String(placeId),
  OPERATOR: ({ operatorId }: OpenMinutes) => String(operatorId),
  MONTH: ({ date }: OpenMinutes) => date.slice(0, 7),
  TOTAL: () => TOTAL_ID,
};

function sumBy(open: readonly OpenMinutes[], getId: (one: OpenMinutes) => string): Map<string, number> {
  const minutes = new Map<string, number>();
  for (const one of open) minutes.set(getId(one), (minutes.get(getId(one)) ?? 0) + one.minutes);
  return minutes;
}

async function sumByService(
  { em, municipality }: RequestContext,
  open: readonly OpenMinutes[],
): Promise<Map<string, number>> {
  const services = await em.find(Service, { municipality: municipality.id });
  const offers = await em.find(ServiceOperator, { municipality: municipality.id });
  const byOperatorAndPlace = sumBy(open, ({ operatorId, placeId }) => `${operatorId} ${placeId}`);
  return new Map(
    services.map(({ id, place }) => {
      const theirs = offers.filter(({ service }) => service.id === id);
      const total = theirs.reduce(
        (sum, { operator }) => sum + (byOperatorAndPlace.get(`${operator.id} ${place.id}`) ?? 0),
        0,
      );
      return [String(id), total];
    }),
  );
}

function toRates(lines: readonly BookingCounts[], minutes: ReadonlyMap<string, number>): Map<string, Utilisation> {
  return new Map(
    lines.flatMap(({ id, bookedMinutes, overriddenMinutes }) => {
      const open = minutes.get(id) ?? 0;
      const rates = { fillRate: bookedMinutes / open, overriddenRate: overriddenMinutes / open };
      return open === 0 ? [] : [[id, rates]];
    }),
  );
}
