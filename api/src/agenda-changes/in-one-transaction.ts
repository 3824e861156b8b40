import type { EntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { retryOnDeadlock } from '../db/connection/transaction.ts';
import type { RequestContext } from '../context.ts';

type Statement = string | { text: string; values?: unknown[] };
type Result = { rows: unknown[]; rowCount: number };
type Connection = {
  executeQuery(query: object): Promise<{ rows: unknown[]; numAffectedRows?: bigint }>;
};

/**
 * Lends an act its work such that all it does, and all that the acts do which it calls, is one transaction: kept or
 * undone as it says in the end. What it tells of mails and agendas is told after the commit, if there is one.
 */
export async function inOneTransaction<T>(
  ctx: RequestContext,
  run: (within: RequestContext) => Promise<{ keep: boolean; answer: T }>,
): Promise<T> {
  return retryOnDeadlock(async () => {
    const em = ctx.em.fork();
    const news: (() => void)[] = [];
    await em.begin();
    try {
      const { keep, answer } = await run({
        ...ctx,
        em,
        pool: poolWithin(em),
        onMailQueued: () => news.push(ctx.onMailQueued),
        agendaChanged: (change) => news.push(() => ctx.agendaChanged(change)),
      });
      if (!keep) {
        await em.rollback();
        return answer;
      }
      await em.commit();
      for (const tell of news) tell();
      return answer;
    } catch (error) {
      // A lost connection cannot be told to undo anything, and what it had begun is undone by itself.
      if (em.isInTransaction()) await em.rollback().catch(() => undefined);
      throw error;
    }
  });
}

/** A pool whose every connection is the transaction's own; transactions begun on it are savepoints. */
function poolWithin(em: EntityManager): Pool {
  const connection = em.getTransactionContext() as unknown as Connection;
  const query = async (statement: Statement, values?: unknown[]): Promise<Result> => {
    const { text, values: own = [] } = typeof statement === 'string' ? { text: statement, values } : statement;
    const sql = SAVEPOINTS[text] ?? text;
    const { rows, numAffectedRows } = await connection.executeQuery({
      sql,
      parameters: own ?? [],
      query: { kind: 'RawNode', sqlFragments: [sql], parameters: [] },
      queryId: { queryId: 'within' },
    });
    return { rows, rowCount: numAffectedRows === undefined ? rows.length : Number(numAffectedRows) };
  };
  const client = { query, release: () => undefined };
  return { query, connect: async () => client } as unknown as Pool;
}

const SAVEPOINTS: Record<string, string> = {
  begin: 'savepoint within',
  commit: 'release savepoint within',
  rollback: 'rollback to savepoint within',
};
