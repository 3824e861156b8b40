import etag from '@fastify/etag';
import websocket from '@fastify/websocket';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { MunicipalityDirectory } from '../../catalogue/municipality/municipality-directory.ts';
import { createRequestGuard } from '../guard/request-guard.ts';
import { readTrustedDocuments } from '../guard/trusted-documents.ts';
import { apolloServer } from './apollo.ts';
import type { AppOptions } from '../http/app-options.ts';
import { sandbox } from './explorer.ts';
import { isPersistedQuery, guardGet, guardPost } from './request-guards.ts';
import { ANSWER_WITHIN, MAX_BODY_BYTES, STAFF_WAIT_TIMES } from '../http/timeouts.ts';
import { liveUpdates } from './live-updates.ts';
import type { MetricsHooks } from '../telemetry/metrics.ts';
import { registerOpenIdRoutes } from '../http/open-id-routes.ts';
import { instrumentMutations, operationMetrics } from '../telemetry/operation-metrics.ts';
import { noRateLimits, rateLimits } from '../limits/rate-limits.ts';
import { localeOf, requestContext } from './request-context.ts';
import { requestLimit } from '../http/request-limit.ts';
import { apiSchema } from './schema.ts';
import { singleFlight } from './single-flight.ts';
import { sessionToken, createStaffBrowser } from '../http/session-cookie.ts';
import { wanted } from '../http/client-disconnect.ts';
import { toUnavailableError, serviceUnavailablePlugin, withTimeout } from '../errors/service-unavailable.ts';

/**
 * The API at /graphql: POST for everything; GET for the sandbox, for the web apps' queries of what everybody is shown,
 * and for the websocket on which screens hear of changes.
 */
export async function registerGraphQLRoutes(
  app: FastifyInstance,
  parts: AppOptions,
  municipalities: MunicipalityDirectory,
  metricsHooks: MetricsHooks,
): Promise<void> {
  const schema = instrumentMutations(apiSchema(), metricsHooks.mutation);
  const trusted = readTrustedDocuments();
  const door = createRequestGuard({ schema, trusted, trustedOnly: parts.trustedDocumentsOnly ?? false });
  const limits = parts.rateLimits === false ? noRateLimits : rateLimits(parts.pool);
  const contextOf = requestContext(parts, municipalities, limits, (error) => app.log.warn({ err: error }, 'replica'));
  if (parts.openId !== undefined)
    registerOpenIdRoutes(app, { settings: parts.openId, publicUrl: parts.publicUrl, contextOf });
  const apollo = apolloServer(schema, trusted, app.log, [
    serviceUnavailablePlugin,
    operationMetrics(metricsHooks.operation, parts.spans),
  ]);
  await apollo.start();
  const browserOf = createStaffBrowser(parts.publicUrl);
  const tokenOf = sessionToken(parts.publicUrl);
  const context = async (request: FastifyRequest, reply: FastifyReply) =>
    toUnavailableError(
      localeOf(request.headers['accept-language']),
      contextOf(request, browserOf(request, reply), wanted(request, reply)),
    );
  const handle = fastifyApolloHandler(apollo, { context });
  const { answerWithin = ANSWER_WITHIN } = parts;
  const isStaff = (request: FastifyRequest) => tokenOf(request) !== null;
  const answer: RouteHandlerMethod = function (request, reply) {
    return withTimeout(
      isStaff(request) ? STAFF_WAIT_TIMES * answerWithin : answerWithin,
      Promise.resolve(handle.call(this, request, reply)),
    );
  };
  const answerOnce = singleFlight(answer, (request) => !isStaff(request));
  const showSandbox = sandbox(parts);
  const onRequest = requestLimit(limits, parts);
  app.post('/graphql', { onRequest, preHandler: guardPost(door) }, answer);
  await app.register(websocket, { options: { maxPayload: MAX_BODY_BYTES } });
  await app.register(async (scope) => {
    // What everybody is shown alike is asked for again and again: who has it already is told so.
    await scope.register(etag, { algorithm: 'sha256' });
    scope.route({
      method: 'GET',
      url: '/graphql',
      onRequest,
      preHandler: guardGet(door),
      handler(request, reply) {
        return (isPersistedQuery(request) ? answerOnce : showSandbox).call(scope, request, reply);
      },
      wsHandler: liveUpdates({ schema, door, contextOf, publicUrl: parts.publicUrl, log: app.log }),
    });
  });
}
