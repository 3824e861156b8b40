import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { SignInAttempt } from '../../db/entities/staff/staff-sign-in.ts';
import type { RequestContext } from '../../context.ts';
import type { GraphQLContext } from '../../graphql/graphql-context.ts';
import { toClientNetwork } from '../client-network.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const WINDOW_MS = 15 * MINUTE_MS;
/** Time for which an address stays known after a successful sign-in. */
const KNOWN_ADDRESS_MS = 90 * DAY_MS;

/** Failed attempts within the window after which further attempts are throttled. */
const MAX_FAILURES = {
  /** For one account from one address. */
  pair: 10,
  /** From one address, for all accounts: a whole town hall may share it. */
  address: 100,
  /** For one account from unknown addresses; addresses that its owner uses and the mailed link keep working. */
  unknownAddresses: 50,
};

/** Result of recording an attempt; it is recorded before the password check, so concurrent attempts are counted too. */
export type AttemptResult = { kind: 'allowed'; id: string } | { kind: 'throttled'; waitMs: number };

type FailureCounts = { pair: number; address: number; unknownAddresses: number; known: boolean; first: number };

/**
 * Records a sign-in attempt, or throttles it after too many failed ones. The result depends only on the e-mail sent, so
 * that it does not reveal which accounts exist.
 */
export async function recordAttempt(
  { ctx, browser, keyedHash }: Pick<GraphQLContext, 'ctx' | 'browser' | 'keyedHash'>,
  email: string,
): Promise<AttemptResult> {
  const { em, municipality, now } = ctx;
  const id = uuid();
  const account = keyedHash('sign-in-account', email);
  const address = keyedHash('sign-in-address', toClientNetwork(browser.address));
  await em.insert(SignInAttempt, { municipality: municipality.id, id, account, address, attemptedAt: new Date(now) });
  const { pair, address: fromAddress, unknownAddresses, known, first } = await countFailures(ctx, account, address);
  const tooMany =
    pair > MAX_FAILURES.pair ||
    fromAddress > MAX_FAILURES.address ||
    (!known && unknownAddresses + pair > MAX_FAILURES.unknownAddresses);
  if (!tooMany) return { kind: 'allowed', id };
  await clearAttempt({ ctx }, id);
  return { kind: 'throttled', waitMs: first + WINDOW_MS - now };
}

async function countFailures(
  { db, municipality, now }: RequestContext,
  account: Buffer,
  address: Buffer,
): Promise<FailureCounts> {
  const windowStart = new Date(now - WINDOW_MS);
  const { rows } = await sql<FailureCounts>`
    with attempt as (
      select account = ${account} as same_account, address = ${address} as same_address, succeeded, attempted_at
      from sign_in_attempt
      where municipality_id = ${municipality.id} and (account = ${account} or address = ${address})
    )
    select
      count(*) filter (where failed and same_account and same_address)::int as pair,
      count(*) filter (where failed and same_address)::int as address,
      count(*) filter (where failed and same_account and not same_address)::int as "unknownAddresses",
      coalesce(bool_or(succeeded and same_account and same_address), false) as known,
      extract(epoch from min(attempted_at) filter (where failed))::float8 * 1000 as first
    from attempt, lateral (select not succeeded and attempted_at > ${windowStart} as failed) as classified`.execute(db);
  return rows[0]!;
}

/** Deletes an attempt that must not count as failed: the password was valid, but the second factor was missing. */
export async function clearAttempt(
  { ctx: { em, municipality } }: Pick<GraphQLContext, 'ctx'>,
  id: string,
): Promise<void> {
  await em.nativeDelete(SignInAttempt, { municipality: municipality.id, id });
}

/**
 * Marks an attempt as successful and its address as known; deletes earlier failures from there and expired attempts.
 */
export async function recordSuccess({ ctx }: GraphQLContext, id: string): Promise<void> {
  const { em, db, municipality, now } = ctx;
  await em.nativeUpdate(SignInAttempt, { municipality: municipality.id, id }, { succeeded: true });
  await sql`
    delete from sign_in_attempt old using sign_in_attempt current
    where current.municipality_id = ${municipality.id} and current.id = ${id}
      and old.municipality_id = current.municipality_id and old.id <> current.id
      and (old.account = current.account and old.address = current.address
        or not old.succeeded and old.attempted_at < ${new Date(now - DAY_MS)}
        or old.attempted_at < ${new Date(now - KNOWN_ADDRESS_MS)})`.execute(db);
}
