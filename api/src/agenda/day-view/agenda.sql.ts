import { compileStatement } from '../../db/connection/compile-statement.ts';
import type { BookingSource } from '../../db/entities/booking/booking.ts';
import { AGENDA_BOOKING_SQL, type BookingStatus } from '../../db/entities/booking/booking-status.ts';
import { COOL_DOWN_ROWS } from '../../db/entities/booking/taken-time/cool-down.sql.ts';
import type { ClosureRules } from '../closures/closure-on-date.ts';

/** Parameters of both statements with their types. */
const PARAMETERS = {
  municipality_id: 'int',
  place_id: 'int',
  /** Null selects all operators. */
  operator_id: 'int',
  starts_at: 'timestamptz',
  ends_at: 'timestamptz',
  from_date: 'date',
  to_date: 'date',
  /** Weekdays of the period, 1 (Monday) to 7. */
  weekdays: 'int[]',
  now: 'timestamptz',
} as const;

const epochMs = (column: string) => `date_part('epoch', ${column}) * 1000`;

/** Each field of a booking with its SQL. They are sent as arrays: keys in every booking double PostgreSQL's time. */
const BOOKING_FIELDS: Readonly<Record<keyof BookingRow, string>> = {
  id: 'booking.id',
  number: 'number',
  status: 'status',
  source: 'source',
  counter: 'counter',
  overridesRules: `overridden_rules <> '{}'`,
  sequence: 'sequence',
  serviceId: 'service_id',
  serviceName: 'service.name',
  elsewhere: `case when booking.place_id <> :place_id then
      (select name from place where municipality_id = :municipality_id and place.id = booking.place_id) end`,
  applicantName: `concat_ws(' ', applicant_surname, applicant_name)`,
  applicantSurname: `coalesce(applicant_surname, '')`,
  notes: 'notes',
  hasInternalNote: 'internal_note is not null',
  phone: 'applicant_phone',
  email: 'applicant_email',
  arrivedAt: epochMs('arrived_at'),
  startsAt: epochMs('starts_at'),
  endsAt: epochMs('ends_at'),
  busyUntil: epochMs('busy_until'),
};
const BOOKING_FIELD_NAMES = Object.keys(BOOKING_FIELDS);

/** Values of a booking in the order of `BOOKING_FIELDS`. */
export type BookingValues = readonly unknown[];

/** Returns the booking with these values. */
export function toBookingRow(values: BookingValues): BookingRow {
  const row: Record<string, unknown> = {};
  BOOKING_FIELD_NAMES.forEach((name, index) => (row[name] = values[index]));
  return row as BookingRow;
}

