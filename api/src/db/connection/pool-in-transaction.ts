import type { EntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';

type Statement = string | { text: string; values?: unknown[] };
type Result = { rows: unknown[]; rowCount: number };
type Connection = {
  executeQuery(query: object): Promise<{ rows: unknown[]; numAffectedRows?: bigint }>;
};

/** Returns a pool whose every connection is the transaction's. Goes once all statements run on `ctx.db`. */
export function poolInTransaction(em: EntityManager): Pool {
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
