import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool, PoolClient } from 'pg';
import { getRequestStore } from './request-store.ts';
import type { OpenSpan, Spans } from './span.ts';

/** Starts a span for each SQL statement of a traced request or job. */
export function instrumentPool(pool: Pool, spans: Spans): void {
  const instrumented = new WeakSet<PoolClient>();
  // Use 'acquire', not 'connect': the ORM opened its first connection before this listener.
  pool.on('acquire', (client) => {
    if (instrumented.has(client)) return;
    instrumented.add(client);
    instrumentClient(client, spans);
  });
  const connect = pool.connect.bind(pool) as Query;
  // The pool runs a waiter's callback in the async context of the releasing client, so bind the caller's own context.
  const connectBound: Query = (callback) =>
    typeof callback === 'function' ? connect(AsyncLocalStorage.bind(callback as Query)) : connect();
  Object.assign(pool, { connect: connectBound });
}

type Query = (...args: unknown[]) => unknown;

function instrumentClient(client: PoolClient, spans: Spans): void {
  const query = client.query.bind(client) as Query;
  const tracedQuery: Query = (...args) => {
    const parent = getRequestStore()?.span?.traceparent;
    if (parent === undefined) return query(...args);
    const name = getStatementName(args[0]);
    const span = spans.begin(name, 'client', { 'db.system.name': 'postgresql', 'db.operation.name': name }, parent);
    const last = args.at(-1);
    if (typeof last === 'function') {
      return query(...args.slice(0, -1), (error: unknown, ...result: unknown[]) => {
        end(span, error);
        (last as Query)(error, ...result);
      });
    }
    const promise = query(...args);
    if (promise instanceof Promise)
      promise.then(
        () => end(span),
        (error: unknown) => end(span, error),
      );
    else span.end();
    return promise;
  };
  Object.assign(client, { query: tracedQuery });
}

/** Returns the name of a prepared statement, otherwise the SQL verb: the text may contain values. */
function getStatementName(query: unknown): string {
  const { name, text } =
    typeof query === 'string' ? { name: undefined, text: query } : (query as Partial<Record<'name' | 'text', string>>);
  return name ?? /^\s*(\w+)/.exec(text ?? '')?.[1]?.toLowerCase() ?? 'statement';
}

function end(span: OpenSpan, error?: unknown): void {
  if (error === undefined || error === null) return span.end();
  span.end({ failed: true, attributes: { 'error.type': String((error as { code?: unknown }).code ?? 'unknown') } });
}
