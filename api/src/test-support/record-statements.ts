import type { Pool, PoolClient } from 'pg';

type Query = (...args: unknown[]) => unknown;

/** Records the text of every statement that runs on a pool. Call `stop` at the end. */
export function recordStatements(pool: Pool): { take(): string[]; stop(): void } {
  let texts: string[] = [];
  const originals = new Map<PoolClient, Query>();
  const onAcquire = (client: PoolClient) => {
    if (originals.has(client)) return;
    const query = client.query as Query;
    originals.set(client, query);
    Object.assign(client, {
      query: (...args: unknown[]) => {
        const [statement] = args as [string | { text: string }];
        texts.push(typeof statement === 'string' ? statement : statement.text);
        return query.apply(client, args);
      },
    });
  };
  pool.on('acquire', onAcquire);
  return {
    take() {
      const taken = texts;
      texts = [];
      return taken;
    },
    stop() {
      pool.off('acquire', onAcquire);
      for (const [client, query] of originals) Object.assign(client, { query });
    },
  };
}
