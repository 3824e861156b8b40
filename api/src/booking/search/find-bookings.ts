import type { RequestContext } from '../../context.ts';
import { createTextConditions } from './text-conditions.ts';

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
  const values: unknown[] = [ctx.municipality.id];
  const param = (value: unknown) => `$${values.push(value)}`;
  const where = ['booking.municipality_id = $1', ...createTextConditions(search.text, param)];
  if (search.placeIds !== null || search.operatorId !== null) {
    const parts = [
      ...(search.placeIds === null ? [] : [`booking.place_id = any(${param(search.placeIds)})`]),
      ...(search.operatorId === null ? [] : [`booking.operator_id = ${param(search.operatorId)}`]),
    ];
    where.push(`(${parts.join(' or ')})`);
  }
  if (search.placeId !== null) where.push(`booking.place_id = ${param(search.placeId)}`);
  if (search.from !== null) where.push(`booking.starts_at >= ${param(search.from)}`);
  if (search.to !== null) where.push(`booking.starts_at < ${param(search.to)}`);
  if (search.status !== null) where.push(`booking.status = ${param(search.status)}`);
  if (after !== null) where.push(`(booking.starts_at, booking.id) < (${param(after.startsAt)}, ${param(after.id)})`);

  const { rows } = await ctx.pool.query<BookingSearchRow>(
    `select booking.id, number, status, extract(epoch from starts_at)::float8 * 1000 as "startsAt",
       service.name as "serviceName", place.name as "placeName", operator.name as "operatorName",
       concat_ws(' ', applicant_surname, applicant_name) as "applicantName",
       applicant_phone as phone, applicant_email as email
     from booking
     join service on service.municipality_id = $1 and service.id = booking.service_id
     join place on place.municipality_id = $1 and place.id = booking.place_id
     join operator on operator.municipality_id = $1 and operator.id = booking.operator_id
     where ${where.join(' and ')}
     order by booking.starts_at desc, booking.id desc
     limit ${param(size + 1)}`,
    values,
  );
  return { lines: rows.slice(0, size), hasMore: rows.length > size };
}
