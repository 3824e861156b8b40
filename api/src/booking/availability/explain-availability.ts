import { sql } from 'kysely';
import { readServiceAgenda } from '../../agenda/service-agenda/service-agenda.ts';
import type { AgendaOperator, ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import { getOpenWindows } from '../../agenda/opening-hours/hours-on-date.ts';
import { LAST_COUNTER } from '../../db/entities/booking/overridden-rule.ts';
import { ACTIVE_BOOKING_SQL } from '../../db/entities/booking/booking-status.ts';
import { COOL_DOWN_ROWS } from '../../db/entities/booking/taken-time/cool-down.sql.ts';
import {
  calendarDay,
  type CalendarDay,
  instantAt,
  instantFrom,
  localDate,
  wallMinute,
} from '../../scheduling/calendar-day.ts';
import { isLaneFree } from '../../scheduling/slots.ts';
import type { RequestContext } from '../../context.ts';
import { bookableWindow, findClosure } from './bookable-slots.ts';

const MINUTE = 60_000;
const MAX_OBSTACLES = 20;

/**
 * Reasons why a start is not offered, the weightiest first: permanent ones, then those that end when a time is freed,
 * then those that staff may ignore. OFFERED if there is none. OVERRIDDEN is not a reason: it names a booking that staff
 * made there against a rule, which takes no time from citizens.
 */
export const CAUSES = [
  'PAST',
  'DOES_NOT_OFFER',
  'CLOSED',
  'OUTSIDE_HOURS',
  'NO_ROOM_BEFORE_CLOSING',
  'BLOCKED',
  'BOOKED',
  'HELD',
  'RESTING',
  'BEYOND_HORIZON',
  'NOTICE_TOO_SHORT',
  'OFF_GRID',
  'OFFERED',
  'OVERRIDDEN',
] as const;

export type Cause = (typeof CAUSES)[number];

/** One cause with a detail and the conflicting booking. */
export type ExplainedCause = { cause: Cause; detail: string; booking: { id: string; placeId: number } | null };

/** All causes for one operator, or those that apply to all operators (null). The weightiest is first. */
export type Explanation = { operator: { id: number; name: string } | null; causes: ExplainedCause[] };

/**
 * Explains why a start is not offered: the causes for all operators, if any, then those of each operator. Null if the
 * service does not exist.
 */
export async function explainAvailability(
  ctx: RequestContext,
  query: { serviceId: number; operatorId: number | null; startsAt: number },
): Promise<Explanation[] | null> {
  const { municipality, now } = ctx;
  const day = calendarDay(localDate(query.startsAt, municipality.timeZone), municipality.timeZone);
  const agenda = await readServiceAgenda(ctx.db, {
    municipalityId: municipality.id,
    serviceId: query.serviceId,
    operatorId: query.operatorId,
    span: { start: day.start, end: day.end },
    fromDate: day.date,
    toDate: day.date,
    now,
    coolDownAt: now,
  });
  if (agenda === null) return null;
  const forAll = findCausesForAll(ctx, agenda, day, query.startsAt);
  const perOperator = await Promise.all(
    agenda.operators.map(async (operator) => ({
      operator: { id: operator.id, name: operator.name },
      causes: toOrdered(await findCauses(ctx, agenda, day, operator, query.startsAt)),
    })),
  );
  if (forAll.length === 0)
    return perOperator.map(({ operator, causes }) => ({
      operator,
      causes: causes.every(({ cause }) => cause === 'OVERRIDDEN') ? [toCause('OFFERED'), ...causes] : causes,
    }));
  return [{ operator: null, causes: toOrdered(forAll) }, ...perOperator.filter(({ causes }) => causes.length > 0)];
}

function toCause(cause: Cause, detail = ''): ExplainedCause {
  return { cause, detail, booking: null };
}

function toOrdered(causes: readonly ExplainedCause[]): ExplainedCause[] {
  return causes.toSorted((a, b) => CAUSES.indexOf(a.cause) - CAUSES.indexOf(b.cause));
}

function findCausesForAll(
  { municipality, now }: RequestContext,
  agenda: ServiceAgenda,
  day: CalendarDay,
  startsAt: number,
): ExplainedCause[] {
  const { minNoticeMinutes, horizonDays } = agenda.service;
  const bookable = bookableWindow(agenda, now, municipality.timeZone);
  const closed = findClosure(agenda, day, municipality);
  const isPast = startsAt < now;
  return [
    ...(isPast ? [toCause('PAST')] : []),
    ...(!isPast && startsAt < bookable.start ? [toCause('NOTICE_TOO_SHORT', String(minNoticeMinutes))] : []),
    ...(startsAt >= bookable.end ? [toCause('BEYOND_HORIZON', String(horizonDays))] : []),
    ...(closed === null ? [] : [toCause('CLOSED', closed.reason)]),
    ...(agenda.operators.length === 0 ? [toCause('DOES_NOT_OFFER')] : []),
  ];
}

async function findCauses(
  ctx: RequestContext,
  { service }: ServiceAgenda,
  day: CalendarDay,
  operator: AgendaOperator,
  startsAt: number,
): Promise<ExplainedCause[]> {
  const minute = wallMinute(day, startsAt);
  const window = getOpenWindows(day, operator).find(({ from, to }) => minute >= from && minute < to);
  const endsAt = startsAt + service.durationMinutes * MINUTE;
  const isOnGrid =
    window === undefined || ((minute - window.from) % service.stepMinutes === 0 && instantAt(day, minute) === startsAt);
  const isFree = operator.lanes.some((lane) => isLaneFree(startsAt, service, lane));
  return [
    ...(window === undefined ? [toCause('OUTSIDE_HOURS')] : []),
    ...(window !== undefined && endsAt > instantFrom(day, window.to) ? [toCause('NO_ROOM_BEFORE_CLOSING')] : []),
    ...(isOnGrid ? [] : [toCause('OFF_GRID', String(service.stepMinutes))]),
    ...(await findObstacles(ctx, operator, startsAt, endsAt + service.bufferMinutes * MINUTE)).filter(
      ({ cause }) => cause === 'OVERRIDDEN' || !isFree,
    ),
  ];
}

async function findObstacles(
  { db, municipality, now }: RequestContext,
  operator: AgendaOperator,
  fromMs: number,
  toMs: number,
): Promise<ExplainedCause[]> {
  const [from, to] = [new Date(fromMs), new Date(toMs)];
  const active = sql.raw(ACTIVE_BOOKING_SQL);
  const { rows } = await sql<ExplainedCause>`
    select cause, detail, booking from (
      select 'BLOCKED' as cause, reason as detail, starts_at, null as booking
      from blocked_slot
      where municipality_id = ${municipality.id} and operator_id = ${operator.id}
        and starts_at < ${to} and ends_at > ${from}
      union all
      select case when counter > ${LAST_COUNTER} then 'OVERRIDDEN' else 'BOOKED' end, number || ', ' || place.name, starts_at,
        json_build_object('id', booking.id, 'placeId', place.id)
      from booking
      join place on place.municipality_id = booking.municipality_id and place.id = booking.place_id
      where booking.municipality_id = ${municipality.id} and operator_id = ${operator.id} and ${active}
        and starts_at < ${to} and busy_until > ${from}
      union all
      select 'RESTING', to_char(cool_down_until at time zone ${municipality.timeZone}, 'HH24:MI'), starts_at, null
      from ${sql.raw(COOL_DOWN_ROWS)}
      where municipality_id = ${municipality.id} and operator_id = ${operator.id}
        and counter <= ${LAST_COUNTER} and cool_down_until > ${new Date(now)}
        and starts_at < ${to} and busy_until > ${from}
      union all
      select 'HELD', to_char(held_until at time zone ${municipality.timeZone}, 'HH24:MI'), starts_at, null
      from slot_hold
      where municipality_id = ${municipality.id} and operator_id = ${operator.id} and held_until > ${new Date(now)}
        and starts_at < ${to} and busy_until > ${from}
    ) as obstacle
    order by starts_at, detail
    limit ${MAX_OBSTACLES}`.execute(db);
  return rows;
}
