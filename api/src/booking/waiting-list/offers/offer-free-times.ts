import { sql } from 'kysely';
import type { RequestContext } from '../../../context.ts';
import { type FirstWaiting, type FreeService, selectFirstWaiting } from './first-waiting.sql.ts';
import { readFreeStarts } from './free-starts.ts';
import { makeOffer } from './make-offer.ts';

/** A service with a waiting list, and the last day of all who wait. */
type WaitedFor = { id: number; slug: string; placeId: number; until: string };

/**
 * Offers the free times of the services with a waiting list, at one place or at all, each to the first who fits.
 * It looks at what is free now, not at what was freed, so that a lost notification only delays an offer. Returns the
 * number of offers.
 */
export async function offerFreeTimes(ctx: RequestContext, placeId: number | null = null): Promise<number> {
  let total = 0;
  for (const service of await selectWaitedFor(ctx, placeId)) total += await offerTimesOf(ctx, service);
  return total;
}

async function selectWaitedFor({ db, municipality }: RequestContext, placeId: number | null): Promise<WaitedFor[]> {
  const { rows } = await sql<WaitedFor>`
    select service.id, service.slug, service.place_id as "placeId", max(request.to_date)::text as until
    from watch_request as request
    join service on service.municipality_id = ${municipality.id} and service.slug = request.service_slug
      and service.retired_at is null
      and (request.place_ids is null or service.place_id = any(request.place_ids))
    where request.municipality_id = ${municipality.id} and request.state = 'WAITING'
      and (${placeId}::int is null or service.place_id = ${placeId})
    group by service.id, service.slug, service.place_id
    order by service.id`.execute(db);
  return rows;
}

async function offerTimesOf(ctx: RequestContext, { until, ...service }: WaitedFor): Promise<number> {
  const free = await readFreeStarts(ctx, service.id, until);
  if (free === null) return 0;
  const { agenda } = free;
  let { starts } = free;
  const { durationMinutes, bufferMinutes } = agenda.service;
  const offered = { ...service, municipalityId: ctx.municipality.id, busyMinutes: durationMinutes + bufferMinutes };
  for (let total = 0; ;) {
    const first = await findFirst(ctx, offered, starts);
    if (first === null) return total;
    const { operatorIds } = starts.find(({ startsAt }) => startsAt === first.startsAt)!;
    if (await makeOffer(ctx, agenda, operatorIds, first)) {
      total++;
      // The held time may leave others free at the same start, or take starts that overlap it.
      starts = (await readFreeStarts(ctx, service.id, until))?.starts ?? [];
    } else {
      // Another request was faster; the next run looks again.
      starts = starts.filter(({ startsAt }) => startsAt !== first.startsAt);
    }
  }
}

async function findFirst(
  { db, now }: RequestContext,
  service: FreeService,
  starts: Parameters<typeof selectFirstWaiting>[1],
): Promise<FirstWaiting | null> {
  if (starts.length === 0) return null;
  const { rows } = await selectFirstWaiting(service, starts, now).execute(db);
  return rows[0] ?? null;
}
