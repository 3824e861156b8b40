import { compileStatement } from '../../db/connection/compile-statement.ts';
import { ACTIVE_BOOKING_SQL } from '../../db/entities/booking/booking-status.ts';
import { COOL_DOWN_ROWS } from '../../db/entities/booking/taken-time/cool-down.sql.ts';
import type { ClosureRule } from '../../scheduling/closures.ts';
import type { AgendaService } from './agenda-service.ts';
import type { AgendaPlace } from './types.ts';

const weekly = (table: 'opening_hours' | 'weekly_break') => `
  select json_build_array(
    array_agg(operator_id), array_agg(weekday), array_agg(opens), array_agg(closes),
    array_agg(valid_from), array_agg(valid_until))
  from ${table} where municipality_id = :municipality_id and place_id = service.place_id and operator_id = any(ids)
    and (:weekdays is null or weekday = any(:weekdays))`;

/** Parameters of `SELECT_SERVICE_AGENDA` with their types. */
const PARAMETERS = {
  municipality_id: 'int',
  service_id: 'int',
  /** Null selects all operators. */
  operator_id: 'int',
  starts_at: 'timestamptz',
  ends_at: 'timestamptz',
  from_date: 'date',
  to_date: 'date',
  include_retired: 'boolean',
  /** Holds that end later count. */
  now: 'timestamptz',
  /** Null ignores cool-downs. */
  cool_down_at: 'timestamptz',
  /** Null selects all weekdays. */
  weekdays: 'smallint[]',
} as const;

/** SQL: what an agenda says of a service, in queries that read the table `service`. */
export const SERVICE_JSON = `json_build_object(
    'id', service.id, 'slug', service.slug, 'name', service.name, 'durationMinutes', duration_minutes,
    'stepMinutes', step_minutes, 'bufferMinutes', buffer_minutes, 'minNoticeMinutes', min_notice_minutes,
    'horizonDays', horizon_days, 'cancelNoticeMinutes', cancel_notice_minutes,
    'maxOpenBookingsPerContact', max_open_bookings_per_contact, 'proofOfWork', proof_of_work,
    'invitationOnly', invitation_only,
    'holdsTime', holds_time,
    'confirmEmailMinutes', confirm_email_minutes, 'requirements', requirements, 'noticeText', notice_text,
    'noticeUrl', notice_url, 'externalBookingUrl', external_booking_url, 'maxPeople', max_people,
    'minutesPerFurtherPerson', minutes_per_further_person, 'asksNames', asks_names)`;

/** SQL: what an agenda says of a place, in queries that read the table `place`. */
export const PLACE_JSON = `json_build_object(
    'id', place.id, 'name', place.name, 'kind', place.kind, 'address', place.address, 'phone', place.phone,
    'email', place.email, 'directions', place.directions)`;

// A visit with further services adds two conditions and two lists. A statement of its own keeps the plan of the other.
const OFFERS_ALL = `
      and not exists (
        select from unnest(:further) as further (id)
        where not exists (
          select from service_operator also
          where also.municipality_id = :municipality_id and also.service_id = further.id
            and also.operator_id = service_operator.operator_id))`;
const FURTHER = `,
  'further', (select json_agg(json_build_array(place_id, ${SERVICE_JSON}))
   from service where municipality_id = :municipality_id and id = any(:further)
     and (retired_at is null or :include_retired)),
  'combinable', (select json_agg(json_build_array(service_id, other_id))
   from service_combination where municipality_id = :municipality_id
     and service_id = any(:service_id || :further) and other_id = any(:service_id || :further))`;

