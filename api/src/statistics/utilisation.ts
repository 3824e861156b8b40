import { readOpenMinutes } from '../agenda/opening-hours/open-minutes.ts';
import { ServiceOperator } from '../db/entities/catalogue/service-operator.ts';
import { Service } from '../db/entities/catalogue/service.ts';
import type { RequestContext } from '../context.ts';
import type { Numbers } from './booking-statistics.ts';

type Open = Awaited<ReturnType<typeof readOpenMinutes>>;
type Asked = {
  from: string;
  to: string;
  by: 'SERVICE' | 'PLACE' | 'OPERATOR' | 'MONTH';
  placeIds: readonly number[] | null;
};

/** Of each line, how much of the time open was booked; a service is measured against whoever offers it at its place. */
export async function getUtilisation(
  ctx: RequestContext,
  asked: Asked,
  lines: readonly Numbers[],
): Promise<Map<string, number>> {
  if (asked.by === 'MONTH') return monthly(ctx, asked, lines);
  const open = within(await readOpenMinutes(ctx, asked.from, asked.to), asked);
  const minutes =
    asked.by === 'SERVICE' ? await byService(ctx, open) : by(open, asked.by === 'PLACE' ? 'placeId' : 'operatorId');
  return rates(lines, minutes);
}

function within(open: Open, { placeIds }: Asked): Open {
  return placeIds === null ? open : open.filter(({ placeId }) => placeIds.includes(placeId));
}

function by(open: Open, key: 'placeId' | 'operatorId'): Map<string, number> {
  const minutes = new Map<string, number>();
  for (const one of open) minutes.set(String(one[key]), (minutes.get(String(one[key])) ?? 0) + one.minutes);
  return minutes;
}

async function byService({ em, municipality }: RequestContext, open: Open): Promise<Map<string, number>> {
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

async function monthly(ctx: RequestContext, asked: Asked, lines: readonly Numbers[]): Promise<Map<string, number>> {
  const minutes = new Map<string, number>();
  for (const { id: month } of lines) {
    const [first, last] = [`${month}-01`, lastDayOf(month)];
    const open = await readOpenMinutes(ctx, first > asked.from ? first : asked.from, last < asked.to ? last : asked.to);
    minutes.set(
      month,
      within(open, asked).reduce((total, one) => total + one.minutes, 0),
    );
  }
  return rates(lines, minutes);
}

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

function rates(lines: readonly Numbers[], minutes: ReadonlyMap<string, number>): Map<string, number> {
  return new Map(
    lines.flatMap(({ id, bookedMinutes }) => {
      const open = minutes.get(id) ?? 0;
      return open === 0 ? [] : [[id, bookedMinutes / open]];
    }),
  );
}
