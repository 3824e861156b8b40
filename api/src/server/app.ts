import cookies from '@fastify/cookie';
import websocket from '@fastify/websocket';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { AgendaChanges } from '../agenda/agenda-changes.ts';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Pool } from 'pg';
import { municipalityDirectory } from '../catalogue/municipality-directory.ts';
import { isUnavailable } from '../data/unavailable.ts';
import type { OpenIdSettings } from '../staff/identity-provider.ts';
import { apolloServer } from './apollo.ts';
import { sandbox } from './explorer.ts';
import { faultOf } from './fault.ts';
import { healthRoutes } from './health.ts';
import { liveUpdates } from './live-updates.ts';
import { openIdRoutes } from './open-id-routes.ts';
import { webPages } from './pages.ts';
import { noRateLimits, rateLimits } from './rate-limits.ts';
import { localeOf, requestContext } from './request-context.ts';
import { requestLimit } from './request-limit.ts';
import { apiSchema } from './schema.ts';
import { securityHeaders } from './security-headers.ts';
import { sessionTokenOf, staffBrowser } from './staff-browser.ts';
import { orUnavailable, sendUnavailable, unavailableAnswers, within } from './unavailable.ts';

const LARGEST_BODY = 100_000;

/** Staff move whole agendas at once, and would rather wait than not know. */
const STAFF_WAIT_TIMES = 4;

/** What the HTTP server is built from. */
export type AppParts = {
  orm: MikroORM;
  pool: Pool;
  publicUrl: string;
  mailFrom: string;
  tokenSecret: string;
  /** Addresses of the load balancers in front, as CIDR separated by commas; what they say of the client is believed. */
  trustedProxies?: string | undefined;
  /** The comune's own identity service, if staff may sign in through it. */
  openId?: OpenIdSettings | undefined;
  /** False: nobody is refused for asking too often, as load tests need it. */
  rateLimits?: boolean | undefined;
  logLevel: string;
  /** Within how many milliseconds a citizen is answered, whatever the database does. */
  answerWithin?: number | undefined;
  /** Whether no new requests are wanted. */
  isStopping?(): boolean;
  clock(): number;
  mailIsWaiting(): void;
  changes: AgendaChanges;
};

/** The HTTP server: the API, its sandbox, the two web apps, and two answers for those who watch over it. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: LARGEST_BODY,
    trustProxy: parts.trustedProxies ?? false,
    // The framework's own line holds the whole address; ours names the route, which holds nobody's secret.
    logController: new LogController({ disableRequestLogging: true }),
    logger: { level: parts.logLevel, serializers: { err: faultOf } },
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    request.log.info(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
  });

  app.setErrorHandler<FastifyError>((error, request, reply) => {
    if (isUnavailable(error)) {
      request.log.warn({ err: error }, 'unavailable');
      return sendUnavailable(request, reply);
    }
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send({ error: error.message });
    request.log.error({ err: error }, 'fault');
    return reply.code(status).send({ error: 'Errore interno del servizio.', id: request.id });
  });

  await app.register(cookies);
  await securityHeaders(app, parts.publicUrl);
  await graphql(app, parts);
  await webPages(app, municipalityDirectory(() => parts.orm.em.fork(), parts.clock).of);
  healthRoutes(app, parts.pool, parts.isStopping ?? (() => false));
  return app;
}

async function graphql(app: FastifyInstance, parts: AppParts): Promise<void> {
  const schema = apiSchema();
  const limits = parts.rateLimits === false ? noRateLimits : rateLimits(parts.pool);
  const contextOf = requestContext(parts, limits);
  if (parts.openId !== undefined) openIdRoutes(app, { settings: parts.openId, publicUrl: parts.publicUrl, contextOf });
  const apollo = apolloServer(schema, app.log, [fastifyApolloDrainPlugin(app), unavailableAnswers]);
  await apollo.start();
  const context = async (request: FastifyRequest, reply: FastifyReply) =>
    orUnavailable(
      localeOf(request.headers['accept-language']),
      contextOf(request, staffBrowser(request, reply, parts.publicUrl)),
    );
  const answer = fastifyApolloHandler(apollo, { context });
  const { answerWithin = 5_000 } = parts;
  app.post('/graphql', { onRequest: requestLimit(limits, parts) }, function (request, reply) {
    const isStaff = sessionTokenOf(request, parts.publicUrl) !== null;
    return within(
      isStaff ? STAFF_WAIT_TIMES * answerWithin : answerWithin,
      Promise.resolve(answer.call(this, request, reply)),
    );
  });
  await app.register(websocket, { options: { maxPayload: LARGEST_BODY } });
  await app.register(async (scope) => {
    scope.route({
      method: 'GET',
      url: '/graphql',
      handler: sandbox(parts),
      wsHandler: liveUpdates(schema, contextOf, parts.publicUrl),
    });
  });
}
