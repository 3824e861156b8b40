import cookies from '@fastify/cookie';
import Fastify, { type FastifyInstance } from 'fastify';
import { getDatabase } from '../../db/connection/database-handle.ts';
import { createMunicipalityDirectory } from '../../catalogue/municipality/municipality-directory.ts';
import { handleError } from '../errors/error-handler.ts';
import { registerGraphQLRoutes } from '../graphql/graphql-routes.ts';
import type { AppOptions } from './app-options.ts';
import { registerHealthRoutes } from './health.ts';
import { RESPONSE_TIMEOUT_MS, MAX_BODY_BYTES, getHttpTimeouts } from './timeouts.ts';
import { closeConnectionsOnShutdown } from './close-connections-on-shutdown.ts';
import { noopMetrics } from '../telemetry/metrics.ts';
import { registerAppearanceRoutes } from '../pages/appearance-routes.ts';
import { registerPages } from '../pages/pages.ts';
import { registerRequestLog, getLoggerOptions } from '../telemetry/request-log.ts';
import { registerSecurityHeaders } from './security-headers.ts';

/** Builds the HTTP server: API, sandbox, web apps and health checks. */
export async function buildApp(parts: AppOptions): Promise<FastifyInstance> {
  const timeouts = parts.timeouts ?? getHttpTimeouts(parts.answerWithin ?? RESPONSE_TIMEOUT_MS);
  const app = Fastify({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: timeouts.request,
    connectionTimeout: timeouts.idle,
    keepAliveTimeout: timeouts.keepAlive,
    http: { headersTimeout: timeouts.headers, connectionsCheckingInterval: timeouts.check },
    trustProxy: parts.trustedProxies ?? false,
    // During shutdown, requests on open connections are still served.
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
  // Shared by API and pages, so that both show the same state of the municipality.
  const municipalities = createMunicipalityDirectory(() => parts.orm.em.fork(), parts.clock);
  await registerGraphQLRoutes(app, parts, municipalities, metricsHooks);
  registerAppearanceRoutes(app, getDatabase(parts.orm), municipalities.findByHost);
  await registerPages(app, municipalities.findByHost);
  registerHealthRoutes(app, getDatabase(parts.orm), isStopping);
  return app;
}
