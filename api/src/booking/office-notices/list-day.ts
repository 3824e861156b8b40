import { sql } from 'kysely';
import type { Database } from '../../db/connection/database-handle.ts';
import { ACTIVE_BOOKING_SQL } from '../../db/entities/booking/booking-status.ts';
import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import type { ListedAppointment } from '../../mail/mails/office/office-message.ts';
import { calendarDay, instantFrom, localDate } from '../../scheduling/calendar-day.ts';
import { type OfficeMail, toOfficeMail } from './write-office-mails.ts';

type PlaceRow = { id: number; name: string; email: string; hour: number };
type AppointmentRow = Omit<ListedAppointment, 'startsAt' | 'endsAt'> & { startsAt: number; endsAt: number };

/** Returns the mails with the appointments of today, for the places whose hour it is; none for a place without any. */
export async function listDay(
  db: Database,
  municipality: Municipality,
  now: number,
  maxLateMinutes: number,
): Promise<OfficeMail[]> {
  const { id, timeZone } = municipality;
  const date = localDate(now, timeZone);
  const day = calendarDay(date, timeZone);
  const { rows: places } = await sql<PlaceRow>`
    select id, name, email, day_list_hour as hour from place
    where municipality_id = ${id} and day_list_hour is not null and email is not null and retired_at is null`.execute(
    db,
  );
  const mails: OfficeMail[] = [];
  for (const { id: placeId, name, email, hour } of places) {
    const due = instantFrom(day, hour * 60);
    if (now < due || now >= due + maxLateMinutes * 60_000) continue;
    const { rows } = await sql<AppointmentRow>`
      select booking.number, extract(epoch from starts_at)::float8 * 1000 as "startsAt",
        extract(epoch from ends_at)::float8 * 1000 as "endsAt", service.name as service, operator.name as operator,
        concat_ws(' ', applicant_surname, applicant_name) as person, applicant_phone as phone, notes
      from booking
      join service on service.municipality_id = booking.municipality_id and service.id = booking.service_id
      join operator on operator.municipality_id = booking.municipality_id and operator.id = booking.operator_id
      where booking.municipality_id = ${id} and booking.place_id = ${placeId}
        and starts_at >= ${new Date(day.start)} and starts_at < ${new Date(day.end)} and ${sql.raw(ACTIVE_BOOKING_SQL)}
      order by starts_at, operator.position, booking.number`.execute(db);
    if (rows.length === 0) continue;
    const appointments = rows.map((row) => ({
      ...row,
      startsAt: new Date(row.startsAt).toISOString(),
      endsAt: new Date(row.endsAt).toISOString(),
    }));
    const message = { kind: 'OFFICE_DAY_LIST', ...toOfficeMail(municipality, { name, email }, name) } as const;
    mails.push({ key: `list:place:${placeId}:${date}`, message: { ...message, appointments } });
  }
  return mails;
}
