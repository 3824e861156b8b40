import {
  BOOKED_TIME_SQL,
  CANCELLED_BOOKING_SQL,
  UNCONFIRMED_BOOKING_SQL,
} from '../db/entities/booking/booking-status.ts';
import { calendarDays } from '../scheduling/calendar-day.ts';
import type { RequestContext } from '../context.ts';

/** Dimension by which statistics are grouped. */
export type Grouping = 'SERVICE' | 'PLACE' | 'OPERATOR' | 'MONTH';

/** Booking counts of a period for one service, place, operator or month. */
export type BookingCounts = {
  id: string;
  name: string;
  bookings: number;
  cancelled: number;
  /** Bookings that expired unconfirmed; not counted in `bookings` and `cancelled`. */
  unconfirmed: number;
  completed: number;
  noShows: number;
  /** Booked minutes that were not cancelled. */
  bookedMinutes: number;
  /** Median days between booking and appointment; null without bookings. */
  medianLeadDays: number | null;
};

const GROUPS: Record<Grouping, { id: string; name: string }> = {
  SERVICE: { id: 'service.id::text', name: 'service.name' },
  PLACE: { id: 'place.id::text', name: 'place.name' },
  OPERATOR: { id: 'operator.id::text', name: 'operator.name' },
  MONTH: {
    id: `to_char(starts_at at time zone $5, 'YYYY-MM')`,
    name: `to_char(starts_at at time zone $5, 'YYYY-MM')`,
  },
};

/** Counts the bookings with an appointment in the period, including those with erased personal data. */
export async function getBookingStatistics(
  { pool, municipality }: RequestContext,
  query: { from: string; to: string; by: Grouping; placeIds: readonly number[] | null },
): Promise<BookingCounts[]> {
  const days = calendarDays(query.from, query.to, municipality.timeZone);
  const { id, name } = GROUPS[query.by];
  const { rows } = await pool.query<BookingCounts>(
    `select ${id} as id, ${name} as name,
       count(*) filter (where not (${UNCONFIRMED_BOOKING_SQL}))::int as bookings,
       count(*) filter (where ${CANCELLED_BOOKING_SQL} and not (${UNCONFIRMED_BOOKING_SQL}))::int as cancelled,
       count(*) filter (where ${UNCONFIRMED_BOOKING_SQL})::int as unconfirmed,
       count(*) filter (where status = 'COMPLETED')::int as completed,
       count(*) filter (where status = 'NO_SHOW')::int as "noShows",
       coalesce(sum(extract(epoch from ends_at - starts_at) / 60)
         filter (where ${BOOKED_TIME_SQL}), 0)::int as "bookedMinutes",
       percentile_cont(0.5) within group (order by extract(epoch from starts_at - booking.created_at) / 86400) filter (where not (${UNCONFIRMED_BOOKING_SQL}))::float8 as "medianLeadDays"
     from booking
     join service on service.municipality_id = $1 and service.id = booking.service_id
     join place on place.municipality_id = $1 and place.id = booking.place_id
     join operator on operator.municipality_id = $1 and operator.id = booking.operator_id
     where booking.municipality_id = $1 and starts_at >= $2 and starts_at < $3
       and ($4::int[] is null or booking.place_id = any($4)) and $5::text is not null
     group by 1, 2
     order by 2, 1`,
    [municipality.id, new Date(days[0]!.start), new Date(days.at(-1)!.end), query.placeIds, municipality.timeZone],
  );
  return rows;
}
