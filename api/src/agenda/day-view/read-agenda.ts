import type { Pool } from 'pg';
import type { BookingSource } from '../../db/entities/booking/booking.ts';
import { AGENDA_BOOKING_SQL, type BookingStatus } from '../../db/entities/booking/booking-status.ts';
import { type CalendarDay, calendarDays, instantFrom, isoWithOffset } from '../../scheduling/calendar-day.ts';
import type { WeeklyHours } from '../../scheduling/opening-hours.ts';
import type { RequestContext } from '../../context.ts';
import { findClosureOnDate, type ClosureRules } from '../closures/closure-on-date.ts';
import { getOpenWindows } from '../opening-hours/hours-on-date.ts';
import type { AgendaBlockedSlot, AgendaBooking, AgendaColumn, AgendaDay, TimeSpan } from './agenda.types.ts';

// Selects operators who work at the place or have a booking there in this period, with their busy time at all places.
const SELECT_AGENDA = `
with shown as (
  select operator.id, operator.name, operator.capacity, operator.position
  from operator
  where operator.municipality_id = $1 and ($3::int is null or operator.id = $3) and (
    operator.retired_at is null and exists (
      select from opening_hours where municipality_id = $1 and operator_id = operator.id and place_id = $2)
    or exists (select from booking where municipality_id = $1 and operator_id = operator.id and place_id = $2
      and starts_at < $5 and starts_at > $4::timestamptz - interval '2 days' and ends_at > $4 and ${AGENDA_BOOKING_SQL}))
), booked as (
  -- One scan for all operators: a subquery per operator would scan the bookings of all operators each time.
  select operator_id, json_agg(json_build_object('id', booking.id, 'number', number, 'status', status,
     'source', source, 'counter', counter, 'sequence', sequence, 'serviceId', service_id, 'serviceName', service.name,
     'elsewhere', case when booking.place_id = $2 then null else place.name end,
     'applicantName', concat_ws(' ', applicant_surname, applicant_name), 'notes', notes, 'phone', applicant_phone, 'email', applicant_email,
     'arrivedAt', extract(epoch from arrived_at)::float8 * 1000,
     'startsAt', extract(epoch from starts_at)::float8 * 1000, 'endsAt', extract(epoch from ends_at)::float8 * 1000,
     'busyUntil', extract(epoch from busy_until)::float8 * 1000)
     order by starts_at, counter) as bookings
  from booking
  join service on service.municipality_id = $1 and service.id = booking.service_id
  join place on place.municipality_id = $1 and place.id = booking.place_id
  where booking.municipality_id = $1 and operator_id = any (array(select id from shown)) and ${AGENDA_BOOKING_SQL}
    and starts_at < $5 and starts_at > $4::timestamptz - interval '2 days' and ends_at > $4
  group by operator_id
)
select
  (select coalesce(json_agg(json_build_object(
     'id', id, 'name', name, 'capacity', capacity,
     'hours', (select coalesce(json_agg(json_build_array(weekday, opens, closes, valid_from, valid_until)), '[]')
       from opening_hours where municipality_id = $1 and operator_id = shown.id and place_id = $2),
     'breaks', (select coalesce(json_agg(json_build_array(weekday, opens, closes, valid_from, valid_until)), '[]')
       from weekly_break where municipality_id = $1 and operator_id = shown.id and place_id = $2),
     'exceptions', (select coalesce(json_agg(json_build_array(date, opens, closes)), '[]')
       from opening_exception where municipality_id = $1 and operator_id = shown.id and place_id = $2 and date between $6 and $7),
     'blocked', (select coalesce(json_agg(json_build_object('id', id, 'reason', reason,
         'startsAt', extract(epoch from starts_at)::float8 * 1000, 'endsAt', extract(epoch from ends_at)::float8 * 1000)
         order by starts_at), '[]')
       from blocked_slot where municipality_id = $1 and operator_id = shown.id and starts_at < $5 and ends_at > $4),
      'bookings', coalesce(booked.bookings, '[]'),
      'coolDowns', (select coalesce(json_agg(json_build_object(
          'startsAt', extract(epoch from starts_at)::float8 * 1000, 'endsAt', extract(epoch from busy_until)::float8 * 1000,
          'until', extract(epoch from cool_down_until)::float8 * 1000) order by starts_at), '[]')
        from booking where municipality_id = $1 and operator_id = shown.id and cool_down_until > $8
          and starts_at < $5 and starts_at > $4::timestamptz - interval '2 days' and busy_until > $4)
      ) order by position, id), '[]') from shown left join booked on booked.operator_id = shown.id) as operators,
  (select coalesce(json_agg(json_build_object('from', from_date, 'to', until_date, 'kind', kind, 'reason', reason)), '[]')
   from closure where municipality_id = $1 and (place_id is null or place_id = $2)
     and from_date <= $7 and until_date >= $6) as closures,
  (select coalesce(json_agg(date), '[]')
   from holiday_opening where municipality_id = $1 and (place_id is null or place_id = $2) and date between $6 and $7) as "openedOn"`;

