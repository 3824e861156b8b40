import { sql } from 'kysely';
import { readServiceAgenda } from '../../agenda/service-agenda/service-agenda.ts';
import type { AgendaOperator, ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import { getOpenWindows } from '../../agenda/opening-hours/hours-on-date.ts';
import { ACTIVE_BOOKING_SQL } from '../../db/entities/booking/booking-status.ts';
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

/** Reason why a start is not offered; OFFERED if it is. */
export type Cause =
  | 'OFFERED'
  | 'PAST'
  | 'NOTICE_TOO_SHORT'
  | 'BEYOND_HORIZON'
  | 'CLOSED'
  | 'DOES_NOT_OFFER'
  | 'OUTSIDE_HOURS'
  | 'NO_ROOM_BEFORE_CLOSING'
  | 'OFF_GRID'
  | 'BLOCKED'
  | 'BOOKED'
  | 'RESTING';

/** Cause for one operator (null: for all operators), with a detail and the conflicting booking. */
export type Explanation = {
  operator: { id: number; name: string } | null;
  cause: Cause;
  detail: string;
  booking: { id: string; placeId: number } | null;
};

/** Explains for each operator why a start is not offered; null if the service does not exist. */
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
    coolDownAt: now,
  });
  if (agenda === null) return null;
  const forAll = findCauseForAll(ctx, agenda, day, query.startsAt, now);
  if (forAll !== null) return [forAll];
  return Promise.all(agenda.operators.map((operator) => findCause(ctx, agenda, day, operator, query.startsAt)));
}

function explainForAll(cause: Cause, detail = ''): Explanation {
  return { operator: null, cause, detail, booking: null };
}

function findCauseForAll(
  ctx: RequestContext,
  agenda: ServiceAgenda,
  day: CalendarDay,
  startsAt: number,
  now: number,
): Explanation | null {
  const bookable = bookableWindow(agenda, now, ctx.municipality.timeZone);
  if (startsAt < now) return explainForAll('PAST');
  if (startsAt < bookable.start) return explainForAll('NOTICE_TOO_SHORT', String(agenda.service.minNoticeMinutes));
  if (startsAt >= bookable.end) return explainForAll('BEYOND_HORIZON', String(agenda.service.horizonDays));
  const closed = findClosure(agenda, day, ctx.municipality);
  if (closed !== null) return explainForAll('CLOSED', closed.reason);
  return agenda.operators.length === 0 ? explainForAll('DOES_NOT_OFFER') : null;
}

async function findCause(
  ctx: RequestContext,
  { service }: ServiceAgenda,
  day: CalendarDay,
  operator: AgendaOperator,
  startsAt: number,
): Promise<Explanation> {
  const here = (cause: Cause, detail = '', booking: Explanation['booking'] = null): Explanation => ({
    operator: { id: operator.id, name: operator.name },
    cause,
    detail,
    booking,
  });
  const minute = wallMinute(day, startsAt);
  const window = getOpenWindows(day, operator).find(({ from, to }) => minute >= from && minute < to);
  if (window === undefined) return here('OUTSIDE_HOURS');
  if (startsAt + service.durationMinutes * MINUTE > instantFrom(day, window.to)) return here('NO_ROOM_BEFORE_CLOSING');
  const onGrid = (minute - window.from) % service.stepMinutes === 0 && instantAt(day, minute) === startsAt;
  if (!onGrid) return here('OFF_GRID', String(service.stepMinutes));
  if (operator.lanes.some((lane) => isLaneFree(startsAt, service, lane))) return here('OFFERED');
  return findObstacle(
    ctx,
    operator,
    startsAt,
    startsAt + (service.durationMinutes + service.bufferMinutes) * MINUTE,
    here,
  );
}

async function findObstacle(
  { db, municipality, now }: RequestContext,
  operator: AgendaOperator,
  fromMs: number,
  toMs: number,
  here: (cause: Cause, detail?: string, booking?: Explanation['booking']) => Explanation,
): Promise<Explanation> {
  const [from, to] = [new Date(fromMs), new Date(toMs)];
  const active = sql.raw(ACTIVE_BOOKING_SQL);
  const { rows } = await sql<Pick<Explanation, 'cause' | 'detail' | 'booking'>>`
    select 'BLOCKED' as cause, reason as detail, starts_at, null as booking
    from blocked_slot
    where municipality_id = ${municipality.id} and operator_id = ${operator.id}
      and starts_at < ${to} and ends_at > ${from}
    union all
    select 'BOOKED', number || ', ' || place.name, starts_at,
      json_build_object('id', booking.id, 'placeId', place.id)
    from booking
    join place on place.municipality_id = booking.municipality_id and place.id = booking.place_id
    where booking.municipality_id = ${municipality.id} and operator_id = ${operator.id} and ${active}
      and starts_at < ${to} and busy_until > ${from}
    union all
    select 'RESTING', to_char(cool_down_until at time zone ${municipality.timeZone}, 'HH24:MI'), starts_at, null
    from booking
    where municipality_id = ${municipality.id} and operator_id = ${operator.id}
      and cool_down_until > ${new Date(now)} and starts_at < ${to} and busy_until > ${from}
    order by 1, 3
    limit 1`.execute(db);
  const [first] = rows;
  return first === undefined ? here('OFFERED') : here(first.cause, first.detail, first.booking);
}
