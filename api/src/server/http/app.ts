import cookies from '@fastify/cookie';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { AgendaChanges } from '../../agenda/live/agenda-pubsub.ts';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { municipalityDirectory } from '../../catalogue/municipality/municipality-directory.ts';
import type { OpenIdSettings } from '../../staff/sign-in/identity-provider.ts';
import { answerError } from '../errors/error-handler.ts';
import { graphqlRoutes } from '../graphql/graphql-routes.ts';
import { healthRoutes } from './health.ts';
import { ANSWER_WITHIN, MAX_BODY_BYTES, type Patience, patienceFor } from './timeouts.ts';
import { askToLeave } from './close-connections-on-shutdown.ts';
import { type Watchers, unwatched } from '../telemetry/metrics.ts';
import { webPages } from '../pages/pages.ts';
import type { ProofWanted } from '../limits/proof-of-work.ts';
import { type LogStream, logRequests, requestLog } from '../telemetry/request-log.ts';
import { securityHeaders } from './security-headers.ts';
import type { Spans } from '../telemetry/instrument-pg.ts';

/** What the HTTP server is built from. */
export type AppParts = {
  orm: MikroORM;
  pool: Pool;
  publicUrl: string;
  mailFrom: string;
  tokenSecret: string;
  /** Addresses of the load balancers in front, as CIDR separated by commas; what they say of the client is believed. */
  trustedProxies?: string | undefined;
  /** Nothing but the documents of the two web apps is run. */
  trustedDocumentsOnly?: boolean | undefined;
  /** The comune's own identity service, if staff may sign in through it. */
  openId?: OpenIdSettings | undefined;
  /** False: nobody is refused for asking too often, as load tests need it. */
  rateLimits?: boolean | undefined;
  /** When browsers work before they book, and above how many tries in ten minutes; absent: where a service says so. */
  proofOfWork?: { wanted: ProofWanted; above: number } | undefined;
  /** How long clients may take; absent: as it is meant. */
  patience?: Patience | undefined;
  logLevel: string;
  /** Where the log goes; absent: to standard output. */
  logTo?: LogStream;
  /** Who counts what happens; absent: nobody. */
  watchers?: Watchers;
  /** Who follows requests from span to span; absent: nobody. */
  spans?: Spans | undefined;
  /** Within how many milliseconds a citizen is answered, whatever the database does. */
  answerWithin?: number | undefined;
  /** Whether no new requests are wanted. */
  isStopping?(): boolean;
  clock(): number;
  onMailQueued(): void;
  changes: AgendaChanges;
};

/** The HTTP server: the API, its sandbox, the two web apps, and two answers for those who watch over it. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
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
  const municipalities = municipalityDirectory(() => parts.orm.em.fork(), parts.clock);
  await graphqlRoutes(app, parts, municipalities, watchers);
  await webPages(app, municipalities.of);
  healthRoutes(app, parts.pool, isStopping);
  return app;
}
