import { type RawBuilder, sql } from 'kysely';
import {
  BOOKED_TIME_SQL,
  CANCELLED_BOOKING_SQL,
  UNCONFIRMED_BOOKING_SQL,
} from '../db/entities/booking/booking-status.ts';
import { calendarDays } from '../scheduling/calendar-day.ts';
import type { RequestContext } from '../context.ts';

/** Dimension by which statistics are grouped. */
export type Grouping = 'SERVICE' | 'PLACE' | 'OPERATOR' | 'MONTH' | 'CHANNEL' | 'HOUR' | 'TOTAL';

/** Period, grouping and places of statistics. `placeIds` is null for all places. */
export type StatisticsQuery = { from: string; to: string; by: Grouping; placeIds: readonly number[] | null };

/** Id and name of the only row of the grouping TOTAL. */
export const TOTAL_ID = 'total';

/** Booking counts of a period for one service, place, operator or month. */
export type BookingCounts = {
  id: string;
  name: string;
  bookings: number;
  cancelled: number;
  /** Bookings that expired unconfirmed; not counted in `bookings` and `cancelled`. */
  unconfirmed: number;
  /** Bookings whose citizen did not confirm the attendance in time; counted in `bookings`, not in `cancelled`. */
  released: number;
  completed: number;
  noShows: number;
  /** Share of no-shows among the appointments with an outcome; null without any. */
  noShowRate: number | null;
  /** Bookings out of hours or over capacity on purpose that were not cancelled. */
  overridden: number;
  /** Booked minutes that were not cancelled, without those of `overridden`. */
  bookedMinutes: number;
  /** Booked minutes of `overridden`. */
  overriddenMinutes: number;
  /** Median days between booking and appointment; null without bookings. */
  medianLeadDays: number | null;
};

function groupColumns(by: Grouping, timeZone: string): { id: RawBuilder<string>; name: RawBuilder<string> } {
  if (by === 'MONTH') {
    const month = sql<string>`to_char(starts_at at time zone ${timeZone}, 'YYYY-MM')`;
    return { id: month, name: month };
  }
  if (by === 'HOUR') {
    const hour = sql<string>`to_char(starts_at at time zone ${timeZone}, 'HH24')`;
    return { id: hour, name: hour };
  }
  if (by === 'CHANNEL') return { id: sql`booking.source`, name: sql`booking.source` };
  if (by === 'TOTAL') return { id: sql`${TOTAL_ID}::text`, name: sql`${TOTAL_ID}::text` };
  const table = by.toLowerCase();
  return { id: sql`${sql.ref(`${table}.id`)}::text`, name: sql`${sql.ref(`${table}.name`)}` };
}

const cancelled = sql.raw(CANCELLED_BOOKING_SQL);
const unconfirmed = sql.raw(UNCONFIRMED_BOOKING_SQL);
const bookedTime = sql.raw(BOOKED_TIME_SQL);
// A visit that was only recorded afterwards used open time, so it counts like any other booking.
const overridden = sql.raw(`(${BOOKED_TIME_SQL} and overridden_rules && '{OUTSIDE_HOURS,TAKEN}'::text[])`);
const minutes = sql`extract(epoch from ends_at - starts_at) / 60`;

/** Counts the bookings with an appointment in the period, including those with erased personal data. */
export async function getBookingStatistics(
  { db, municipality, signal }: RequestContext,
  query: StatisticsQuery,
): Promise<BookingCounts[]> {
  const days = calendarDays(query.from, query.to, municipality.timeZone);
  const { id, name } = groupColumns(query.by, municipality.timeZone);
  const { placeIds } = query;
  const { rows } = await sql<BookingCounts>`
    select ${id} as id, ${name} as name,
      count(*) filter (where not (${unconfirmed}))::int as bookings,
      count(*) filter (where ${cancelled} and not (${unconfirmed}))::int as cancelled,
      count(*) filter (where ${unconfirmed})::int as unconfirmed,
      count(*) filter (where status = 'RELEASED')::int as released,
      count(*) filter (where status = 'COMPLETED')::int as completed,
      count(*) filter (where status = 'NO_SHOW')::int as "noShows",
      count(*) filter (where status = 'NO_SHOW')::float8
        / nullif(count(*) filter (where status in ('COMPLETED', 'NO_SHOW')), 0) as "noShowRate",
      count(*) filter (where ${overridden})::int as overridden,
      coalesce(sum(${minutes}) filter (where ${bookedTime} and not ${overridden}), 0)::int as "bookedMinutes",
      coalesce(sum(${minutes}) filter (where ${overridden}), 0)::int as "overriddenMinutes",
      percentile_cont(0.5) within group (
          order by greatest(extract(epoch from starts_at - booking.created_at) / 86400, 0))
        filter (where not (${unconfirmed}))::float8 as "medianLeadDays"
    from booking
    join service on service.municipality_id = booking.municipality_id and service.id = booking.service_id
    join place on place.municipality_id = booking.municipality_id and place.id = booking.place_id
    join operator on operator.municipality_id = booking.municipality_id and operator.id = booking.operator_id
    where booking.municipality_id = ${municipality.id}
      and starts_at >= ${new Date(days[0]!.start)} and starts_at < ${new Date(days.at(-1)!.end)}
      and (${placeIds}::int[] is null or booking.place_id = any(${placeIds}))
    group by 1, 2
    order by 2, 1`.execute(db, { signal });
  return rows;
}
