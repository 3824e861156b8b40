import { sql } from 'kysely';
import { z } from 'zod';
import type { RequestContext } from '../../../context.ts';
import type { Database } from '../../../db/connection/database-handle.ts';
import type { Jobs } from '../../../mail/delivery/runner.ts';
import { closeLapsedOffers, endOverdueRequests } from './close-requests.ts';
import { offerFreeTimes } from './offer-free-times.ts';

/** Dependencies of the jobs. */
type Parts = {
  db: Database;
  /** Returns the context of the system in a municipality. */
  contextOf(municipalityId: number): Promise<RequestContext>;
};

const payloadSchema = z.object({ municipalityId: z.int(), placeId: z.int() });

/**
 * Returns the jobs of the waiting list: each minute all that is due in all municipalities, and the free times of one
 * place soon after its agenda has changed.
 */
export function waitingListJob({ db, contextOf }: Parts): Jobs {
  return {
    tasks: {
      'sweep-waiting-lists': async () => {
        for (const municipalityId of await selectMunicipalities(db))
          await sweepWaitingList(await contextOf(municipalityId));
      },
      'offer-free-times': async (payload) => {
        const { municipalityId, placeId } = payloadSchema.parse(payload);
        await offerFreeTimes(await contextOf(municipalityId), placeId);
      },
    },
    crontab: '* * * * * sweep-waiting-lists ?jobKey=sweep-waiting-lists&max=1',
  };
}

/** Does all that is due in the waiting list of a municipality and returns the number of new offers. */
export async function sweepWaitingList(ctx: RequestContext): Promise<number> {
  await closeLapsedOffers(ctx);
  await endOverdueRequests(ctx);
  return offerFreeTimes(ctx);
}

async function selectMunicipalities(db: Database): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct municipality_id as id from watch_request where ended_at is null order by id`.execute(db);
  return rows.map(({ id }) => id);
}
