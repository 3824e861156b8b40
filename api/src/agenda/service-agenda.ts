import type { Pool } from 'pg';
import { askIfWanted } from '../data/ask-if-wanted.ts';
import { HOLDS_THE_SLOT } from '../data/booking.ts';
import { merge, type Span } from '../scheduling/interval.ts';
import type { WeeklyHours } from '../scheduling/opening-hours.ts';
import type { ClosureRules } from './closed-on.ts';
import type { DateHours, Week } from './open-on.ts';

const MINUTE = 60_000;

/** A service as its rules of booking need it, and as mails and summaries tell of it. */
export type AgendaService = {
  id: number;
  slug: string;
  name: string;
  durationMinutes: number;
  stepMinutes: number;
  bufferMinutes: number;
  minNoticeMinutes: number;
  horizonDays: number;
  cancelNoticeMinutes: number;
  mostOpenPerContact: number | null;
  proofOfWork: boolean;
  confirmEmailMinutes: number | null;
  requirements: string[];
  noticeText: string | null;
  noticeUrl: string | null;
  externalBookingUrl: string | null;
};

/** Where the service is given. */
export type AgendaPlace = {
  id: number;
  name: string;
  kind: 'OFFICE' | 'VENUE';
  address: string;
  phone: string | null;
  email: string | null;
};

/** One operator who offers the service: when open at its place, and when busy anywhere. */
export type AgendaOperator = Week & {
  id: number;
  name: string;
  /** Which version of hours, closures and blocked slots this is: a booking is only made by the newest. */
  version: number;
  /** Busy time of each counter 1..capacity, merged and in order. */
  lanes: Span[][];
};

/** What decides which times of a service can be booked in a stretch of time. */
export type ServiceAgenda = ClosureRules & {
  service: AgendaService;
  place: AgendaPlace;
  operators: AgendaOperator[];
};

// A booking with its buffer is never longer than two days (checks of the table), so its start bounds the search. So do
// the planner's expectations, without which it plans each call anew: a millisecond, more than all the rest.
// date_part, which answers a float: extract answers a numeric, and would be a third of the cost.
const READ = `
with service_wanted as (
  select * from service where municipality_id = $1 and id = $2 and (retired_at is null or $8)
), offering as (
  select operator.id, operator.name, operator.capacity, operator.position, operator.agenda_version
  from service_operator
  join operator on operator.municipality_id = $1 and operator.id = service_operator.operator_id and operator.retired_at is null
  where service_operator.municipality_id = $1 and service_operator.service_id = $2 and ($3::int is null or operator.id = $3)
)
select
  (select json_build_object(
     'id', id, 'slug', slug, 'name', name, 'durationMinutes', duration_minutes, 'stepMinutes', step_minutes,
     'bufferMinutes', buffer_minutes, 'minNoticeMinutes', min_notice_minutes, 'horizonDays', horizon_days,
     'cancelNoticeMinutes', cancel_notice_minutes,
     'mostOpenPerContact', most_open_per_contact, 'proofOfWork', proof_of_work,
     'confirmEmailMinutes', confirm_email_minutes, 'requirements', requirements, 'noticeText', notice_text,
     'noticeUrl', notice_url, 'externalBookingUrl', external_booking_url)
   from service_wanted) as service,
  (select json_build_object('id', place.id, 'name', place.name, 'kind', place.kind, 'address', place.address,
     'phone', place.phone, 'email', place.email)
   from place join service_wanted on place.municipality_id = $1 and place.id = service_wanted.place_id) as place,
  (select coalesce(json_agg(json_build_object(
     'id', id, 'name', name, 'capacity', capacity, 'version', agenda_version,
     'hours', (select coalesce(json_agg(json_build_array(weekday, opens, closes, valid_from, valid_until)), '[]')
       from opening_hours where municipality_id = $1 and operator_id = offering.id
         and place_id = (select place_id from service_wanted)),
     'breaks', (select coalesce(json_agg(json_build_array(weekday, opens, closes, valid_from, valid_until)), '[]')
       from weekly_break where municipality_id = $1 and operator_id = offering.id
         and place_id = (select place_id from service_wanted)),
     'exceptions', (select coalesce(json_agg(json_build_array(date, opens, closes)), '[]')
       from opening_exception where municipality_id = $1 and operator_id = offering.id and date between $6 and $7
         and place_id = (select place_id from service_wanted)),
     'blocked', (select coalesce(json_agg(json_build_array(
         floor(date_part('epoch', starts_at) / 60)::int, ceil(date_part('epoch', ends_at) / 60)::int)), '[]')
       from blocked_slot where municipality_id = $1 and operator_id = offering.id and starts_at < $5 and ends_at > $4),
     'booked', (select json_build_array(
         coalesce(array_agg(counter order by starts_at), '{}'),
         coalesce(array_agg((date_part('epoch', starts_at) / 60)::int order by starts_at), '{}'),
         coalesce(array_agg((date_part('epoch', free_at) / 60)::int order by starts_at), '{}'))
       from booking where municipality_id = $1 and operator_id = offering.id and ${HOLDS_THE_SLOT}
         and starts_at < $5 and starts_at > $4::timestamptz - interval '2 days' and free_at > $4),
     'resting', (select coalesce(json_agg(json_build_array(
         counter, (date_part('epoch', starts_at) / 60)::int, (date_part('epoch', free_at) / 60)::int)), '[]')
       from booking where municipality_id = $1 and operator_id = offering.id and rests_until > $9
         and starts_at < $5 and starts_at > $4::timestamptz - interval '2 days' and free_at > $4)
     ) order by position, id), '[]') from offering) as operators,
  (select coalesce(json_agg(json_build_object('from', from_date, 'to', until_date, 'kind', kind, 'reason', reason)), '[]')
   from closure where municipality_id = $1 and (place_id is null or place_id = (select place_id from service_wanted))
     and from_date <= $7 and until_date >= $6) as closures,
  (select coalesce(json_agg(date), '[]')
   from holiday_opening where municipality_id = $1 and (place_id is null or place_id = (select place_id from service_wanted))
     and date between $6 and $7) as "openedOn"`;

