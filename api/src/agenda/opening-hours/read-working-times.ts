import { sql } from 'kysely';
import type { CalendarDay } from '../../scheduling/calendar-day.ts';
import type { ClosureRule } from '../../scheduling/closures.ts';
import type { Span } from '../../scheduling/interval.ts';
import type { RequestContext } from '../../context.ts';
import type { DateHours } from './hours-on-date.ts';
import type { DatedWeek, WorkingTimes } from './working-times.ts';

type OfPlace = { placeId: number | null };
type Row = {
  operators: { operatorId: number; placeId: number; capacity: number; retiredAt: number | null; weeks: DatedWeek[] }[];
  exceptions: (DateHours & { operatorId: number; placeId: number })[];
  blocked: (Span & { operatorId: number })[];
  closures: (ClosureRule & OfPlace)[];
  openings: ({ date: string } & OfPlace)[];
};

const LINES = sql`coalesce(json_agg(json_build_object('weekday', weekday, 'opens', opens, 'closes', closes,
  'validFrom', valid_from, 'validUntil', valid_until)), '[]')`;

/** Reads the working times of every operator at every place for a range of days, retired operators included. */
export async function readWorkingTimes(
  { db, municipality, signal }: RequestContext,
  days: readonly CalendarDay[],
): Promise<WorkingTimes[]> {
  const [first, last] = [days[0]!, days.at(-1)!];
  const ofMunicipality = sql`municipality_id = ${municipality.id}`;
  const { rows } = await sql<Row>`
    with week as (
      select operator_id, place_id, replaced_on, hours, breaks from past_opening_hours
      where ${ofMunicipality} and replaced_on > ${first.date}
      union all
      select operator_id, place_id, null, to_jsonb(${LINES}), (
        select to_jsonb(${LINES}) from weekly_break
        where ${ofMunicipality} and operator_id = opening_hours.operator_id and place_id = opening_hours.place_id
      )
      from opening_hours where ${ofMunicipality} group by operator_id, place_id
    )
    select
      (select coalesce(json_agg(one), '[]') from (
        select operator_id as "operatorId", place_id as "placeId", operator.capacity,
          extract(epoch from operator.retired_at)::float8 * 1000 as "retiredAt",
          json_agg(json_build_object('replacedOn', replaced_on, 'hours', hours, 'breaks', breaks)
            order by replaced_on) as weeks
        from week join operator on operator.municipality_id = ${municipality.id} and operator.id = operator_id
        group by operator_id, place_id, operator.capacity, operator.retired_at
      ) one) as operators,
      (select coalesce(json_agg(json_build_object('operatorId', operator_id, 'placeId', place_id, 'date', date,
         'opens', opens, 'closes', closes)), '[]')
       from opening_exception where ${ofMunicipality} and date between ${first.date} and ${last.date}) as exceptions,
      (select coalesce(json_agg(json_build_object('operatorId', operator_id,
         'start', extract(epoch from starts_at)::float8 * 1000, 'end', extract(epoch from ends_at)::float8 * 1000)), '[]')
       from blocked_slot
       where ${ofMunicipality} and starts_at < ${new Date(last.end)} and ends_at > ${new Date(first.start)}) as blocked,
      (select coalesce(json_agg(json_build_object('placeId', place_id, 'from', from_date, 'to', until_date,
         'kind', kind, 'reason', reason)), '[]')
       from closure
       where ${ofMunicipality} and from_date <= ${last.date} and until_date >= ${first.date}) as closures,
      (select coalesce(json_agg(json_build_object('placeId', place_id, 'date', date)), '[]')
       from holiday_opening
       where ${ofMunicipality} and date between ${first.date} and ${last.date}) as openings`.execute(db, { signal });
  return toWorkingTimes(rows[0]!);
}

function toWorkingTimes({ operators, exceptions, blocked, closures, openings }: Row): WorkingTimes[] {
  return operators.map((one) => {
    const isAtThisPlace = ({ placeId }: OfPlace) => placeId === null || placeId === one.placeId;
    return {
      ...one,
      exceptions: exceptions.filter(
        ({ operatorId, placeId }) => operatorId === one.operatorId && placeId === one.placeId,
      ),
      blocked: blocked.filter(({ operatorId }) => operatorId === one.operatorId),
      rules: {
        closures: closures.filter(isAtThisPlace),
        openedOn: openings.filter(isAtThisPlace).map(({ date }) => date),
      },
    };
  });
}
