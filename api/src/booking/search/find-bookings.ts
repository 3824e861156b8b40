import { sql } from 'kysely';
import type { RequestContext } from '../../context.ts';
import { anyOf, type Condition, createTextConditions } from './text-conditions.ts';

/** Search criteria of staff, combined with AND. */
export type BookingSearch = {
  /** A number ("n. 271"), words of the name, a telephone number or part of it, or part of an e-mail address. */
  text: string;
  placeId: number | null;
  /** Permitted scope: bookings at these places or of this operator; both null: all bookings. */
  placeIds: readonly number[] | null;
  operatorId: number | null;
  from: Date | null;
  to: Date | null;
  status: string | null;
};

/** A row of the search results. */
export type BookingSearchRow = {
  id: string;
  number: number;
  status: string;
  startsAt: number;
  serviceName: string;
  placeName: string;
  operatorName: string;
  applicantName: string;
  phone: string | null;
  email: string | null;
};

/** A page of search results, newest first. */
export type BookingSearchPage = { lines: BookingSearchRow[]; hasMore: boolean };

/** Position of the last row of the previous page. */
export type PageCursor = { startsAt: Date; id: string };

/** Finds bookings. Each kind of search text uses an index, and pages use keyset pagination. */
export async function findBookings(
  ctx: RequestContext,
  search: BookingSearch,
  size: number,
  after: PageCursor | null,
): Promise<BookingSearchPage> {
  const { id } = ctx.municipality;
  const { rows } = await sql<BookingSearchRow>`
    select booking.id, number, status, extract(epoch from starts_at)::float8 * 1000 as "startsAt",
      service.name as "serviceName", place.name as "placeName", operator.name as "operatorName",
      concat_ws(' ', applicant_surname, applicant_name) as "applicantName",
      applicant_phone as phone, applicant_email as email
    from booking
    join service on service.municipality_id = ${id} and service.id = booking.service_id
    join place on place.municipality_id = ${id} and place.id = booking.place_id
    join operator on operator.municipality_id = ${id} and operator.id = booking.operator_id
    where booking.municipality_id = ${id} and ${sql.join(createConditions(search, after), sql` and `)}
    order by booking.starts_at desc, booking.id desc
    limit ${size + 1}`.execute(ctx.db, { signal: ctx.signal });
  return { lines: rows.slice(0, size), hasMore: rows.length > size };
}

function createConditions(search: BookingSearch, after: PageCursor | null): Condition[] {
  const { placeId, placeIds, operatorId, from, to, status } = search;
  return [
    sql<boolean>`true`,
    ...createTextConditions(search.text),
    ...createScopeConditions(placeIds, operatorId),
    ...(placeId === null ? [] : [sql<boolean>`booking.place_id = ${placeId}`]),
    ...(from === null ? [] : [sql<boolean>`booking.starts_at >= ${from}`]),
    ...(to === null ? [] : [sql<boolean>`booking.starts_at < ${to}`]),
    ...(status === null ? [] : [sql<boolean>`booking.status = ${status}`]),
    ...(after === null
      ? []
      : [sql<boolean>`(booking.starts_at, booking.id) < (${after.startsAt}::timestamptz, ${after.id}::uuid)`]),
  ];
}

function createScopeConditions(placeIds: readonly number[] | null, operatorId: number | null): Condition[] {
  const parts = [
    ...(placeIds === null ? [] : [sql<boolean>`booking.place_id = any(${placeIds}::int[])`]),
    ...(operatorId === null ? [] : [sql<boolean>`booking.operator_id = ${operatorId}`]),
  ];
  return parts.length === 0 ? [] : [anyOf(parts)];
}