type HoursRow = [weekday: number, opens: number, closes: number, from: string | null, until: string | null];
type OperatorRow = {
  id: number;
  name: string;
  capacity: number;
  version: number;
  hours: HoursRow[];
  breaks: HoursRow[];
  exceptions: [date: string, opens: number | null, closes: number | null][];
  blocked: [start: number, end: number][];
  booked: [counters: number[], starts: number[], ends: number[]];
  resting: [counter: number, start: number, end: number][];
};
type Row = ClosureRules & { service: AgendaService | null; place: AgendaPlace; operators: OperatorRow[] };

/** Which service, with whom (null: with anybody who offers it), in which stretch of days. */
export type AgendaRequest = {
  municipalityId: number;
  serviceId: number;
  operatorId: number | null;
  span: Span;
  fromDate: string;
  toDate: string;
  /** For a booking that is already there: its service may have been retired since. */
  evenRetired?: boolean;
  /** For citizens: what rests at this instant, after an annullamento, is busy. Staff leave it out. */
  restingAt?: number;
  /** Aborted once nobody waits for it any more. */
  wanted?: AbortSignal | undefined;
};

/** One read of all that decides which times of a service can be booked; null when there is no such service. */
export async function readServiceAgenda(pool: Pool, request: AgendaRequest): Promise<ServiceAgenda | null> {
  const question = {
    name: 'service-agenda',
    text: READ,
    values: [
      request.municipalityId,
      request.serviceId,
      request.operatorId,
      new Date(request.span.start),
      new Date(request.span.end),
      request.fromDate,
      request.toDate,
      request.evenRetired ?? false,
      request.restingAt === undefined ? null : new Date(request.restingAt),
    ],
  };
  const { rows } = await askIfWanted<Row>(pool, question, request.wanted);
  const [row] = rows;
  if (row === undefined || row.service === null) return null;
  return { ...row, service: row.service, operators: row.operators.map(operatorOf) };
}

function operatorOf({
  id,
  name,
  capacity,
  version,
  hours,
  breaks,
  exceptions,
  blocked,
  booked,
  resting,
}: OperatorRow): AgendaOperator {
  const lanes: Span[][] = Array.from({ length: capacity }, () => []);
  const [counters, starts, ends] = booked;
  for (let i = 0; i < counters.length; i++) {
    lanes[counters[i]! - 1]?.push({ start: starts[i]! * MINUTE, end: ends[i]! * MINUTE });
  }
  for (const [counter, start, end] of resting) lanes[counter - 1]?.push({ start: start * MINUTE, end: end * MINUTE });
  const shut = blocked.map(([start, end]) => ({ start: start * MINUTE, end: end * MINUTE }));
  return {
    id,
    name,
    version,
    hours: hours.map(hoursOf),
    breaks: breaks.map(hoursOf),
    exceptions: exceptions.map(([date, opens, closes]): DateHours => ({ date, opens, closes })),
    lanes: shut.length === 0 && resting.length === 0 ? lanes : lanes.map((lane) => merge([...lane, ...shut])),
  };
}

function hoursOf([weekday, opens, closes, validFrom, validUntil]: HoursRow): WeeklyHours {
  return { weekday, opens, closes, validFrom, validUntil };
}
