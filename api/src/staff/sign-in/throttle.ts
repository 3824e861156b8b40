import { v7 as uuid } from 'uuid';
import { SignInAttempt } from '../../db/entities/staff/staff-sign-in.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { toClientNetwork } from '../client-network.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const WINDOW_MS = 15 * MINUTE_MS;
/** How long an address stays known after its owner signed in from it. */
const KNOWN_ADDRESS_MS = 90 * DAY_MS;

/** Wrong tries within the window after which the next has to wait. */
const MAX_FAILURES = {
  /** For one account from one address. */
  pair: 10,
  /** From one address, for all accounts: a whole town hall may stand behind it. */
  address: 100,
  /** For one account from addresses that never signed in to it; its owner's own stay open, as does the mailed link. */
  strangers: 50,
};

/** A try to sign in, written down before the password is looked at, so that many at once are counted too. */
export type AttemptResult = { kind: 'noted'; id: string } | { kind: 'throttled'; waitMs: number };

const COUNT_FAILURES_SQL = `
with tries as (
  select account = $2 as same_account, address = $3 as same_address, succeeded, attempted_at
  from sign_in_attempt
  where municipality_id = $1 and (account = $2 or address = $3)
)
select
  count(*) filter (where wrong and same_account and same_address)::int as pair,
  count(*) filter (where wrong and same_address)::int as address,
  count(*) filter (where wrong and same_account and not same_address)::int as strangers,
  coalesce(bool_or(succeeded and same_account and same_address), false) as known,
  extract(epoch from min(attempted_at) filter (where wrong))::float8 * 1000 as first
from tries, lateral (select not succeeded and attempted_at > $4 as wrong) as of_now`;

type FailureCounts = { pair: number; address: number; strangers: number; known: boolean; first: number };

/** Notes a try; slowed when there were too many wrong ones. It depends on what was typed, not on what accounts exist. */
export async function recordAttempt(
  { ctx, browser, keyed }: Pick<GraphQLContext, 'ctx' | 'browser' | 'keyed'>,
  email: string,
): Promise<AttemptResult> {
  const { em, pool, municipality, now } = ctx;
  const id = uuid();
  const account = keyed('sign-in-account', email);
  const address = keyed('sign-in-address', toClientNetwork(browser.address));
  await em.insert(SignInAttempt, { municipality: municipality.id, id, account, address, attemptedAt: new Date(now) });
  const { rows } = await pool.query<FailureCounts>(COUNT_FAILURES_SQL, [
    municipality.id,
    account,
    address,
    new Date(now - WINDOW_MS),
  ]);
  const { pair, address: fromAddress, strangers, known, first } = rows[0]!;
  const tooMany =
    pair > MAX_FAILURES.pair ||
    fromAddress > MAX_FAILURES.address ||
    (!known && strangers + pair > MAX_FAILURES.strangers);
  if (!tooMany) return { kind: 'noted', id };
  await clearAttempt({ ctx }, id);
  return { kind: 'throttled', waitMs: first + WINDOW_MS - now };
}

/** It was no guess: the password was right, only something else was still missing. */
export async function clearAttempt(
  { ctx: { em, municipality } }: Pick<GraphQLContext, 'ctx'>,
  id: string,
): Promise<void> {
  await em.nativeDelete(SignInAttempt, { municipality: municipality.id, id });
}

/** It was the owner: earlier mistakes from there are forgiven, the address is known from now on, old tries go. */
export async function recordSuccess({ ctx }: GraphQLContext, id: string): Promise<void> {
  const { em, pool, municipality, now } = ctx;
  await em.nativeUpdate(SignInAttempt, { municipality: municipality.id, id }, { succeeded: true });
  await pool.query(
    `delete from sign_in_attempt old using sign_in_attempt noted
     where noted.municipality_id = $1 and noted.id = $2 and old.municipality_id = $1 and old.id <> $2
       and (old.account = noted.account and old.address = noted.address
         or not old.succeeded and old.attempted_at < $3 or old.attempted_at < $4)`,
    [municipality.id, id, new Date(now - DAY_MS), new Date(now - KNOWN_ADDRESS_MS)],
  );
}
