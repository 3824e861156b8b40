import cookies from '@fastify/cookie';
import Fastify, { type FastifyInstance } from 'fastify';
import { createMunicipalityDirectory } from '../../catalogue/municipality/municipality-directory.ts';
import { handleError } from '../errors/error-handler.ts';
import { registerGraphQLRoutes } from '../graphql/graphql-routes.ts';
import type { AppOptions } from './app-options.ts';
import { registerHealthRoutes } from './health.ts';
import { ANSWER_WITHIN, MAX_BODY_BYTES, getHttpTimeouts } from './timeouts.ts';
import { closeConnectionsOnShutdown } from './close-connections-on-shutdown.ts';
import { noopMetrics } from '../telemetry/metrics.ts';
import { registerPages } from '../pages/pages.ts';
import { registerRequestLog, getLoggerOptions } from '../telemetry/request-log.ts';
import { registerSecurityHeaders } from './security-headers.ts';

/** The HTTP server: the API, its sandbox, the two web apps, and two answers for those who watch over it. */
export async function buildApp(parts: AppOptions): Promise<FastifyInstance> {
  const timeouts = parts.timeouts ?? getHttpTimeouts(parts.answerWithin ?? ANSWER_WITHIN);
  const app = Fastify({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: timeouts.request,
    connectionTimeout: timeouts.silence,
    keepAliveTimeout: timeouts.keepAlive,
    http: { headersTimeout: timeouts.headers, connectionsCheckingInterval: timeouts.check },
    trustProxy: parts.trustedProxies ?? false,
    // What still comes over an open connection while it closes is answered as ever.
    return503OnClosing: false,
    ...getLoggerOptions(parts.logLevel, parts.logTo),
  });
  const metricsHooks = parts.metricsHooks ?? noopMetrics;
  registerRequestLog(app, metricsHooks.request, parts.spans);
  const isStopping = parts.isStopping ?? (() => false);
  closeConnectionsOnShutdown(app, isStopping);

  app.setErrorHandler(handleError);
  await app.register(cookies);
  registerSecurityHeaders(app, parts.publicUrl);
  // One for both: the page as it comes and the app in it never name the comune otherwise.
  const municipalities = createMunicipalityDirectory(() => parts.orm.em.fork(), parts.clock);
  await registerGraphQLRoutes(app, parts, municipalities, metricsHooks);
  await registerPages(app, municipalities.findByHost);
  registerHealthRoutes(app, parts.pool, isStopping);
  return app;
}
