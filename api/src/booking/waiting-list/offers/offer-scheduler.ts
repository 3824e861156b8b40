import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../../../db/connection/database-handle.ts';

/** Milliseconds for which the changes of several agendas are gathered: a busy place costs one query for all of them. */
const GATHER_CHANGES_MS = 200;

/** Schedules the offers of places whose agendas change. The job of each minute does what it misses. */
export type OfferScheduler = {
  /** Call after the commit. Never throws. */
  wake(municipalityId: number, placeId: number): void;
  /** Resolves when nothing is pending. */
  idle(): Promise<void>;
};

/** Creates the scheduler of a process. */
export function createOfferScheduler(db: Database, onError: (error: unknown) => void): OfferScheduler {
  const places = new Map<string, { municipalityId: number; placeId: number }>();
  let underWay: Promise<void> | undefined;

  async function schedulePending(): Promise<void> {
    try {
      while (places.size > 0) {
        await pause(GATHER_CHANGES_MS);
        const changed = [...places.values()];
        places.clear();
        await scheduleOffers(db, changed).catch(onError);
      }
    } finally {
      underWay = undefined;
    }
  }

  return {
    wake(municipalityId, placeId) {
      places.set(`${municipalityId} ${placeId}`, { municipalityId, placeId });
      underWay ??= schedulePending();
    },
    async idle() {
      await underWay;
    },
  };
}

/** Adds one job for each of the places for one of whose services a citizen waits. */
export async function scheduleOffers(
  db: Database,
  places: readonly { municipalityId: number; placeId: number }[],
): Promise<void> {
  const municipalityIds = places.map(({ municipalityId }) => municipalityId);
  const placeIds = places.map(({ placeId }) => placeId);
  await sql`
    select graphile_worker.add_job('offer-free-times',
      json_build_object('municipalityId', changed.municipality_id, 'placeId', changed.place_id),
      job_key => format('offer-free-times-%s-%s', changed.municipality_id, changed.place_id), max_attempts => 1)
    from unnest(${municipalityIds}::int[], ${placeIds}::int[]) as changed (municipality_id, place_id)
    where exists (
      select from service
      join watch_request as request on request.municipality_id = changed.municipality_id
        and request.service_slug = service.slug and request.state = 'WAITING'
        and (request.place_ids is null or changed.place_id = any(request.place_ids))
      where service.municipality_id = changed.municipality_id and service.place_id = changed.place_id)`.execute(db);
}
