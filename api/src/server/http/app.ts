import cookies from '@fastify/cookie';
import Fastify, { type FastifyInstance } from 'fastify';
import { createMunicipalityDirectory } from '../../catalogue/municipality/municipality-directory.ts';
import { answerError } from '../errors/error-handler.ts';
import { graphqlRoutes } from '../graphql/graphql-routes.ts';
import type { AppOptions } from './app-options.ts';
import { healthRoutes } from './health.ts';
import { ANSWER_WITHIN, MAX_BODY_BYTES, patienceFor } from './timeouts.ts';
import { askToLeave } from './close-connections-on-shutdown.ts';
import { unwatched } from '../telemetry/metrics.ts';
import { webPages } from '../pages/pages.ts';
import { logRequests, requestLog } from '../telemetry/request-log.ts';
import { securityHeaders } from './security-headers.ts';

/** The HTTP server: the API, its sandbox, the two web apps, and two answers for those who watch over it. */
export async function buildApp(parts: AppOptions): Promise<FastifyInstance> {
  const patience = parts.patience ?? patienceFor(parts.answerWithin ?? ANSWER_WITHIN);
  const app = Fastify({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: patience.request,
    connectionTimeout: patience.silence,
    keepAliveTimeout: patience.keepAlive,
    http: { headersTimeout: patience.headers, connectionsCheckingInterval: patience.check },
    trustProxy: parts.trustedProxies ?? false,
    // What still comes over an open connection while it closes is answered as ever.
    return503OnClosing: false,
    ...requestLog(parts.logLevel, parts.logTo),
  });
  const watchers = parts.watchers ?? unwatched;
  logRequests(app, watchers.request, parts.spans);
  const isStopping = parts.isStopping ?? (() => false);
  askToLeave(app, isStopping);

  app.setErrorHandler(answerError);
  await app.register(cookies);
  securityHeaders(app, parts.publicUrl);
  // One for both: the page as it comes and the app in it never name the comune otherwise.
  const municipalities = createMunicipalityDirectory(() => parts.orm.em.fork(), parts.clock);
  await graphqlRoutes(app, parts, municipalities, watchers);
  await webPages(app, municipalities.findByHost);
  healthRoutes(app, parts.pool, isStopping);
  return app;
}
