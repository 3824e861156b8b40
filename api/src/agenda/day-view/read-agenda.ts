import { runPrepared } from '../../db/connection/run-prepared.ts';
import { type CalendarDay, calendarDays, instantFrom, isoWithOffset } from '../../scheduling/calendar-day.ts';
import type { WeeklyHours } from '../../scheduling/opening-hours.ts';
import type { RequestContext } from '../../context.ts';
import { findClosureOnDate } from '../closures/closure-on-date.ts';
import { getOpenWindows } from '../opening-hours/hours-on-date.ts';
import {
  type AgendaRow,
  agendaStatement,
  agendaWithCancelledStatement,
  type BookingRow,
  type HoursRow,
  type OperatorRow,
  type SpanRow,
  toBookingRow,
} from './agenda.sql.ts';
import type { AgendaBlockedSlot, AgendaBooking, AgendaColumn, AgendaDay, TimeSpan } from './agenda.types.ts';

/** Selects an agenda: a place, one operator (null: all), the first and last local date, and cancelled bookings. */
export type AgendaRequest = {
  placeId: number;
  operatorId: number | null;
  from: string;
  to: string;
  includeCancelled?: boolean;
};

/** Reads the agenda of a place in one query. Returns one entry per day with one column per operator. */
export async function readAgenda(ctx: RequestContext, request: AgendaRequest): Promise<AgendaDay[]> {
  const { municipality } = ctx;
  const days = calendarDays(request.from, request.to, municipality.timeZone);
  const { operators, ...closureRules } = await queryAgenda(ctx, request, days);
  const columns = operators.map((operator) => ({ operator, bookings: operator.bookings.map(toBookingRow) }));
  return days.map((day) => {
    const closed = findClosureOnDate(day.date, closureRules, municipality);
    return {
      date: day.date,
      closedBecause: closed?.reason ?? null,
      columns: columns.map(({ operator, bookings }) => toColumn(operator, bookings, day, closed !== null)),
    };
  });
}

async function queryAgenda(
  { db, municipality, now, signal }: RequestContext,
  { placeId, operatorId, from, to, includeCancelled = false }: AgendaRequest,
  days: CalendarDay[],
): Promise<AgendaRow> {
  const statement = includeCancelled ? agendaWithCancelledStatement : agendaStatement;
  const query = {
    name: includeCancelled ? 'read-agenda-with-cancelled' : 'read-agenda',
    text: statement.text,
    values: statement.toValues({
      municipality_id: municipality.id,
      place_id: placeId,
      operator_id: operatorId,
      starts_at: new Date(days[0]!.start),
      ends_at: new Date(days.at(-1)!.end),
      from_date: from,
      to_date: to,
      weekdays: [...new Set(days.map(({ weekday }) => weekday))],
      now: new Date(now),
    }),
  };
  const rows = await runPrepared<AgendaRow>(db, query, { signal });
  return rows[0]!;
}

function toColumn(
  operator: OperatorRow,
  bookings: readonly BookingRow[],
  day: CalendarDay,
  closed: boolean,
): AgendaColumn {
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
    heldTimes: operator.held
      .filter(isToday)
      .map((held) => ({ ...span(held), counter: held.counter, until: iso(held.until) })),
    bookings: bookings.filter(isToday).map((booking) => ({ ...toAgendaBooking(booking, iso), ...span(booking) })),
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
    hasInternalNote: isAtThisPlace && rest.hasInternalNote,
    notes: isAtThisPlace ? notes : '',
    phone: isAtThisPlace ? phone : null,
    email: isAtThisPlace ? email : null,
  };
}

function toWeeklyHours([weekday, opens, closes, validFrom, validUntil]: HoursRow): WeeklyHours {
  return { weekday, opens, closes, validFrom, validUntil };
}
