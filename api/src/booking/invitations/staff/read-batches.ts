import { type RawBuilder, sql } from 'kysely';
import type { RequestContext } from '../../../context.ts';
import { localDate } from '../../../scheduling/calendar-day.ts';
import { type InvitationState, invitationStateSql } from '../invitation-state.ts';

/** A batch of invitations with the number of them in each state; times are epoch milliseconds. */
export type BatchRow = {
  id: number;
  serviceId: number;
  serviceName: string;
  placeId: number;
  placeName: string;
  until: string;
  createdAt: number;
  createdByName: string;
  total: number;
  counts: Partial<Record<InvitationState, number>>;
};

/** A part of a list, from a position on. */
export type PagePart = { first: number; offset: number };

/** Returns a page of the batches of the permitted places, newest first. Null permits every place. */
export async function readBatches(
  ctx: RequestContext,
  placeIds: readonly number[] | null,
  { first, offset }: PagePart,
): Promise<{ batches: BatchRow[]; hasMore: boolean }> {
  const permitted = placeIds === null ? sql`true` : sql`service.place_id = any(${[...placeIds]}::int[])`;
  const found = await select(ctx, permitted, sql`offset ${offset} limit ${first + 1}`);
  return { batches: found.slice(0, first), hasMore: found.length > first };
}

/** Returns one batch; null if this municipality has none with the id. */
export async function findBatch(ctx: RequestContext, id: number): Promise<BatchRow | null> {
  const [batch] = await select(ctx, sql`batch.id = ${id}`, sql`limit 1`);
  return batch ?? null;
}

async function select(
  { db, municipality, now }: RequestContext,
  condition: RawBuilder<unknown>,
  page: RawBuilder<unknown>,
): Promise<BatchRow[]> {
  const { rows } = await sql<Omit<BatchRow, 'counts'> & { counts: string }>`
    select batch.id, batch.service_id as "serviceId", service.name as "serviceName", service.place_id as "placeId",
      place.name as "placeName", batch.until_date::text as until,
      extract(epoch from batch.created_at)::float8 * 1000 as "createdAt", staff_member.name as "createdByName",
      coalesce(counted.total, 0)::int as total, coalesce(counted.counts, '{}')::text as counts
    from (
      select batch.* from invitation_batch batch
      join service on service.municipality_id = batch.municipality_id and service.id = batch.service_id
      where batch.municipality_id = ${municipality.id} and ${condition}
      order by batch.created_at desc, batch.id desc
      ${page}
    ) as batch
    join service on service.municipality_id = batch.municipality_id and service.id = batch.service_id
    join place on place.municipality_id = batch.municipality_id and place.id = service.place_id
    join staff_member on staff_member.municipality_id = batch.municipality_id and staff_member.id = batch.created_by
    left join lateral (
      select sum(number) as total, jsonb_object_agg(state, number) as counts
      from (
        select state, count(*) as number from (
          select ${invitationStateSql(localDate(now, municipality.timeZone))} as state
          from invitation
          join invitation_batch on invitation_batch.municipality_id = invitation.municipality_id
            and invitation_batch.id = invitation.batch_id
          where invitation.municipality_id = batch.municipality_id and invitation.batch_id = batch.id
        ) as states
        group by state
      ) as numbers
    ) as counted on true
    order by batch.created_at desc, batch.id desc`.execute(db);
  return rows.map((row) => ({ ...row, counts: JSON.parse(row.counts) as BatchRow['counts'] }));
}