// Selects operators who work at the place, weekly or on a date of this period, or have a booking there in it, with
// their busy time at all places.
const selectAgenda = (bookingCondition: string) => `
with shown as (
  select operator.id, operator.name, operator.capacity, operator.position
  from operator
  where operator.municipality_id = :municipality_id and (:operator_id is null or operator.id = :operator_id) and (
    operator.retired_at is null and exists (
      select from opening_hours
      where municipality_id = :municipality_id and operator_id = operator.id and place_id = :place_id)
    or operator.retired_at is null and exists (
      select from opening_exception
      where municipality_id = :municipality_id and operator_id = operator.id and place_id = :place_id
        and date between :from_date and :to_date and opens is not null)
    -- One scan for all operators, as below.
    or operator.id in (
      select operator_id from booking
      where municipality_id = :municipality_id and place_id = :place_id
        and starts_at < :ends_at and starts_at > :starts_at - interval '2 days' and ends_at > :starts_at
        and ${bookingCondition}))
), booked as (
  -- One scan for all operators: a subquery per operator would scan the bookings of all operators each time.
  select operator_id, json_agg(json_build_array(${Object.values(BOOKING_FIELDS).join(', ')})
    order by starts_at, counter) as bookings
  from booking
  join service on service.municipality_id = :municipality_id and service.id = booking.service_id
  where booking.municipality_id = :municipality_id and operator_id = any (array(select id from shown))
    and ${bookingCondition}
    and starts_at < :ends_at and starts_at > :starts_at - interval '2 days' and ends_at > :starts_at
  group by operator_id
)
select
  (select coalesce(json_agg(json_build_object(
     'id', id, 'name', name, 'capacity', capacity,
     'hours', (select coalesce(json_agg(json_build_array(weekday, opens, closes, valid_from, valid_until)), '[]')
       from opening_hours where municipality_id = :municipality_id and operator_id = shown.id and place_id = :place_id
         and weekday = any (:weekdays)),
     'breaks', (select coalesce(json_agg(json_build_array(weekday, opens, closes, valid_from, valid_until)), '[]')
       from weekly_break where municipality_id = :municipality_id and operator_id = shown.id and place_id = :place_id
         and weekday = any (:weekdays)),
     'exceptions', (select coalesce(json_agg(json_build_array(date, opens, closes)), '[]')
       from opening_exception
       where municipality_id = :municipality_id and operator_id = shown.id and place_id = :place_id
         and date between :from_date and :to_date),
     'blocked', (select coalesce(json_agg(json_build_object('id', id, 'reason', reason,
         'startsAt', ${epochMs('starts_at')}, 'endsAt', ${epochMs('ends_at')})
         order by starts_at), '[]')
       from blocked_slot
       where municipality_id = :municipality_id and operator_id = shown.id
         and starts_at < :ends_at and ends_at > :starts_at),
      'bookings', coalesce(booked.bookings, '[]'),
      'coolDowns', (select coalesce(json_agg(json_build_object(
          'startsAt', ${epochMs('starts_at')},
          'endsAt', ${epochMs('busy_until')},
          'until', ${epochMs('cool_down_until')}) order by starts_at), '[]')
        from ${COOL_DOWN_ROWS}
        where municipality_id = :municipality_id and operator_id = shown.id and cool_down_until > :now
          and starts_at < :ends_at and starts_at > :starts_at - interval '2 days' and busy_until > :starts_at),
      'held', (select coalesce(json_agg(json_build_object(
          'startsAt', ${epochMs('starts_at')}, 'endsAt', ${epochMs('busy_until')}, 'counter', counter,
          'until', ${epochMs('held_until')}) order by starts_at, counter), '[]')
        from slot_hold
        where municipality_id = :municipality_id and operator_id = shown.id and held_until > :now
          and starts_at < :ends_at and starts_at > :starts_at - interval '2 days' and busy_until > :starts_at)
      ) order by position, id), '[]') from shown left join booked on booked.operator_id = shown.id) as operators,
  (select coalesce(
     json_agg(json_build_object('from', from_date, 'to', until_date, 'kind', kind, 'reason', reason)), '[]')
   from closure where municipality_id = :municipality_id and (place_id is null or place_id = :place_id)
     and from_date <= :to_date and until_date >= :from_date) as closures,
  (select coalesce(json_agg(date), '[]')
   from holiday_opening
   where municipality_id = :municipality_id and (place_id is null or place_id = :place_id)
     and date between :from_date and :to_date) as "openedOn"`;

/** The agenda of a place. Prepared, because screens of staff read it after each change and planning takes longest. */
export const agendaStatement = compileStatement(selectAgenda(AGENDA_BOOKING_SQL), PARAMETERS);

/** The agenda of a place with its cancelled and rejected bookings. */
export const agendaWithCancelledStatement = compileStatement(selectAgenda('true'), PARAMETERS);

export type HoursRow = [weekday: number, opens: number, closes: number, from: string | null, until: string | null];
export type SpanRow = { startsAt: number; endsAt: number };
export type BookingRow = SpanRow & {
  id: string;
  number: number;
  status: BookingStatus;
  source: BookingSource;
  counter: number;
  overridesRules: boolean;
  sequence: number;
  busyUntil: number;
  serviceId: number;
  serviceName: string;
  elsewhere: string | null;
  applicantName: string;
  applicantSurname: string;
  notes: string;
  hasInternalNote: boolean;
  phone: string | null;
  email: string | null;
  arrivedAt: number | null;
};
export type OperatorRow = {
  id: number;
  name: string;
  capacity: number;
  hours: HoursRow[];
  breaks: HoursRow[];
  exceptions: [date: string, opens: number | null, closes: number | null][];
  blocked: (SpanRow & { id: number; reason: string })[];
  bookings: BookingValues[];
  coolDowns: (SpanRow & { until: number })[];
  held: (SpanRow & { counter: number; until: number })[];
};

/** The row of `agendaStatement`; instants are epoch milliseconds. */
export type AgendaRow = ClosureRules & { operators: OperatorRow[] };
