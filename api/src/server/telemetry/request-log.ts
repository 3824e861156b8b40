import { randomUUID } from 'node:crypto';
import { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import { faultOf } from '../errors/serialize-error.ts';
import { type Notes, notes, noting } from './request-store.ts';
import type { Spans } from './span.ts';

/** Asked by machines every few seconds: worth a line only to who looks for one. */
const WATCHED = new Set(['/healthz', '/readyz']);

/** Where lines go instead of standard output. */
export type LogStream = { write(line: string): void };

/** Who is told of each request: its route, status and seconds. */
export type RequestWatcher = (method: string, route: string, status: number, seconds: number) => void;

/** Lines of JSON, each with the id of the request or job that it is about. */
export function requestLog(
  level: string,
  stream?: LogStream,
): Pick<FastifyServerOptions, 'logger' | 'genReqId' | 'childLoggerFactory'> & {
  logController: LogController;
} {
  return {
    genReqId: () => randomUUID(),
    // The framework's own line holds the whole address; ours names the route, which holds nobody's secret.
    logController: new LogController({ disableRequestLogging: true }),
    // One logger for all: the id comes with the notes, so that lines written far from the request have it too.
    childLoggerFactory: (logger) => logger,
    logger: {
      level,
      ...(stream && { stream }),
      serializers: { err: faultOf },
      mixin: () => ({ ...(notes() !== undefined && { reqId: notes()!.id }) }),
    },
  };
}

/** Gives each request its id and its line: method, route, status, duration, operation and outcome, and nothing of who asked. */
export function logRequests(app: FastifyInstance, watch: RequestWatcher, spans?: Spans): void {
  const kept = new WeakMap<object, Notes>();
  app.addHook('onRequest', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const facts = { 'http.request.method': request.method, 'http.route': route };
    const own: Notes = { id: request.id, span: spans?.begin(`${request.method} ${route}`, 'server', facts) };
    kept.set(request, own);
    void reply.header('x-request-id', request.id);
    noting(own, done);
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const { operation, outcome, span } = kept.get(request) ?? {};
    span?.end({ attributes: { 'http.response.status_code': reply.statusCode }, failed: reply.statusCode >= 500 });
    watch(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    request.log[WATCHED.has(route) ? 'debug' : 'info'](
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
