import { type RawBuilder, sql } from 'kysely';
import { readId } from '../../graphql/parse-id.ts';
import { toVersion } from '../../graphql/record-version.ts';
import { calendarDay, isoIn } from '../../scheduling/calendar-day.ts';
import type { RequestContext } from '../../context.ts';
import type { BlockedSlotType } from '../agenda-times.types.ts';

/** Filter for blocked slots: local dates (both included), operators (null: all), series, ids. */
export type BlockedSlotsRequest = {
  from?: string;
  to?: string;
  operatorIds: readonly number[] | null;
  seriesId?: number;
  id?: number;
  /** Only slots after this one in the order of the list. */
  after?: BlockedSlotPosition | null;
  limit?: number;
};

/** Position of a blocked slot in the list. */
export type BlockedSlotPosition = { startsAt: number; operatorId: number; id: number };

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
  /** Null for a slot of no series. */
  seriesDigest: string | null;
};

/** Reads blocked slots with the staff member who blocked them, earliest first. */
export async function readBlockedSlots(
  { db, municipality }: RequestContext,
  request: BlockedSlotsRequest,
): Promise<BlockedSlotType[]> {
  // Each series is read once, however many of its slots are in the list.
  const { rows } = await sql<Row>`
    with listed as materialized (
      select * from blocked_slot blocked
      where blocked.municipality_id = ${municipality.id} and ${filterSlots(request, municipality.timeZone)}
      order by blocked.starts_at, blocked.operator_id, blocked.id
      limit ${request.limit ?? null}::int
    ), series as materialized (
      select series_id, count(*)::int as length,
        md5(string_agg(concat_ws('|', id, extract(epoch from starts_at), extract(epoch from ends_at), reason), ','
          order by id)) as digest
      from blocked_slot
      where municipality_id = ${municipality.id} and series_id in (select series_id from listed)
      group by series_id
    )
    select listed.id, operator.id as "operatorId", operator.name, listed.reason, listed.series_id as "seriesId",
      extract(epoch from listed.starts_at)::float8 * 1000 as "startsAt",
      extract(epoch from listed.ends_at)::float8 * 1000 as "endsAt",
      staff_member.name as "blockedBy", coalesce(series.length, 1) as "seriesLength", series.digest as "seriesDigest"
    from listed
    join operator on operator.municipality_id = listed.municipality_id and operator.id = listed.operator_id
    left join staff_member
      on staff_member.municipality_id = listed.municipality_id and staff_member.id = listed.blocked_by_id
    left join series on series.series_id = listed.series_id
    order by listed.starts_at, listed.operator_id, listed.id`.execute(db);
  return rows.map((row) => toBlockedSlot(row, municipality.timeZone));
}

/** Reads the blocked slot with an opaque id. Returns null if there is none. */
export async function readBlockedSlot(ctx: RequestContext, id: string): Promise<BlockedSlotType | null> {
  return (await readBlockedSlots(ctx, { id: readId(id) ?? 0, operatorIds: null }))[0] ?? null;
}

function filterSlots({ from, to, operatorIds, seriesId, id, after }: BlockedSlotsRequest, zone: string) {
  const conditions: RawBuilder<unknown>[] = [];
  if (from !== undefined) conditions.push(sql`blocked.ends_at > ${new Date(calendarDay(from, zone).start)}`);
  if (to !== undefined) conditions.push(sql`blocked.starts_at < ${new Date(calendarDay(to, zone).end)}`);
  if (operatorIds !== null) conditions.push(sql`blocked.operator_id = any(${operatorIds}::int[])`);
  if (seriesId !== undefined) conditions.push(sql`blocked.series_id = ${seriesId}`);
  if (id !== undefined) conditions.push(sql`blocked.id = ${id}`);
  if (after) {
    const position = sql`(${new Date(after.startsAt)}::timestamptz, ${after.operatorId}::int, ${after.id}::int)`;
    conditions.push(sql`(blocked.starts_at, blocked.operator_id, blocked.id) > ${position}`);
  }
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

function toBlockedSlot(row: Row, timeZone: string): BlockedSlotType {
  const { id, operatorId, name, startsAt, endsAt, seriesDigest, seriesId, ...rest } = row;
  const version = toVersion({ operatorId, startsAt, endsAt, reason: row.reason });
  return {
    ...rest,
    id: String(id),
    seriesId: seriesId === null ? null : String(seriesId),
    operator: { id: String(operatorId), name },
    startsAt: isoIn(timeZone, startsAt),
    endsAt: isoIn(timeZone, endsAt),
    version,
    seriesVersion: seriesDigest === null ? version : toVersion({ digest: seriesDigest }),
  };
}
