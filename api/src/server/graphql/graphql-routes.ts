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
import { RESPONSE_TIMEOUT_MS, MAX_BODY_BYTES, STAFF_TIMEOUT_FACTOR } from '../http/timeouts.ts';
import { createDataVersions, increaseAfterStaffMutations } from './data-versions.ts';
import { KeptAnswers } from './kept-answers.ts';
import { liveUpdates } from './live-updates.ts';
import type { MetricsHooks } from '../telemetry/metrics.ts';
import { registerOpenIdRoutes } from '../http/open-id-routes.ts';
import { instrumentMutations, operationMetrics } from '../telemetry/operation-metrics.ts';
import { noRateLimits, rateLimits } from '../limits/rate-limits.ts';
import { getLocale } from '../http/accept-language.ts';
import { requestContext } from './request-context.ts';
import { requestLimit } from '../http/request-limit.ts';
import { apiSchema } from './schema.ts';
import { toAnswerKey } from './shared-answer.ts';
import { singleFlight } from './single-flight.ts';
import { sessionToken, createStaffBrowser } from '../http/session-cookie.ts';
import { getSignal } from '../http/client-disconnect.ts';
import { toUnavailableError, serviceUnavailablePlugin, withTimeout } from '../errors/service-unavailable.ts';

/**
 * Registers /graphql: POST for all operations; GET for the sandbox, for public queries by hash, and for the websocket
 * of subscriptions.
 */
export async function registerGraphQLRoutes(
  app: FastifyInstance,
  parts: AppOptions,
  municipalities: MunicipalityDirectory,
  metricsHooks: MetricsHooks,
): Promise<void> {
  const versions = createDataVersions(parts.changes);
  const schema = increaseAfterStaffMutations(instrumentMutations(apiSchema(), metricsHooks.mutation), versions);
  const trusted = readTrustedDocuments();
  const guard = createRequestGuard({ schema, trusted, trustedOnly: parts.trustedDocumentsOnly ?? false });
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
      getLocale(request.headers['accept-language']),
      contextOf(request, browserOf(request, reply), getSignal(request, reply)),
    );
  const handle = fastifyApolloHandler(apollo, { context });
  const { answerWithin = RESPONSE_TIMEOUT_MS } = parts;
  const isStaff = (request: FastifyRequest) => tokenOf(request) !== null;
  const answer: RouteHandlerMethod = function (request, reply) {
    return withTimeout(
      isStaff(request) ? STAFF_TIMEOUT_FACTOR * answerWithin : answerWithin,
      Promise.resolve(handle.call(this, request, reply)),
    );
  };
  const keyOf = async (request: FastifyRequest) => {
    const municipality = await municipalities.findByHost(request.host);
    return toAnswerKey(request, municipality === null ? '' : `${municipality.id}:${versions.get(municipality.id)}`);
  };
  const kept = new KeptAnswers({ keyOf, isListening: versions.areComplete, maxAgeMs: parts.keepAnswersMs });
  const answerOnce = singleFlight(answer, (request) => !isStaff(request), keyOf, kept);
  const showSandbox = sandbox(parts);
  const onRequest = requestLimit(limits, parts);
  app.post('/graphql', { onRequest, preHandler: guardPost(guard) }, answer);
  await app.register(websocket, { options: { maxPayload: MAX_BODY_BYTES } });
  await app.register(async (scope) => {
    // Public queries repeat often: an ETag answers an unchanged result with 304.
    await scope.register(etag, { algorithm: 'sha256' });
    scope.route({
      method: 'GET',
      url: '/graphql',
      onRequest: [onRequest, (request, reply) => kept.send(request, reply)],
      preHandler: guardGet(guard),
      handler(request, reply) {
        return (isPersistedQuery(request) ? answerOnce : showSandbox).call(scope, request, reply);
      },
      wsHandler: liveUpdates({ schema, guard, contextOf, publicUrl: parts.publicUrl, log: app.log }),
    });
  });
}
