import type { Pool } from 'pg';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { LimitedAct } from '../../graphql/graphql-context.ts';

/**
 * Attempts per network (an IPv4 address or an IPv6 /64) and duration in seconds, counted by all servers together. A
 * library or a mobile carrier may share one network: docs/security.md explains the figures.
 */
const SHARED_RATE_LIMITS: Record<LimitedAct, { points: number; duration: number }> = {
  book: { points: 60, duration: 10 * 60 },
  /** Choices of a time, extensions and releases. A citizen whose choice is not held can still book. */
  hold: { points: 240, duration: 10 * 60 },
  /** Invalid mail links; the attempt of a valid link is refunded. */
  openLink: { points: 10, duration: 60 },
  /** Each attempt may send a mail. */
  joinWaitingList: { points: 20, duration: 60 * 60 },
  /** Each attempt may send a mail to a known address. */
  ownData: { points: 20, duration: 60 * 60 },
  /** Ratings need no booking, so that nothing links them to one. */
  rate: { points: 60, duration: 10 * 60 },
  passwordReset: { points: 20, duration: 60 * 60 },
};

/** Requests per network and minute, counted in the memory of each server without a database query. */
const REQUEST_RATE_LIMITS = { citizens: { points: 1_200, duration: 60 }, staff: { points: 6_000, duration: 60 } };

/** Side of a request, known from its cookie before the session is read. */
export type Side = keyof typeof REQUEST_RATE_LIMITS;

/** Rate limiters. Each returns null if the request is allowed, otherwise the milliseconds until the next attempt. */
export type RateLimits = {
  request(side: Side, network: string): Promise<number | null>;
  act(act: LimitedAct, who: string): Promise<number | null>;
  /** Refunds an attempt. */
  giveBack(act: LimitedAct, who: string): Promise<void>;
};

/** Creates the limiters: requests in memory, attempts that all servers must count together in PostgreSQL. */
export function rateLimits(pool: Pool): RateLimits {
  const shared = mapValues(
    SHARED_RATE_LIMITS,
    (limit, act) =>
      new RateLimiterPostgres({
        ...limit,
        ...storeOptions(pool),
        keyPrefix: act,
        // A blocked network costs no database query until its block expires.
        inMemoryBlockOnConsumed: limit.points + 1,
        // One limiter deletes the expired rows of all limiters.
        clearExpiredByTimeout: act === 'book',
      }),
  );
  const requests = mapValues(
    REQUEST_RATE_LIMITS,
    (limit, side) => new RateLimiterMemory({ ...limit, keyPrefix: side }),
  );
  return {
    request: (side, network) => getWaitMs(requests[side].consume(network)),
    act: (act, who) => getWaitMs(shared[act].consume(who)),
    giveBack: async (act, who) => void (await shared[act].reward(who)),
  };
}

/** Limiters for load tests: every request is allowed (RATE_LIMITS=off). */
export const noRateLimits: RateLimits = {
  request: async () => null,
  act: async () => null,
  giveBack: async () => undefined,
};

/** Returns a function that claims a key once in ten minutes across all servers, and returns whether it was free. */
export function claimOnce(pool: Pool, keyPrefix: string): (key: string) => Promise<boolean> {
  const limiter = new RateLimiterPostgres({
    points: 1,
    duration: 10 * 60,
    ...storeOptions(pool),
    keyPrefix,
    inMemoryBlockOnConsumed: 2,
    // The limiter of `book` deletes expired rows of the shared table.
    clearExpiredByTimeout: false,
  });
  return async (key) => (await getWaitMs(limiter.consume(key))) === null;
}

// The library requires a pg pool.
function storeOptions(pool: Pool) {
  return { storeClient: pool, storeType: 'pool', tableName: 'rate_limit', tableCreated: true };
}

async function getWaitMs(consumed: Promise<RateLimiterRes>): Promise<number | null> {
  try {
    await consumed;
    return null;
  } catch (error) {
    if (error instanceof RateLimiterRes) return error.msBeforeNext;
    throw error;
  }
}

function mapValues<Key extends string, From, To>(
  values: Record<Key, From>,
  to: (value: From, key: Key) => To,
): Record<Key, To> {
  const entries = (Object.entries(values) as [Key, From][]).map(([key, value]) => [key, to(value, key)]);
  return Object.fromEntries(entries) as Record<Key, To>;
}
