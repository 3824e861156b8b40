import type { Socket } from 'node:net';
import type { PoolClient } from 'pg';

type Ask = (...asked: unknown[]) => unknown;

/**
 * Closes a connection on which the database let a question lapse. The driver alone would give it to the next one who
 * asks, who would wait in vain as well.
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
