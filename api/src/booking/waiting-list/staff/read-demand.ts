import { type RawBuilder, sql } from 'kysely';
import type { RequestContext } from '../../../context.ts';
import { localDate } from '../../../scheduling/calendar-day.ts';
import type { WaitingListDemand } from './staff-waiting-list.types.ts';

/** Returns the demand of the services of the permitted places for which people wait. Null permits every place. */
export function readDemand(ctx: RequestContext, placeIds: readonly number[] | null): Promise<DemandRow[]> {
  const permitted = placeIds === null ? sql`true` : sql`service.place_id = any(${[...placeIds]}::int[])`;
  return select(ctx, sql`counted.waiting > 0 and ${permitted}`);
}

/** Returns the demand of one service, also if nobody waits; null if it does not exist or is retired. */
export async function findDemand(ctx: RequestContext, serviceId: number): Promise<DemandRow | null> {
  const [demand] = await select(ctx, sql`service.id = ${serviceId}`);
  return demand ?? null;
}

/** Demand of a service with the place that offers it. */
export type DemandRow = Omit<WaitingListDemand, 'serviceId'> & { id: number; slug: string; placeId: number };

/** Returns the condition on `request` for the people who wait for a service of a place. */
export function isWaitingFor(slug: RawBuilder<unknown>, placeId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`request.service_slug = ${slug} and request.ended_at is null and request.state <> 'UNCONFIRMED'
    and (request.place_ids is null or ${placeId} = any(request.place_ids))`;
}

async function select({ db, municipality, now }: RequestContext, condition: RawBuilder<unknown>): Promise<DemandRow[]> {
  const today = localDate(now, municipality.timeZone);
  const { rows } = await sql<DemandRow>`
    select service.id, service.slug, service.name as "serviceName", service.place_id as "placeId",
      place.name as "placeName", counted.waiting, greatest(counted.earliest, ${today}::date)::text as "earliestDate",
      (select count(*)::int from slot_offer
        where slot_offer.municipality_id = service.municipality_id and slot_offer.service_id = service.id
          and slot_offer.state = 'OPEN') as "offersOut"
    from service
    join place on place.municipality_id = service.municipality_id and place.id = service.place_id
    cross join lateral (
      select count(*)::int as waiting, min(request.from_date) as earliest from watch_request as request
      where request.municipality_id = service.municipality_id
        and ${isWaitingFor(sql`service.slug`, sql`service.place_id`)}
    ) as counted
    where service.municipality_id = ${municipality.id} and service.retired_at is null and place.retired_at is null
      and ${condition}
    order by place.position, place.id, service.name, service.id`.execute(db);
  return rows.map((row) => (row.waiting === 0 ? { ...row, earliestDate: null } : row));
}
