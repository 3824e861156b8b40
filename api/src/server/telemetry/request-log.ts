import { randomUUID } from 'node:crypto';
import { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import { getLocale } from '../http/accept-language.ts';
import { serializeError } from '../errors/serialize-error.ts';
import { type RequestStore, getRequestStore, runWithRequestStore } from './request-store.ts';
import type { Spans } from './span.ts';

/** Health checks, which arrive every few seconds, are logged at debug level. */
const HEALTH_CHECKS = new Set(['/healthz', '/readyz']);

/** Target of log lines. Defaults to standard output. */
export type LogStream = { write(line: string): void };

/** Called after each request with method, route, status and duration in seconds. */
export type RequestHook = (method: string, route: string, status: number, seconds: number) => void;

/** Returns Fastify's logger options: JSON lines with the id of the request or job. */
export function getLoggerOptions(
  level: string,
  stream?: LogStream,
): Pick<FastifyServerOptions, 'logger' | 'genReqId' | 'childLoggerFactory'> & {
  logController: LogController;
} {
  return {
    genReqId: () => randomUUID(),
    // Fastify's own line holds the full URL; ours holds the route, which contains no secrets.
    logController: new LogController({ disableRequestLogging: true }),
    // One logger for all requests: the mixin reads the id from the request store, also in code without the request.
    childLoggerFactory: (logger) => logger,
    logger: {
      level,
      ...(stream && { stream }),
      serializers: { err: serializeError },
      mixin: () => ({ ...(getRequestStore() !== undefined && { reqId: getRequestStore()!.id }) }),
    },
  };
}

/** Gives each request its id and logs method, route, status, duration, operation and outcome; no personal data. */
export function registerRequestLog(app: FastifyInstance, watch: RequestHook, spans?: Spans): void {
  const stores = new WeakMap<object, RequestStore>();
  app.addHook('onRequest', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const attributes = { 'http.request.method': request.method, 'http.route': route };
    const store: RequestStore = {
      id: request.id,
      locale: getLocale(request.headers['accept-language']),
      span: spans?.begin(`${request.method} ${route}`, 'server', attributes),
    };
    stores.set(request, store);
    void reply.header('x-request-id', request.id);
    runWithRequestStore(store, done);
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const { operation, outcome, span } = stores.get(request) ?? {};
    span?.end({ attributes: { 'http.response.status_code': reply.statusCode }, failed: reply.statusCode >= 500 });
    watch(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    request.log[HEALTH_CHECKS.has(route) ? 'debug' : 'info'](
      {
        reqId: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        operation,
        outcome,
      },
      'answered',
    );
  });
}
