import { sql } from 'kysely';
import type { RequestContext } from '../../context.ts';
import type { NOTICE_FIELDS, NoticeTiming } from '../../db/entities/catalogue/notice-timing.ts';
import type { WeeklyHours } from './catalogue-operator.types.ts';

/** An operator as stored. The retirement is in milliseconds since 1970. */
export type OperatorRow = Record<(typeof NOTICE_FIELDS)[number], NoticeTiming> & {
  id: number;
  name: string;
  capacity: number;
  position: number;
  retiredAt: number | null;
};

/** Weekly opening hours or a weekly break of an operator. */
export type WeeklyHoursRow = WeeklyHours & { operatorId: number };

/** A time range of a date whose hours differ from the weekly hours. Both times are null on a closed date. */
export type ExceptionRow = {
  operatorId: number;
  placeId: string;
  date: string;
  opens: number | null;
  closes: number | null;
};

/** Reads operators in sort order; with an id, that one only. */
export async function readOperatorRows(ctx: RequestContext, operatorId?: number): Promise<OperatorRow[]> {
  const { rows } = await sql<OperatorRow>`
    select id, name, capacity, position, notice_booked as "noticeBooked", notice_moved as "noticeMoved",
      notice_cancelled as "noticeCancelled", (extract(epoch from retired_at) * 1000)::float8 as "retiredAt"
    from operator
    where municipality_id = ${ctx.municipality.id} ${isOperator(sql`id`, operatorId)}
    order by position, id`.execute(ctx.db);
  return rows;
}

/** Reads the services in use that operators offer, in sort order of the services. */
export async function readOfferRows(
  ctx: RequestContext,
  operatorId?: number,
): Promise<{ operatorId: number; serviceId: string }[]> {
  const { rows } = await sql<{ operatorId: number; serviceId: string }>`
    select offer.operator_id as "operatorId", offer.service_id::text as "serviceId" from service_operator offer
    join service on service.municipality_id = offer.municipality_id and service.id = offer.service_id
    where offer.municipality_id = ${ctx.municipality.id} and service.retired_at is null
      ${isOperator(sql`offer.operator_id`, operatorId)}
    order by service.position, service.id`.execute(ctx.db);
  return rows;
}

/** Reads weekly opening hours or weekly breaks by place, weekday and time. */
export async function readWeeklyHoursRows(
  ctx: RequestContext,
  table: 'opening_hours' | 'weekly_break',
  operatorId?: number,
): Promise<WeeklyHoursRow[]> {
  const { rows } = await sql<WeeklyHoursRow>`
    select operator_id as "operatorId", place_id::text as "placeId", weekday, opens, closes,
      valid_from::text as "validFrom", valid_until::text as "validUntil"
    from ${sql.table(table)}
    where municipality_id = ${ctx.municipality.id} ${isOperator(sql`operator_id`, operatorId)}
    order by place_id, weekday, opens, id`.execute(ctx.db);
  return rows;
}

/** Reads the dates from a day on whose hours differ from the weekly hours, by date and time. */
export async function readExceptionRows(
  ctx: RequestContext,
  from: string,
  operatorId?: number,
): Promise<ExceptionRow[]> {
  const { rows } = await sql<ExceptionRow>`
    select operator_id as "operatorId", place_id::text as "placeId", date::text as date, opens, closes
    from opening_exception
    where municipality_id = ${ctx.municipality.id} and date >= ${from} ${isOperator(sql`operator_id`, operatorId)}
    order by date, opens`.execute(ctx.db);
  return rows;
}

function isOperator(column: ReturnType<typeof sql>, operatorId: number | undefined) {
  return operatorId === undefined ? sql`` : sql`and ${column} = ${operatorId}`;
}