type HoursRow = [weekday: number, opens: number, closes: number, from: string | null, until: string | null];
type SpanRow = { startsAt: number; endsAt: number };
type BookingRow = SpanRow & {
  id: string;
  number: number;
  status: BookingStatus;
  source: BookingSource;
  counter: number;
  sequence: number;
  busyUntil: number;
  serviceId: number;
  serviceName: string;
  elsewhere: string | null;
  applicantName: string;
  notes: string;
  phone: string | null;
  email: string | null;
  arrivedAt: number | null;
};
type OperatorRow = {
  id: number;
  name: string;
  capacity: number;
  hours: HoursRow[];
  breaks: HoursRow[];
  exceptions: [date: string, opens: number | null, closes: number | null][];
  blocked: (SpanRow & { id: number; reason: string })[];
  bookings: BookingRow[];
  coolDowns: (SpanRow & { until: number })[];
};

type AgendaRow = ClosureRules & { operators: OperatorRow[] };

/** Selects an agenda: a place, one operator (null: all) and the first and last local date. */
export type AgendaRequest = { placeId: number; operatorId: number | null; from: string; to: string };

/** Reads the agenda of a place in one query. Returns one entry per day with one column per operator. */
export async function readAgenda(
  { pool, municipality, now }: RequestContext,
  request: AgendaRequest,
): Promise<AgendaDay[]> {
  const days = calendarDays(request.from, request.to, municipality.timeZone);
  const { operators, ...closureRules } = await queryAgenda(pool, municipality.id, request, days, now);
  return days.map((day) => {
    const closed = findClosureOnDate(day.date, closureRules, municipality);
    return {
      date: day.date,
      closedBecause: closed?.reason ?? null,
      columns: operators.map((operator) => toColumn(operator, day, closed !== null)),
    };
  });
}

async function queryAgenda(
  pool: Pool,
  municipalityId: number,
  { placeId, operatorId, from, to }: AgendaRequest,
  days: CalendarDay[],
  now: number,
): Promise<AgendaRow> {
  const span = [new Date(days[0]!.start), new Date(days.at(-1)!.end)];
  const values = [municipalityId, placeId, operatorId, ...span, from, to, new Date(now)];
  const { rows } = await pool.query<AgendaRow>({
    name: 'read-agenda',
    text: SELECT_AGENDA,
    values,
  });
  return rows[0]!;
}

function toColumn(operator: OperatorRow, day: CalendarDay, closed: boolean): AgendaColumn {
  const iso = (instant: number) => isoWithOffset(day, instant);
  const span = ({ startsAt, endsAt }: SpanRow) => ({ startsAt: iso(startsAt), endsAt: iso(endsAt) });
  const isToday = ({ startsAt, endsAt }: SpanRow) => startsAt < day.end && endsAt > day.start;
  const week = {
    hours: operator.hours.map(toWeeklyHours),
    breaks: operator.breaks.map(toWeeklyHours),
    exceptions: operator.exceptions.map(([date, opens, closes]) => ({ date, opens, closes })),
  };
  const windows = closed ? [] : getOpenWindows(day, week);
  return {
    operator: { id: String(operator.id), name: operator.name },
    capacity: operator.capacity,
    open: windows.map(({ from, to }) => span({ startsAt: instantFrom(day, from), endsAt: instantFrom(day, to) })),
    blockedSlots: operator.blocked
      .filter(isToday)
      .map((blocked): AgendaBlockedSlot => ({ id: String(blocked.id), reason: blocked.reason, ...span(blocked) })),
    coolDowns: operator.coolDowns.filter(isToday).map((one) => ({ ...span(one), until: iso(one.until) })),
    bookings: operator.bookings
      .filter(isToday)
      .map((booking) => ({ ...toAgendaBooking(booking, iso), ...span(booking) })),
  };
}

function toAgendaBooking(booking: BookingRow, iso: (instant: number) => string): Omit<AgendaBooking, keyof TimeSpan> {
  const { serviceId, arrivedAt, busyUntil, notes, phone, email, ...rest } = booking;
  // Personal data of another place's citizens is removed: staff here only see that the operator is busy.
  const isAtThisPlace = rest.elsewhere === null;
  return {
    ...rest,
    serviceId: String(serviceId),
    arrivedAt: arrivedAt === null ? null : iso(arrivedAt),
    busyUntil: iso(busyUntil),
    hasNotes: notes !== '',
    notes: isAtThisPlace ? notes : '',
    phone: isAtThisPlace ? phone : null,
    email: isAtThisPlace ? email : null,
  };
}

function toWeeklyHours([weekday, opens, closes, validFrom, validUntil]: HoursRow): WeeklyHours {
  return { weekday, opens, closes, validFrom, validUntil };
}
