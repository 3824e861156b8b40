import { type RawBuilder, sql } from 'kysely';
import { isoIn } from '../../scheduling/calendar-day.ts';
import type { RequestContext } from '../../context.ts';
import { readRequests } from '../../booking/waiting-list/read-watch-request.ts';
import { WATCH_MAIL_KINDS } from '../../db/entities/booking/mail.ts';
import { getMailTitle } from '../../mail/mails/mail-definitions.ts';
import { storedCompanionsSql } from '../../db/entities/booking/visit/stored-visit.ts';
import { SELECT_APPLICANT } from '../../db/entities/booking/applicant.ts';
import { type ChosenPerson, ofPersonSql } from './data-subject.ts';
import { readPersonalInvitations } from './stored/read-personal-invitations.ts';
import type { PersonalBooking, PersonalData } from './personal-data.types.ts';
import type { PersonalMail } from './stored/personal-mail.types.ts';
import type { PersonalWatchRequest } from './stored/personal-watch-request.types.ts';

type Instants<T, Keys extends keyof T> = Omit<T, Keys> & Record<Keys, number | null>;
type MailRow = Instants<Omit<PersonalMail, 'title'>, 'createdAt' | 'sentAt'> & { bookingId: string | null };
type BookingRow = Instants<
  Omit<PersonalBooking, 'mails'>,
  | 'startsAt'
  | 'endsAt'
  | 'privacyReadAt'
  | 'noticeReadAt'
  | 'createdAt'
  | 'arrivedAt'
  | 'cancelledAt'
  | 'reconfirmBy'
  | 'reconfirmedAt'
>;

/** Returns all data of a person, and of no other person. */
export async function readPersonalData(ctx: RequestContext, person: ChosenPerson): Promise<PersonalData> {
  const { municipality, now } = ctx;
  const iso = (instant: number | null) => (instant === null ? null : isoIn(municipality.timeZone, instant));
  const bookings = await readBookings(ctx, person);
  const mails = await readMails(ctx, person, bookings);
  const mailsOf = (of: string | null): PersonalMail[] =>
    mails
      .filter(({ bookingId }) => bookingId === of)
      .map((mail) => ({
        ...mail,
        title: getMailTitle(mail.kind, ctx.locale),
        createdAt: iso(mail.createdAt)!,
        sentAt: iso(mail.sentAt),
      }));
  return {
    takenAt: isoIn(municipality.timeZone, now),
    bookings: bookings.map((booking) => ({
      ...booking,
      startsAt: iso(booking.startsAt)!,
      endsAt: iso(booking.endsAt)!,
      privacyReadAt: iso(booking.privacyReadAt),
      noticeReadAt: iso(booking.noticeReadAt),
      createdAt: iso(booking.createdAt)!,
      arrivedAt: iso(booking.arrivedAt),
      cancelledAt: iso(booking.cancelledAt),
      reconfirmBy: iso(booking.reconfirmBy),
      reconfirmedAt: iso(booking.reconfirmedAt),
      mails: mailsOf(booking.id),
    })),
    linkMails: mailsOf(null),
    invitations: await readPersonalInvitations(ctx, person),
    watchRequests: await readOwnRequests(ctx, person, bookings),
  };
}

const ms = (column: string): RawBuilder<number> => sql`extract(epoch from ${sql.ref(column)})::float8 * 1000`;

async function readBookings({ db, municipality }: RequestContext, person: ChosenPerson): Promise<BookingRow[]> {
  const { rows } = await sql<BookingRow>`
    select booking.id, booking.number, booking.status, booking.source, service.name as "serviceName",
      place.name as "placeName", operator.name as "operatorName",
      ${ms('booking.starts_at')} as "startsAt", ${ms('booking.ends_at')} as "endsAt",
      ${sql.raw(SELECT_APPLICANT)}, notes, booking.people,
      array(
        select further.name from booking_item item
        join service further on further.municipality_id = item.municipality_id and further.id = item.service_id
        where item.municipality_id = booking.municipality_id and item.booking_id = booking.id
        order by item.position) as "furtherServiceNames",
      coalesce(${sql.raw(storedCompanionsSql('booking'))}, '[]') as companions,
      case when (select internal_notes_in_copy from municipality where id = ${municipality.id}) then internal_note end
        as "internalNote",
      cancel_reason as "cancelReason", locale,
      ${ms('privacy_read_at')} as "privacyReadAt", privacy_version as "privacyVersion",
      ${ms('notice_read_at')} as "noticeReadAt", ${ms('booking.created_at')} as "createdAt",
      ${ms('arrived_at')} as "arrivedAt", ${ms('cancelled_at')} as "cancelledAt",
      ${ms('reconfirm_by')} as "reconfirmBy", ${ms('reconfirmed_at')} as "reconfirmedAt"
    from booking
    join service on service.municipality_id = booking.municipality_id and service.id = booking.service_id
    join place on place.municipality_id = booking.municipality_id and place.id = booking.place_id
    join operator on operator.municipality_id = booking.municipality_id and operator.id = booking.operator_id
    where ${ofPersonSql(municipality.id, person)}
    order by booking.starts_at desc, booking.id desc`.execute(db);
  return rows;
}

async function readMails(
  { db, municipality }: RequestContext,
  { email }: ChosenPerson,
  bookings: readonly BookingRow[],
): Promise<MailRow[]> {
  const ids = bookings.map(({ id }) => id);
  const { rows } = await sql<MailRow>`
    select booking_id as "bookingId", kind, recipient, state, last_error as "lastError",
      ${ms('created_at')} as "createdAt", ${ms('sent_at')} as "sentAt"
    from mail
    where municipality_id = ${municipality.id}
      and (booking_id = any(${ids}::uuid[])
        or ((kind = 'OWN_DATA' or kind = any(${[...WATCH_MAIL_KINDS]}::text[])) and lower(recipient) = ${email}))
    order by created_at, id`.execute(db);
  return rows;
}

async function readOwnRequests(
  ctx: RequestContext,
  { email, phone }: ChosenPerson,
  bookings: readonly BookingRow[],
): Promise<PersonalWatchRequest[]> {
  const ids = bookings.map(({ id }) => id);
  const ofPerson = sql`(lower(request.applicant_email) = ${email} or request.applicant_phone = ${phone}
    or request.booking_id = any(${ids}::uuid[]))`;
  const requests = await readRequests(ctx, ofPerson);
  return requests.map(({ service, state, from, to, notes, createdAt, applicant }) => ({
    serviceName: service.name,
    state,
    from,
    to,
    notes,
    createdAt: isoIn(ctx.municipality.timeZone, createdAt),
    ...applicant,
  }));
}
