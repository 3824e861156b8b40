import type { Pool } from 'pg';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { LimitedAct } from '../../graphql/graphql-context.ts';

/**
 * How often one network (an IPv4 address, the first 64 bits of IPv6) may ask for an act, counted by all servers together.
 * Behind one of them a whole library, tax help desk or mobile operator may stand: docs/security.md says why these numbers.
 */
const SHARED: Record<LimitedAct, { points: number; duration: number }> = {
  book: { points: 60, duration: 10 * 60 },
  /** Links of mails that open nothing; right ones are given back. */
  openLink: { points: 10, duration: 60 },
  /** A mail each, to whoever was named and is known. */
  ownData: { points: 20, duration: 60 * 60 },
  passwordReset: { points: 20, duration: 60 * 60 },
};

/** Requests of any kind in a minute, counted by each server in its own memory: they cost no look at the database. */
const REQUESTS = { citizens: { points: 1_200, duration: 60 }, staff: { points: 6_000, duration: 60 } };

/** Whose request it is, as far as can be told before looking anything up. */
export type Side = keyof typeof REQUESTS;

/** What counts and refuses. Each answers null, or for how many milliseconds nothing more is heard. */
export type RateLimits = {
  request(side: Side, network: string): Promise<number | null>;
  act(act: LimitedAct, who: string): Promise<number | null>;
  /** It turned out not to count. */
  giveBack(act: LimitedAct, who: string): Promise<void>;
};

/** Counts in memory what is cheap, and in PostgreSQL what all servers must know of. */
export function rateLimits(pool: Pool): RateLimits {
  const shared = mapValues(
    SHARED,
    (limit, act) =>
      new RateLimiterPostgres({
        ...limit,
        ...sharedBy(pool),
        keyPrefix: act,
        // Who is over the limit costs no look at the database until it is over.
        inMemoryBlockOnConsumed: limit.points + 1,
        // Old rows of all acts go together.
        clearExpiredByTimeout: act === 'book',
      }),
  );
  const requests = mapValues(REQUESTS, (limit, side) => new RateLimiterMemory({ ...limit, keyPrefix: side }));
  return {
    request: (side, network) => waitAfter(requests[side].consume(network)),
    act: (act, who) => waitAfter(shared[act].consume(who)),
    giveBack: async (act, who) => void (await shared[act].reward(who)),
  };
}

/** For load tests: nobody is ever refused (RATE_LIMITS=off). */
export const noRateLimits: RateLimits = {
  request: async () => null,
  act: async () => null,
  giveBack: async () => undefined,
};

/** Takes each thing once in ten minutes, whatever server it comes to: says whether it is the first time. */
export function takenOnce(pool: Pool, keyPrefix: string): (thing: string) => Promise<boolean> {
  const taken = new RateLimiterPostgres({
    points: 1,
    duration: 10 * 60,
    ...sharedBy(pool),
    keyPrefix,
    inMemoryBlockOnConsumed: 2,
    // Left to the acts, whose rows lie in the same table.
    clearExpiredByTimeout: false,
  });
  return async (thing) => (await waitAfter(taken.consume(thing))) === null;
}

function sharedBy(pool: Pool) {
  return { storeClient: pool, storeType: 'pool', tableName: 'rate_limit', tableCreated: true };
}

async function waitAfter(consumed: Promise<RateLimiterRes>): Promise<number | null> {
  try {
    await consumed;
    return null;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return refused.msBeforeNext;
    throw refused;
  }
}

function mapValues<Key extends string, From, To>(
  values: Record<Key, From>,
  to: (value: From, key: Key) => To,
): Record<Key, To> {
  const entries = (Object.entries(values) as [Key, From][]).map(([key, value]) => [key, to(value, key)]);
  return Object.fromEntries(entries) as Record<Key, To>;
}
