import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool, PoolClient } from 'pg';
import { notes } from './request-store.ts';
import type { OpenSpan, Spans } from './span.ts';

/** Follows each statement that is sent to the database for a request or job that is followed. */
export function followStatements(pool: Pool, spans: Spans): void {
  const followed = new WeakSet<PoolClient>();
  // Not when it connects: one connection is older than this, opened by the ORM when it looked for the database.
  pool.on('acquire', (client) => {
    if (followed.has(client)) return;
    followed.add(client);
    followClient(client, spans);
  });
  const connect = pool.connect.bind(pool) as Query;
  // Who waited for a connection is called by whoever gave it back, and would be taken for them.
  const connectBound: Query = (wanting) =>
    typeof wanting === 'function' ? connect(AsyncLocalStorage.bind(wanting as Query)) : connect();
  Object.assign(pool, { connect: connectBound });
}

type Query = (...asked: unknown[]) => unknown;

function followClient(client: PoolClient, spans: Spans): void {
  const query = client.query.bind(client) as Query;
  const followed: Query = (...asked) => {
    const parent = notes()?.span?.traceparent;
    if (parent === undefined) return query(...asked);
    const name = nameOf(asked[0]);
    const span = spans.begin(name, 'client', { 'db.system.name': 'postgresql', 'db.operation.name': name }, parent);
    const last = asked.at(-1);
    if (typeof last === 'function') {
      return query(...asked.slice(0, -1), (error: unknown, ...result: unknown[]) => {
        end(span, error);
        (last as Query)(error, ...result);
      });
    }
    const answer = query(...asked);
    if (answer instanceof Promise)
      answer.then(
        () => end(span),
        (error: unknown) => end(span, error),
      );
    else span.end();
    return answer;
  };
  Object.assign(client, { query: followed });
}

/** A prepared statement has a name; of another only its verb is told, since its text may hold values. */
function nameOf(asked: unknown): string {
  const { name, text } =
    typeof asked === 'string' ? { name: undefined, text: asked } : (asked as Partial<Record<'name' | 'text', string>>);
  return name ?? /^\s*(\w+)/.exec(text ?? '')?.[1]?.toLowerCase() ?? 'statement';
}

function end(span: OpenSpan, error?: unknown): void {
  if (error === undefined || error === null) return span.end();
  span.end({ failed: true, attributes: { 'error.type': String((error as { code?: unknown }).code ?? 'unknown') } });
}
