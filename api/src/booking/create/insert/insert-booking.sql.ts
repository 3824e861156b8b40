import { compileStatement } from '../../../db/connection/compile-statement.ts';
import { type Database, findPool } from '../../../db/connection/database-handle.ts';
import { type PreparedStatement, runPrepared } from '../../../db/connection/run-prepared.ts';
import { retryOnDeadlock } from '../../../db/connection/transaction.ts';
import type { Candidate } from '../../../scheduling/assign.ts';
import { COOL_DOWN_ROWS } from '../../../db/entities/booking/taken-time/cool-down.sql.ts';
import { INSERT_EVENT_ROWS } from '../../booking-events.sql.ts';
import { EXTRAS_IN_AUDIT, INSERT_EXTRAS } from './booking-extras.sql.ts';
import { BOOKING_COLUMNS, PARAMETERS, toParameters } from './insert-parameters.ts';
import type { InsertResult, NewBooking } from './new-booking.ts';

const columns = Object.keys(BOOKING_COLUMNS);

const toSelectEvent = (details: string) => `
  select :municipality_id as municipality_id, :id as booking_id, :audit_id as audit_id, :mail_id as mail_id,
    :created_at as at, :actor_kind as actor_kind,
    :staff_member_id as staff_member_id, 'book' as action,
    case when :overridden_rules = '{}' then '{}'::jsonb
      else jsonb_build_object('overriddenRules', :overridden_rules) end${details} as details, :mail_kind as kind,
    :applicant_email as recipient, :message as message, jsonb_build_object('number', number) as mail_patch
  from changed`;

/**
 * Returns SQL that inserts a booking, its mail and its audit entry in one statement, so in one round trip and one
 * transaction.
 *
 * - ON CONFLICT DO NOTHING is required for correctness: against an exclusion constraint, concurrent plain INSERTs for
 *   the same slot wait for each other and end in a deadlock.
 * - `contact_bookings` locks the contacts and counts after it has the lock, so concurrent bookings of one contact
 *   cannot exceed the limit.
 * - FOR KEY SHARE waits for staff who are changing the operator's agenda. After the change `agenda_version` differs,
 *   and nothing is inserted.
 * - The stored privacy version is the one that the page showed, if it is a version of this municipality.
 * - The booking is not read from one JSON parameter: with 8 clients that took 7 % longer.
 * - A booking that takes over a hold deletes it in the same statement, and a visit for several people or services
 *   writes them; others have no such parts.
 */
const toInsert = ({ releaseHold = '', extras = '', details = '' } = {}) => `
with contact as materialized (
  select open, this_hour, free_again as retry_at
  from contact_bookings(:municipality_id, :service_id, :applicant_email, :applicant_phone, :created_at)
  where :max_open_bookings is not null or :max_per_hour is not null
), limit_exceeded as (
  select from contact where open >= :max_open_bookings or this_hour >= :max_per_hour
), changed as (
  insert into booking (municipality_id, number, privacy_version, ${columns.join(', ')})
  select :municipality_id, nextval(format('booking_number_%s', :municipality_id)::regclass),
    coalesce(
      (select version from privacy_notice where municipality_id = :municipality_id and version =
        :shown_privacy_version),
      :current_privacy_version),
    ${columns.map((column) => `:${column}`).join(', ')}
  from operator
  where municipality_id = :municipality_id and id = :operator_id and agenda_version = :agenda_version
    and not exists (select from limit_exceeded)
    and not exists (
      select from ${COOL_DOWN_ROWS}
      where :enforce_cool_down and municipality_id = :municipality_id and operator_id = :operator_id
        and counter = :counter and cool_down_until > :created_at and starts_at < :busy_until
        and starts_at > :starts_at - interval '2 days' and busy_until > :starts_at)
  for key share
  on conflict do nothing
  returning number
), event as (${toSelectEvent(details)}), ${INSERT_EVENT_ROWS}${releaseHold}${extras}
select
  (select number from changed) as number,
  coalesce((select open >= :max_open_bookings from contact), false) as "tooManyBookings",
  (select extract(epoch from retry_at)::float8 * 1000 from contact where this_hour >= :max_per_hour) as "retryAt"`;

const RELEASE_HOLD = `, released as (
  delete from slot_hold where municipality_id = :municipality_id and holder_hash = :holder_hash
    and exists (select from changed)
)`;

/** SQL: the statement for a booking that takes over no hold. */
export const INSERT_BOOKING = toInsert();

const plain = compileStatement(INSERT_BOOKING, PARAMETERS);
const onHold = compileStatement(toInsert({ releaseHold: RELEASE_HOLD }), { ...PARAMETERS, holder_hash: 'bytea' });

// A hold that is null deletes nothing: bookings with extras are few, and need no second statement.
const withExtras = compileStatement(
  toInsert({ releaseHold: RELEASE_HOLD, extras: INSERT_EXTRAS, details: EXTRAS_IN_AUDIT }),
  { ...PARAMETERS, holder_hash: 'bytea', extras: 'jsonb' },
);

type Row = { number: number | null; tooManyBookings: boolean; retryAt: number | null };

/** Inserts a booking for one lane of an operator, unless its contact has reached a limit. */
export async function runInsertBooking(db: Database, candidate: Candidate, booking: NewBooking): Promise<InsertResult> {
  const insert = toStatement(candidate, booking);
  const run = () => runPrepared<Row>(db, insert);
  // A transaction that meets a deadlock is over: it is repeated as a whole.
  const rows = findPool(db) === undefined ? await run() : await retryOnDeadlock(run);
  const { number, tooManyBookings, retryAt } = rows[0]!;
  if (number !== null) return { kind: 'inserted', number };
  if (tooManyBookings) return { kind: 'tooManyBookings' };
  return retryAt === null ? { kind: 'conflict' } : { kind: 'rateLimited', retryAt };
}

function toStatement(candidate: Candidate, booking: NewBooking): PreparedStatement {
  const values = toParameters(candidate, booking);
  if (booking.extras !== null) {
    const extras = JSON.stringify(booking.extras);
    const allValues = withExtras.toValues({ ...values, holder_hash: booking.holderHash, extras });
    return { name: 'insert-booking-with-extras', text: withExtras.text, values: allValues };
  }
  if (booking.holderHash === null) return { name: 'insert-booking', text: plain.text, values: plain.toValues(values) };
  const allValues = onHold.toValues({ ...values, holder_hash: booking.holderHash });
  return { name: 'insert-booking-on-hold', text: onHold.text, values: allValues };
}
