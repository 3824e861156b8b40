import { isoIn } from '../../scheduling/calendar-day.ts';
import type { RequestContext } from '../../context.ts';
import { OF_THE_PERSON, type Person } from './data-subject.ts';
import type { PersonalBooking, PersonalData, PersonalMail } from './personal-data.types.ts';

type Instants<T, Keys extends keyof T> = Omit<T, Keys> & Record<Keys, number | null>;
type MailRow = Instants<PersonalMail, 'createdAt' | 'sentAt'> & { bookingId: string | null };
type BookingRow = Instants<
  Omit<PersonalBooking, 'mails'>,
  'startsAt' | 'endsAt' | 'privacyReadAt' | 'noticeReadAt' | 'createdAt' | 'arrivedAt' | 'cancelledAt'
> & { id: string };

const ms = (column: string) => `extract(epoch from ${column})::float8 * 1000`;

const BOOKINGS = `
select booking.id, booking.number, booking.status, booking.source, service.name as "serviceName", place.name as "placeName",
  operator.name as "operatorName", ${ms('booking.starts_at')} as "startsAt", ${ms('booking.ends_at')} as "endsAt",
  applicant_name as name, applicant_surname as surname, applicant_phone as phone, applicant_email as email, notes,
  cancel_reason as "cancelReason", locale, ${ms('privacy_read_at')} as "privacyReadAt", privacy_version as "privacyVersion",
  ${ms('notice_read_at')} as "noticeReadAt", ${ms('booking.created_at')} as "createdAt", ${ms('arrived_at')} as "arrivedAt", ${ms('cancelled_at')} as "cancelledAt"
from booking
join service on service.municipality_id = $1 and service.id = booking.service_id
join place on place.municipality_id = $1 and place.id = booking.place_id
join operator on operator.municipality_id = $1 and operator.id = booking.operator_id
where ${OF_THE_PERSON}
order by booking.starts_at desc, booking.id desc`;

const MAILS = `
select booking_id as "bookingId", kind, recipient, state, last_error as "lastError", ${ms('created_at')} as "createdAt", ${ms('sent_at')} as "sentAt"
from mail
where municipality_id = $1 and (booking_id = any($2) or (kind = 'OWN_DATA' and recipient = $3))
order by created_at, id`;

/** Returns all data of a person, and of no other person. */
export async function readPersonalData(ctx: RequestContext, person: Person): Promise<PersonalData> {
  const { pool, municipality, now } = ctx;
  const iso = (instant: number | null) => (instant === null ? null : isoIn(municipality.timeZone, instant));
  const bookings = await pool.query<BookingRow>(BOOKINGS, [municipality.id, person.email, person.phone]);
  const ids = bookings.rows.map(({ id }) => id);
  const mails = await pool.query<MailRow>(MAILS, [municipality.id, ids, person.email]);
  const mailsOf = (of: string | null): PersonalMail[] =>
    mails.rows
      .filter(({ bookingId }) => bookingId === of)
      .map((mail) => ({ ...mail, createdAt: iso(mail.createdAt)!, sentAt: iso(mail.sentAt) }));
  return {
    takenAt: isoIn(municipality.timeZone, now),
    bookings: bookings.rows.map(({ id, ...booking }) => ({
      ...booking,
      startsAt: iso(booking.startsAt)!,
      endsAt: iso(booking.endsAt)!,
      privacyReadAt: iso(booking.privacyReadAt),
      noticeReadAt: iso(booking.noticeReadAt),
      createdAt: iso(booking.createdAt)!,
      arrivedAt: iso(booking.arrivedAt),
      cancelledAt: iso(booking.cancelledAt),
      mails: mailsOf(id),
    })),
    linkMails: mailsOf(null),
  };
}