/** SQL: selects everything that decides which times of a service can be booked, as one JSON column. */
// No booking with its buffer is longer than two days (check constraint), so starts_at has a lower bound. The bound also
// keeps the planner's estimates small enough for a generic plan. A custom plan per call costs 1 ms, more than the
// query. Each table is queried once for all operators, because starting a scan costs more than reading these few rows.
// Times are scalar subqueries, whose values no plan knows. A custom plan then costs what the generic one costs, so that
// the generic one is kept whatever ANALYZE finds: without them new rows in old pages made every call plan again.
// One JSON column replaces many, because the driver parses a description of every column on each call.
// date_part returns a float. extract returns a numeric and would take a third of the query's time.
const toSelect = ({ offersAll, further }: { offersAll: string; further: string }) => `
with offering as materialized (
  select array(
    select operator_id from service_operator
    where municipality_id = :municipality_id and service_id = :service_id
      and (:operator_id is null or operator_id = :operator_id)${offersAll}) as ids
)
select json_build_object(
  'service', ${SERVICE_JSON},
  'place', ${PLACE_JSON},
  'operators', (select json_agg(json_build_array(id, name, capacity, agenda_version) order by position, id)
   from operator where municipality_id = :municipality_id and id = any(ids) and retired_at is null),
  'hours', (${weekly('opening_hours')}),
  'breaks', (${weekly('weekly_break')}),
  'exceptions', (select json_agg(json_build_array(operator_id, date, opens, closes))
   from opening_exception where municipality_id = :municipality_id and operator_id = any(ids)
     and date between :from_date and :to_date and place_id = service.place_id),
  'blocked', (select json_agg(json_build_array(
     operator_id, floor(date_part('epoch', starts_at) / 60)::int, ceil(date_part('epoch', ends_at) / 60)::int))
   from blocked_slot where municipality_id = :municipality_id and operator_id = any(ids)
     and starts_at < (select :ends_at) and ends_at > (select :starts_at)),
  'busy', (select json_agg(lane) from (
     select json_build_array(operator_id,
       array_agg(counter order by starts_at),
       array_agg((date_part('epoch', starts_at) / 60)::int order by starts_at),
       array_agg((date_part('epoch', busy_until) / 60)::int order by starts_at)) as lane
     from booking where municipality_id = :municipality_id and operator_id = any(ids) and ${ACTIVE_BOOKING_SQL}
       and starts_at < (select :ends_at) and starts_at > (select :starts_at) - interval '2 days'
       and busy_until > (select :starts_at)
     group by operator_id) as by_operator),
  'coolDowns', (select json_agg(json_build_array(
     operator_id, counter, (date_part('epoch', starts_at) / 60)::int, (date_part('epoch', busy_until) / 60)::int))
   from ${COOL_DOWN_ROWS} where municipality_id = :municipality_id and operator_id = any(ids)
     and cool_down_until > (select :cool_down_at)
     and starts_at < (select :ends_at) and starts_at > (select :starts_at) - interval '2 days'
       and busy_until > (select :starts_at)),
  'holds', (select json_agg(json_build_array(
     operator_id, counter, (date_part('epoch', starts_at) / 60)::int, (date_part('epoch', busy_until) / 60)::int,
     encode(holder_hash, 'hex')))
   from slot_hold where municipality_id = :municipality_id and operator_id = any(ids) and held_until > (select :now)
     and starts_at < (select :ends_at) and starts_at > (select :starts_at) - interval '2 days'
       and busy_until > (select :starts_at)),
  'closures', (select json_agg(json_build_object('from', from_date, 'to', until_date, 'kind', kind, 'reason', reason))
   from closure where municipality_id = :municipality_id and (place_id is null or place_id = service.place_id)
     and from_date <= :to_date and until_date >= :from_date),
  'openedOn', (select json_agg(date)
   from holiday_opening where municipality_id = :municipality_id and (place_id is null or place_id = service.place_id)
     and date between :from_date and :to_date)${further}
) as agenda
from service join place on place.municipality_id = :municipality_id and place.id = service.place_id cross join offering
where service.municipality_id = :municipality_id and service.id = :service_id
  and (service.retired_at is null or :include_retired)`;

/** The agenda of a service, for `runPrepared`. */
export const serviceAgendaStatement = compileStatement(toSelect({ offersAll: '', further: '' }), PARAMETERS);

/** The agenda of a visit with further services of the same place, for `runPrepared`. */
export const visitAgendaStatement = compileStatement(toSelect({ offersAll: OFFERS_ALL, further: FURTHER }), {
  ...PARAMETERS,
  further: 'int[]',
});

/** Weekly hours as parallel arrays, one entry per line. All are null without lines. */
export type WeeklyColumns = [
  operators: number[] | null,
  weekdays: number[],
  opens: number[],
  closes: number[],
  from: (string | null)[],
  until: (string | null)[],
];

/** The row of both statements. Operators are ids, busy times are minutes since 1970. */
export type ServiceAgendaRow = {
  service: AgendaService;
  place: AgendaPlace;
  operators: [id: number, name: string, capacity: number, version: number][] | null;
  hours: WeeklyColumns;
  breaks: WeeklyColumns;
  exceptions: [operator: number, date: string, opens: number | null, closes: number | null][] | null;
  blocked: [operator: number, start: number, end: number][] | null;
  busy: [operator: number, counters: number[], starts: number[], ends: number[]][] | null;
  coolDowns: [operator: number, counter: number, start: number, end: number][] | null;
  holds: [operator: number, counter: number, start: number, end: number, holder: string][] | null;
  closures: ClosureRule[] | null;
  openedOn: string[] | null;
  /** Further services of the visit with their places, in any order; absent without further services. */
  further?: [placeId: number, service: AgendaService][] | null;
  combinable?: [number, number][] | null;
};
