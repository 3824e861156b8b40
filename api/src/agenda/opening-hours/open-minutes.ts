import { sql } from 'kysely';
import { calendarDays, instantFrom } from '../../scheduling/calendar-day.ts';
import type { ClosureRule } from '../../scheduling/closures.ts';
import type { WeeklyHours } from '../../scheduling/opening-hours.ts';
import type { RequestContext } from '../../context.ts';
import { findClosureOnDate } from '../closures/closure-on-date.ts';
import { type DateHours, getOpenWindows } from './hours-on-date.ts';

const MINUTE_MS = 60_000;

/** Open minutes of an operator at a place, multiplied by the capacity. */
export type OpenMinutes = { operatorId: number; placeId: number; minutes: number };

type WeekRow = {
  operatorId: number;
  placeId: number;
  capacity: number;
  hours: WeeklyHours[];
  breaks: WeeklyHours[];
  exceptions: DateHours[];
};
type Row = {
  weeks: WeekRow[];
  closures: (ClosureRule & { placeId: number | null })[];
  openings: { placeId: number | null; date: string }[];
};

/** Reads the open minutes between two dates by the current opening hours, as the denominator of utilisation. */
export async function readOpenMinutes(
  { db, municipality, signal }: RequestContext,
  from: string,
  to: string,
): Promise<OpenMinutes[]> {
  const { rows } = await sql<Row>`
    select
      (select coalesce(json_agg(json_build_object('operatorId', operator_id, 'placeId', place_id, 'capacity', capacity,
         'hours', hours, 'breaks', breaks, 'exceptions', exceptions)), '[]')
       from (
         select operator_id, place_id, operator.capacity,
           json_agg(json_build_object('weekday', weekday, 'opens', opens, 'closes', closes,
             'validFrom', valid_from, 'validUntil', valid_until)) as hours,
           (select coalesce(json_agg(json_build_object('weekday', weekday, 'opens', opens, 'closes', closes,
              'validFrom', valid_from, 'validUntil', valid_until)), '[]')
            from weekly_break where municipality_id = ${municipality.id} and operator_id = opening_hours.operator_id
              and place_id = opening_hours.place_id) as breaks,
           (select coalesce(json_agg(json_build_object('date', date, 'opens', opens, 'closes', closes)), '[]')
            from opening_exception
            where municipality_id = ${municipality.id} and operator_id = opening_hours.operator_id
              and place_id = opening_hours.place_id
              and date between ${from} and ${to}) as exceptions
         from opening_hours
         join operator on operator.municipality_id = ${municipality.id} and operator.id = operator_id
         where opening_hours.municipality_id = ${municipality.id}
         group by operator_id, place_id, operator.capacity
       ) as weeks) as weeks,
      (select coalesce(json_agg(json_build_object('placeId', place_id, 'from', from_date, 'to', until_date,
         'kind', kind, 'reason', reason)), '[]')
       from closure
       where municipality_id = ${municipality.id} and from_date <= ${to} and until_date >= ${from}) as closures,
      (select coalesce(json_agg(json_build_object('placeId', place_id, 'date', date)), '[]')
       from holiday_opening
       where municipality_id = ${municipality.id} and date between ${from} and ${to}) as openings`.execute(db, {
    signal,
  });
  const { weeks, closures, openings } = rows[0]!;
  const days = calendarDays(from, to, municipality.timeZone);
  return weeks.map((week) => {
    const isAtThisPlace = ({ placeId }: { placeId: number | null }) => placeId === null || placeId === week.placeId;
    const rules = {
      closures: closures.filter(isAtThisPlace),
      openedOn: openings.filter(isAtThisPlace).map(({ date }) => date),
    };
    const open = days
      .filter((day) => findClosureOnDate(day.date, rules, municipality) === null)
      .flatMap((day) =>
        getOpenWindows(day, week).map((window) => instantFrom(day, window.to) - instantFrom(day, window.from)),
      );
    const minutes = (open.reduce((total, ms) => total + ms, 0) / MINUTE_MS) * week.capacity;
    return { operatorId: week.operatorId, placeId: week.placeId, minutes };
  });
}
