import type { Socket } from 'node:net';
import type { PoolClient } from 'pg';

type Ask = (...asked: unknown[]) => unknown;

/**
 * Destroys a connection whose query timed out. The driver would return it to the pool, and the next query would time
 * out as well.
 */
export function destroyTimedOutClient(client: PoolClient): void {
  const ask: Ask = client.query.bind(client) as Ask;
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  const query: Ask = (...asked) => {
    const answer = ask(...asked);
    if (answer instanceof Promise) {
      answer.catch((error: unknown) => {
        if (error instanceof Error && error.message === 'Query read timeout') stream.destroy();
      });
    }
    return answer;
  };
  Object.assign(client, { query });
}
