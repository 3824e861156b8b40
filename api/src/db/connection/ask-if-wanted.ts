import type { Pool, QueryConfig, QueryResult, QueryResultRow } from 'pg';

/** Whoever asked has gone: nothing more is read for them. */
export class ClientDisconnectedError extends Error {}

/** Asks the database, unless nobody waits for the answer any more by the time a connection is free. */
export async function queryWithSignal<Row extends QueryResultRow>(
  pool: Pool,
  question: QueryConfig,
  wanted: AbortSignal | undefined,
): Promise<QueryResult<Row>> {
  if (wanted === undefined) return pool.query<Row>(question);
  if (wanted.aborted) throw new ClientDisconnectedError();
  const client = await pool.connect();
  let lost: Error | undefined;
  const note = (error: Error) => void (lost = error);
  client.on('error', note);
  try {
    if (wanted.aborted) throw new ClientDisconnectedError();
    return await client.query<Row>(question);
  } finally {
    client.off('error', note);
    client.release(lost);
  }
}
