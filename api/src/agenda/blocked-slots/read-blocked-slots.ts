import { sql } from 'kysely';
import { calendarDay, isoIn } from '../../scheduling/calendar-day.ts';
import type { RequestContext } from '../../context.ts';
import type { BlockedSlotType } from '../agenda-times.types.ts';

/** Filter for blocked slots: local dates (both included), operators (null: all), series. */
export type BlockedSlotsRequest = {
  from?: string;
  to?: string;
  operatorIds: readonly number[] | null;
  seriesId?: number;
};

type Row = {
  id: number;
  operatorId: number;
  name: string;
  reason: string;
  seriesId: number | null;
  startsAt: number;
  endsAt: number;
  blockedBy: string | null;
  seriesLength: number;
};

/** Reads blocked slots with the staff member who blocked them, earliest first. */
export async function readBlockedSlots(
  { db, municipality }: RequestContext,
  { from, to, operatorIds, seriesId }: BlockedSlotsRequest,
): Promise<BlockedSlotType[]> {
  const { timeZone } = municipality;
  const after = from === undefined ? null : new Date(calendarDay(from, timeZone).start);
  const before = to === undefined ? null : new Date(calendarDay(to, timeZone).end);
  const { rows } = await sql<Row>`
    select blocked.id, operator.id as "operatorId", operator.name, blocked.reason, blocked.series_id as "seriesId",
      extract(epoch from blocked.starts_at)::float8 * 1000 as "startsAt",
      extract(epoch from blocked.ends_at)::float8 * 1000 as "endsAt",
      staff_member.name as "blockedBy",
      case when blocked.series_id is null then 1 else (
        select count(*)::int from blocked_slot of_series
        where of_series.municipality_id = blocked.municipality_id and of_series.series_id = blocked.series_id
      ) end as "seriesLength"
    from blocked_slot blocked
    join operator on operator.municipality_id = blocked.municipality_id and operator.id = blocked.operator_id
    left join staff_member
      on staff_member.municipality_id = blocked.municipality_id and staff_member.id = blocked.blocked_by_id
    where blocked.municipality_id = ${municipality.id}
      and (${after}::timestamptz is null or blocked.ends_at > ${after})
      and (${before}::timestamptz is null or blocked.starts_at < ${before})
      and (${operatorIds}::int[] is null or blocked.operator_id = any(${operatorIds}))
      and (${seriesId ?? null}::int is null or blocked.series_id = ${seriesId ?? null})
    order by blocked.starts_at, operator.position, operator.id`.execute(db);
  return rows.map(({ id, operatorId, name, startsAt, endsAt, ...row }) => ({
    ...row,
    id: String(id),
    seriesId: row.seriesId === null ? null : String(row.seriesId),
    operator: { id: String(operatorId), name },
    startsAt: isoIn(timeZone, startsAt),
    endsAt: isoIn(timeZone, endsAt),
  }));
}
