import type { Pool } from 'pg';
import { v7 as uuid } from 'uuid';
import { retryOnDeadlock } from '../../db/connection/transaction.ts';
import type { Candidate } from '../../scheduling/assign.ts';
import type { Locale } from '../../context.ts';
import type { BookingMessage } from '../../mail/mails/mail-message.ts';
import type { BookingDetails } from '../booking-details.ts';
import { INTO_AUDIT, INTO_MAIL } from '../record-booking-event.ts';

// What the citizen read is what the page showed, even if another version came into force meanwhile; whatever is not a
// version of this comune counts for nothing.
const SHOWN_VERSION = 'select version from privacy_notice where municipality_id = $1 and version = $31';

// One statement, so one round trip and one transaction: the booking, the mail that tells of it and the line of the audit
// trail, or none of them.
// ON CONFLICT DO NOTHING is not an optimisation. Against an exclusion constraint a plain INSERT writes first and looks
// afterwards, and two citizens who want the same time then wait for each other until the database kills one of them.
// contact_bookings() makes bookings of the same contacts wait for each other, and looks anew when its turn has come.
// The operator's row is asked first, and waited for while staff change the agenda: who read it before that change books
// nothing by it.
export const INSERT_BOOKING = `
with contact as materialized (
  select open, this_hour, free_again from contact_bookings($1, $3, $13, $12, $16) where $32::int is not null or $33::int is not null
), told_no as (
  select from contact where open >= $32 or this_hour >= $33
), booked as (
  insert into booking (
    municipality_id, id, number, status, service_id, place_id, operator_id, counter, starts_at, ends_at, busy_until,
    applicant_name, applicant_surname, applicant_phone, applicant_email, notes, locale,
    privacy_read_at, privacy_version, notice_read_at, token_hash, idempotency_key, request_hash, created_at, source,
    confirm_by, confirm_token_hash
  )
  select
    $1, $2, nextval(format('booking_number_%s', $1::int)::regclass), case when $35::timestamptz is null then 'CONFIRMED' else 'REQUESTED' end, $3, $4, $5, $6, $7, $8, $9,
    $10, $11, $12, $13, $14, $15, $25, coalesce((${SHOWN_VERSION}), $17), $18, $19, $20, $21, $16, $26,
    $35::timestamptz, $36::bytea
  from operator where municipality_id = $1 and id = $5 and agenda_version = $30 and not exists (select from told_no)
    and not exists (
      select from booking where $34 and municipality_id = $1 and operator_id = $5 and counter = $6
        and cool_down_until > $16 and starts_at < $9 and starts_at > $7::timestamptz - interval '2 days' and busy_until > $7)
  for key share
  on conflict do nothing
  returning number
), told as (
  ${INTO_MAIL}
  select $1, $22, $2, $23, $13, jsonb_set($24::jsonb, '{booking,number}', to_jsonb(booked.number)), $16
  from booked where $13::text is not null
), noted as (
  ${INTO_AUDIT}
  select $1, $27, $16, $28, $29, 'book', 'Booking', $2::text, '{}' from booked
)
select
  (select number from booked) as number,
  coalesce((select open >= $32 from contact), false) as "tooMany",
  (select extract(epoch from free_again)::float8 * 1000 from contact where this_hour >= $33) as "freeAgain"`;

/** All that a new booking's row and its mail hold, but the number, which the database gives. */
export type NewBooking = {
  municipalityId: number;
  facts: Omit<BookingDetails, 'number'>;
  busyUntil: number;
  locale: Locale;
  now: number;
  /** Null: the office wrote the booking down, and the citizen saw no notice on a screen. */
  privacyVersion: string | null;
  /** What the page says it showed; the version in force if it says nothing. */
  shownPrivacyVersion: string | null;
  noticeRead: boolean;
  tokenHash: Buffer;
  /** Held until then for the citizen to confirm it with this secret; null: it counts at once. */
  confirmBy: number | null;
  confirmTokenHash: Buffer | null;
  idempotencyKey: string;
  requestHash: Buffer;
  mailId: string;
  message: BookingMessage;
  /** Which version of the operator's agenda the time was found in. */
  agendaVersion: number;
  /** So many bookings to come of this service may have the same contacts; null: any number. */
  mostOpen: number | null;
  /** So many bookings in an hour may have the same e-mail address; null: any number. */
  mostAnHour: number | null;
  /** Whether a time that rests after an annullamento is closed to whoever books. */
  keepsResting: boolean;
  /** Who made it, as the audit trail has it. */
  actor: [kind: string, staffId: number | null];
};

/** How writing ends. */
export type Inserted =
  | { kind: 'written'; number: number }
  /** That time was lost, or the request was made before. */
  | { kind: 'lost' }
  /** The same e-mail address or telephone number has as many bookings as the service lets it have. */
  | { kind: 'tooMany' }
  /** The same e-mail address was sent as many mails as a stranger may send it, until then. */
  | { kind: 'tooOften'; until: number };

type Row = { number: number | null; tooMany: boolean; freeAgain: number | null };

/** Writes a booking for one operator's counter, unless its contacts hold enough already. */
export async function runInsertBooking(pool: Pool, candidate: Candidate, booking: NewBooking): Promise<Inserted> {
  const { facts, now } = booking;
  const insert = {
    name: 'insert-booking',
    text: INSERT_BOOKING,
    values: [
      booking.municipalityId,
      facts.id,
      facts.service.id,
      facts.place.id,
      Number(candidate.operatorId),
      candidate.counter,
      new Date(facts.startsAt),
      new Date(facts.endsAt),
      new Date(booking.busyUntil),
      facts.applicant.name,
      facts.applicant.surname,
      facts.applicant.phone,
      facts.applicant.email,
      facts.notes,
      booking.locale,
      new Date(now),
      booking.privacyVersion,
      booking.noticeRead ? new Date(now) : null,
      booking.tokenHash,
      booking.idempotencyKey,
      booking.requestHash,
      booking.mailId,
      booking.message.kind,
      JSON.stringify(booking.message),
      booking.privacyVersion === null ? null : new Date(now),
      facts.source,
      uuid(),
      ...booking.actor,
      booking.agendaVersion,
      booking.privacyVersion === null ? null : booking.shownPrivacyVersion,
      booking.mostOpen,
      booking.mostAnHour,
      booking.keepsResting,
      booking.confirmBy === null ? null : new Date(booking.confirmBy),
      booking.confirmTokenHash,
    ],
  };
  const { rows } = await retryOnDeadlock(() => pool.query<Row>(insert));
  const { number, tooMany, freeAgain } = rows[0]!;
  if (number !== null) return { kind: 'written', number };
  if (tooMany) return { kind: 'tooMany' };
  return freeAgain === null ? { kind: 'lost' } : { kind: 'tooOften', until: freeAgain };
}
