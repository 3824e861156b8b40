import { sql } from 'kysely';
import type { RequestContext } from '../../context.ts';
import { ACTIVE_BOOKING_SQL } from '../../db/entities/booking/booking-status.ts';
import type { UpcomingBooking } from '../agenda-change.ts';

/** Reads the upcoming active bookings of these operators, earliest first. */
export async function readUpcomingBookings(
  { db, municipality, now }: RequestContext,
  operatorIds: readonly number[],
): Promise<UpcomingBooking[]> {
  const { rows } = await sql<UpcomingBooking>`
    select booking.id, number, sequence, service_id as "serviceId", service.name as "serviceName",
      booking.place_id as "placeId", place.name as "placeName",
      operator_id as "operatorId", operator.name as "operatorName",
      extract(epoch from starts_at)::float8 * 1000 as "startsAt",
      extract(epoch from ends_at)::float8 * 1000 as "endsAt",
      extract(epoch from busy_until)::float8 * 1000 as "busyUntil",
      concat_ws(' ', applicant_surname, applicant_name) as "applicantName",
      applicant_phone as phone, applicant_email as email,
      array(
        select item.service_id from booking_item item
        where item.municipality_id = booking.municipality_id and item.booking_id = booking.id
        order by item.position) as "furtherIds"
    from booking
    join service on service.municipality_id = booking.municipality_id and service.id = service_id
    join place on place.municipality_id = booking.municipality_id and place.id = booking.place_id
    join operator on operator.municipality_id = booking.municipality_id and operator.id = operator_id
    where booking.municipality_id = ${municipality.id} and operator_id = any(${operatorIds})
      and starts_at >= ${new Date(now)} and ${sql.raw(ACTIVE_BOOKING_SQL)}
    order by starts_at, number`.execute(db);
  return rows;
}
