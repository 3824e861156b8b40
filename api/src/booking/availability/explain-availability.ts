import { readServiceAgenda } from '../../agenda/service-agenda/service-agenda.ts';
import type { AgendaOperator, ServiceAgenda } from '../../agenda/service-agenda/types.ts';
import { getOpenWindows } from '../../agenda/opening-hours/hours-on-date.ts';
import { ACTIVE_BOOKING_SQL } from '../../db/entities/booking/booking.ts';
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
import { bookableWindow, closureOf } from './bookable-slots.ts';

const MINUTE = 60_000;

/** Why a time is not offered; OFFERED: it is. */
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

/** The cause for one operator (null: for all alike), and what stands in the way: a reason, a booking with its number. */
export type WhyNot = {
  operator: { id: number; name: string } | null;
  cause: Cause;
  detail: string;
  booking: { id: string; placeId: number } | null;
};

/** "Perché questo orario non è offerto?": for one operator or all who offer the service; null when there is no such service. */
export async function explainAvailability(
  ctx: RequestContext,
  asked: { serviceId: number; operatorId: number | null; startsAt: number },
): Promise<WhyNot[] | null> {
  const { municipality, now } = ctx;
  const day = calendarDay(localDate(asked.startsAt, municipality.timeZone), municipality.timeZone);
  const agenda = await readServiceAgenda(ctx.pool, {
    municipalityId: municipality.id,
    serviceId: asked.serviceId,
    operatorId: asked.operatorId,
    span: { start: day.start, end: day.end },
    fromDate: day.date,
    toDate: day.date,
    coolDownAt: now,
  });
  if (agenda === null) return null;
  const forAll = causeForAll(ctx, agenda, day, asked.startsAt, now);
  if (forAll !== null) return [forAll];
  return Promise.all(agenda.operators.map((operator) => causeFor(ctx, agenda, day, operator, asked.startsAt)));
}

function alike(cause: Cause, detail = ''): WhyNot {
  return { operator: null, cause, detail, booking: null };
}

function causeForAll(
  ctx: RequestContext,
  agenda: ServiceAgenda,
  day: CalendarDay,
  startsAt: number,
  now: number,
): WhyNot | null {
  const bookable = bookableWindow(agenda, now, ctx.municipality.timeZone);
  if (startsAt < now) return alike('PAST');
  if (startsAt < bookable.start) return alike('NOTICE_TOO_SHORT', String(agenda.service.minNoticeMinutes));
  if (startsAt >= bookable.end) return alike('BEYOND_HORIZON', String(agenda.service.horizonDays));
  const closed = closureOf(agenda, day, ctx.municipality);
  if (closed !== null) return alike('CLOSED', closed.reason);
  return agenda.operators.length === 0 ? alike('DOES_NOT_OFFER') : null;
}

async function causeFor(
  ctx: RequestContext,
  { service }: ServiceAgenda,
  day: CalendarDay,
  operator: AgendaOperator,
  startsAt: number,
): Promise<WhyNot> {
  const here = (cause: Cause, detail = '', booking: WhyNot['booking'] = null): WhyNot => ({
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
  return inTheWay(ctx, operator, startsAt, startsAt + (service.durationMinutes + service.bufferMinutes) * MINUTE, here);
}

const IN_THE_WAY = `
select 'BLOCKED' as cause, reason as detail, starts_at, null as booking
from blocked_slot where municipality_id = $1 and operator_id = $2 and starts_at < $4 and ends_at > $3
union all
select 'BOOKED', number || ', ' || place.name, starts_at, json_build_object('id', booking.id, 'placeId', place.id)
from booking join place on place.municipality_id = $1 and place.id = booking.place_id
where booking.municipality_id = $1 and operator_id = $2 and ${ACTIVE_BOOKING_SQL} and starts_at < $4 and busy_until > $3
union all
select 'RESTING', to_char(cool_down_until at time zone $6, 'HH24:MI'), starts_at, null
from booking where municipality_id = $1 and operator_id = $2 and cool_down_until > $5 and starts_at < $4 and busy_until > $3
order by 1, 3
limit 1`;

async function inTheWay(
  { pool, municipality, now }: RequestContext,
  operator: AgendaOperator,
  from: number,
  to: number,
  here: (cause: Cause, detail?: string, booking?: WhyNot['booking']) => WhyNot,
): Promise<WhyNot> {
  const { rows } = await pool.query<Pick<WhyNot, 'cause' | 'detail' | 'booking'>>(IN_THE_WAY, [
    municipality.id,
    operator.id,
    new Date(from),
    new Date(to),
    new Date(now),
    municipality.timeZone,
  ]);
  const [first] = rows;
  return first === undefined ? here('OFFERED') : here(first.cause, first.detail, first.booking);
}
