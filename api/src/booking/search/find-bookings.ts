import { type RawBuilder, sql } from 'kysely';
import type { BookingSource } from '../../db/entities/booking/booking.ts';
import type { RequestContext } from '../../context.ts';
import { calendarDay, localDate } from '../../scheduling/calendar-day.ts';
import { anyOf, type Condition, createTextConditions } from './text-conditions.ts';

/** Search criteria of staff, combined with AND. */
export type BookingSearch = {
  /** A number ("n. 271"), words of the name, a telephone number or part of it, or part of an e-mail address. */
  text: string;
  placeId: number | null;
  /** Permitted scope: bookings at these places or of this operator; both null: all bookings. */
  placeIds: readonly number[] | null;
  operatorId: number | null;
  /** Requested service and operator. */
  serviceId?: number | null;
  withOperatorId?: number | null;
  from: Date | null;
  to: Date | null;
  status: string | null;
};

/** A row of the search results. */
export type BookingSearchRow = {
  id: string;
  number: number;
  status: string;
  sequence: number;
  /** Epoch milliseconds, like `endsAt`. */
  startsAt: number;
  endsAt: number;
  source: BookingSource;
  serviceName: string;
  placeName: string;
  operatorName: string;
  applicantName: string;
  phone: string | null;
  email: string | null;
  notes: string;
  /** Null unless the municipality gives out internal notes. */
  internalNote: string | null;
};

/** A page of search results: bookings of today and later, soonest first; then the earlier ones, latest first. */
export type BookingSearchPage = { lines: BookingSearchRow[]; hasMore: boolean; today: Date };

/** Position of the last row of the previous page. `today` divides later from earlier bookings on every page. */
export type PageCursor = { today: Date; startsAt: Date; id: string };

/** Finds bookings. Each kind of search text uses an index, and pages use keyset pagination. */
export async function findBookings(
  ctx: RequestContext,
  search: BookingSearch,
  size: number,
  after: PageCursor | null,
): Promise<BookingSearchPage> {
  const today = after?.today ?? startOfToday(ctx);
  const conditions = [...createConditions(search), ...(after === null ? [] : [isAfter(after)])];
  // A text is found by its own index, so it is read once. Without a text, each half is read in the order of its index.
  const parts =
    search.text.trim() === ''
      ? [
          { condition: sql<boolean>`booking.starts_at >= ${today}`, order: sql`booking.starts_at, booking.id` },
          {
            condition: sql<boolean>`booking.starts_at < ${today}`,
            order: sql`booking.starts_at desc, booking.id desc`,
          },
        ]
      : [{ condition: sql<boolean>`true`, order: soonestFirst(today) }];
  const lines: BookingSearchRow[] = [];
  for (const { condition, order } of parts) {
    if (lines.length > size) break;
    lines.push(...(await readLines(ctx, [...conditions, condition], order, size + 1 - lines.length)));
  }
  return { lines: lines.slice(0, size), hasMore: lines.length > size, today };
}

async function readLines(
  { db, municipality: { id }, signal }: RequestContext,
  conditions: readonly Condition[],
  order: RawBuilder<unknown>,
  limit: number,
): Promise<BookingSearchRow[]> {
  const { rows } = await sql<BookingSearchRow>`
    select booking.id, number, status, sequence, extract(epoch from starts_at)::float8 * 1000 as "startsAt",
      extract(epoch from ends_at)::float8 * 1000 as "endsAt", source,
      service.name as "serviceName", place.name as "placeName", operator.name as "operatorName",
      concat_ws(' ', applicant_surname, applicant_name) as "applicantName",
      applicant_phone as phone, applicant_email as email, notes,
      (select coalesce(internal_note, '') from municipality where municipality.id = ${id} and internal_notes_in_copy)
        as "internalNote"
    from (
      select * from booking
      where municipality_id = ${id} and ${sql.join(conditions, sql` and `)}
      order by ${order}
      limit ${limit}
    ) as booking
    join service on service.municipality_id = ${id} and service.id = booking.service_id
    join place on place.municipality_id = ${id} and place.id = booking.place_id
    join operator on operator.municipality_id = ${id} and operator.id = booking.operator_id
    order by ${order}`.execute(db, { signal });
  return rows;
}

function startOfToday({ now, municipality: { timeZone } }: RequestContext): Date {
  return new Date(calendarDay(localDate(now, timeZone), timeZone).start);
}

function soonestFirst(today: Date): RawBuilder<unknown> {
  return sql`booking.starts_at < ${today}, case when booking.starts_at >= ${today} then booking.starts_at end,
    case when booking.starts_at >= ${today} then booking.id end, booking.starts_at desc, booking.id desc`;
}

function isAfter({ today, startsAt, id }: PageCursor): Condition {
  const position = sql`(${startsAt}::timestamptz, ${id}::uuid)`;
  return startsAt >= today
    ? sql<boolean>`(booking.starts_at < ${today} or (booking.starts_at, booking.id) > ${position})`
    : sql<boolean>`(booking.starts_at, booking.id) < ${position}`;
}

function createConditions(search: BookingSearch): Condition[] {
  const { placeId, placeIds, operatorId, serviceId = null, withOperatorId = null, from, to, status } = search;
  return [
    ...createTextConditions(search.text),
    ...createScopeConditions(placeIds, operatorId),
    ...(placeId === null ? [] : [sql<boolean>`booking.place_id = ${placeId}`]),
    ...(serviceId === null ? [] : [sql<boolean>`booking.service_id = ${serviceId}`]),
    ...(withOperatorId === null ? [] : [sql<boolean>`booking.operator_id = ${withOperatorId}`]),
    ...(from === null ? [] : [sql<boolean>`booking.starts_at >= ${from}`]),
    ...(to === null ? [] : [sql<boolean>`booking.starts_at < ${to}`]),
    ...(status === null ? [] : [sql<boolean>`booking.status = ${status}`]),
  ];
}

function createScopeConditions(placeIds: readonly number[] | null, operatorId: number | null): Condition[] {
  const parts = [
    ...(placeIds === null ? [] : [sql<boolean>`booking.place_id = any(${placeIds}::int[])`]),
    ...(operatorId === null ? [] : [sql<boolean>`booking.operator_id = ${operatorId}`]),
  ];
  return parts.length === 0 ? [] : [anyOf(parts)];
}
