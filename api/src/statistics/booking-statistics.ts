import { ACTIVE_BOOKING_SQL, NEVER_CONFIRMED } from '../db/entities/booking/booking.ts';
import { calendarDays } from '../scheduling/calendar-day.ts';
import type { RequestContext } from '../context.ts';

/** By what the numbers are told apart. */
export type Grouping = 'SERVICE' | 'PLACE' | 'OPERATOR' | 'MONTH';

/** What happened in a period, for one service, place, operator or month. */
export type Numbers = {
  id: string;
  name: string;
  bookings: number;
  cancelled: number;
  /** Held for a citizen who never confirmed: neither booked nor cancelled by anybody. */
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

/** Counts the bookings whose appointment falls in a period; names and contacts are not looked at, so erased ones count too. */
export async function getBookingStatistics(
  { pool, municipality }: RequestContext,
  asked: { from: string; to: string; by: Grouping; placeIds: readonly number[] | null },
): Promise<Numbers[]> {
  const days = calendarDays(asked.from, asked.to, municipality.timeZone);
  const { id, name } = GROUPS[asked.by];
  const { rows } = await pool.query<Numbers>(
    `select ${id} as id, ${name} as name,
       count(*) filter (where not (${NEVER_CONFIRMED}))::int as bookings,
       count(*) filter (where status in ('CANCELLED', 'REJECTED') and not (${NEVER_CONFIRMED}))::int as cancelled,
       count(*) filter (where ${NEVER_CONFIRMED})::int as unconfirmed,
       count(*) filter (where status = 'COMPLETED')::int as completed,
       count(*) filter (where status = 'NO_SHOW')::int as "noShows",
       coalesce(sum(extract(epoch from ends_at - starts_at) / 60)
         filter (where ${ACTIVE_BOOKING_SQL} or status in ('COMPLETED', 'NO_SHOW')), 0)::int as "bookedMinutes",
       percentile_cont(0.5) within group (order by extract(epoch from starts_at - booking.created_at) / 86400) filter (where not (${NEVER_CONFIRMED}))::float8 as "medianLeadDays"
     from booking
     join service on service.municipality_id = $1 and service.id = booking.service_id
     join place on place.municipality_id = $1 and place.id = booking.place_id
     join operator on operator.municipality_id = $1 and operator.id = booking.operator_id
     where booking.municipality_id = $1 and starts_at >= $2 and starts_at < $3
       and ($4::int[] is null or booking.place_id = any($4)) and $5::text is not null
     group by 1, 2
     order by 2, 1`,
    [municipality.id, new Date(days[0]!.start), new Date(days.at(-1)!.end), asked.placeIds, municipality.timeZone],
  );
  return rows;
}
