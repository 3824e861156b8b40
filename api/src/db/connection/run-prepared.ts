import { CompiledQuery } from 'kysely';
import type { Pool, QueryResultRow } from 'pg';
import { type Database, findPool } from './database-handle.ts';

/** A statement that PostgreSQL parses and plans once per connection, under its name. */
export type PreparedStatement = { name: string; text: string; values: unknown[] };

type Options = { signal?: AbortSignal | undefined };

/**
 * Runs a named prepared statement and returns its rows. Inside a transaction it runs on the transaction's connection
 * and is planned each time. Throws the reason of `signal` if it was aborted before the statement started.
 */
// Kysely does not name its statements, so that PostgreSQL would plan each execution: see docs/decisions/0019.
export async function runPrepared<Row extends QueryResultRow>(
  db: Database,
  statement: PreparedStatement,
  { signal }: Options = {},
): Promise<Row[]> {
  const pool = findPool(db);
  if (pool === undefined) {
    const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(statement.text, statement.values), { signal });
    return rows;
  }
  if (signal === undefined) return (await pool.query<Row>(statement)).rows;
  return runUnlessAborted<Row>(pool, statement, signal);
}

// pg knows no abort signal: the signal is checked again once the pool has provided a connection.
async function runUnlessAborted<Row extends QueryResultRow>(
  pool: Pool,
  statement: PreparedStatement,
  signal: AbortSignal,
): Promise<Row[]> {
  signal.throwIfAborted();
  const client = await pool.connect();
  let connectionError: Error | undefined;
  const onError = (error: Error) => void (connectionError = error);
  client.on('error', onError);
  try {
    signal.throwIfAborted();
    return (await client.query<Row>(statement)).rows;
  } finally {
    client.off('error', onError);
    client.release(connectionError);
  }
}
