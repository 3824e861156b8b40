import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from './context.ts';
import { retryOnDeadlock } from './db/connection/transaction.ts';

/** Controls how a transaction ends. */
export type TransactionStatus = {
  /** Rolls back at the end, although the callback returns a result. */
  setRollbackOnly(): void;
};

type Run<T> = (tx: RequestContext, status: TransactionStatus) => Promise<T>;
type Begin = (use: (em: EntityManager) => Promise<void>) => Promise<void>;

class RollbackSignal extends Error {}

/**
 * Runs a callback in one transaction and returns its result; retries on a deadlock. Inside a transaction it is a
 * savepoint. Mails and changes are announced after the commit, and not at all after a rollback.
 */
export async function transaction<T>(ctx: RequestContext, run: Run<T>): Promise<T> {
  const { em } = ctx;
  if (em.isInTransaction()) return runOnce(ctx, run, (use) => em.transactional(use));
  return retryOnDeadlock(() => runOnce(ctx, run, (use) => beginOnOwnConnection(em.fork(), use)));
}

async function runOnce<T>(ctx: RequestContext, run: Run<T>, begin: Begin): Promise<T> {
  const events: (() => void)[] = [];
  let rollbackOnly = false;
  let result: { value: T } | undefined;
  try {
    await begin(async (em) => {
      const value = await run(contextInTransaction(ctx, em, events), { setRollbackOnly: () => (rollbackOnly = true) });
      result = { value };
      if (rollbackOnly) throw new RollbackSignal();
    });
  } catch (error) {
    if (error instanceof RollbackSignal && result !== undefined) return result.value;
    throw error;
  }
  for (const publish of events) publish();
  return result!.value;
}

function contextInTransaction(ctx: RequestContext, em: EntityManager, events: (() => void)[]): RequestContext {
  return {
    ...ctx,
    em,
    db: em.getKysely<unknown>(),
    onMailQueued: () => events.push(ctx.onMailQueued),
    onMunicipalityChanged: () => events.push(ctx.onMunicipalityChanged),
    onAgendaChanged: (change) => events.push(() => ctx.onAgendaChanged(change)),
  };
}

// em.transactional releases its connection in the rollback, which fails if the server has closed the connection: the
// pool would lose it. Kysely's connection() releases it in any case.
async function beginOnOwnConnection(em: EntityManager, use: (em: EntityManager) => Promise<void>): Promise<void> {
  await em
    .getKysely<unknown>()
    .connection()
    .execute(async (connection) => {
      const tx = await connection.startTransaction().execute();
      em.setTransactionContext(tx);
      try {
        await use(em);
        await em.flush();
        await tx.commit().execute();
      } catch (error) {
        if (!tx.isCommitted)
          await tx
            .rollback()
            .execute()
            .catch(() => undefined);
        throw error;
      }
    });
}
