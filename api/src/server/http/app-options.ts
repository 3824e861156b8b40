import type { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { AgendaPubSub } from '../../agenda/live/agenda-pubsub.ts';
import type { OpenIdSettings } from '../../staff/sign-in/identity-provider.ts';
import type { ProofOfWorkMode } from '../limits/proof-of-work.ts';
import type { MetricsHooks } from '../telemetry/metrics.ts';
import type { LogStream } from '../telemetry/request-log.ts';
import type { Spans } from '../telemetry/span.ts';
import type { HttpTimeouts } from './timeouts.ts';

/** Options of the HTTP server. */
export type AppOptions = {
  orm: MikroORM;
  /** Pool of `orm`, for the rate limiter, whose library requires one. */
  pool: Pool;
  publicUrl: string;
  mailFrom: string;
  tokenSecret: string;
  /** Load balancers whose X-Forwarded-For is trusted, as CIDR separated by commas. */
  trustedProxies?: string | undefined;
  /** Whether only documents of the web apps may be executed. */
  trustedDocumentsOnly?: boolean | undefined;
  /** The municipality's identity provider for staff, if any. */
  openId?: OpenIdSettings | undefined;
  /** False disables rate limits, for load tests. */
  rateLimits?: boolean | undefined;
  /** When browsers must solve a challenge, and above how many booking attempts in ten minutes. */
  proofOfWork?: { mode: ProofOfWorkMode; above: number } | undefined;
  /** Defaults to the timeouts for `answerWithin`. */
  timeouts?: HttpTimeouts | undefined;
  logLevel: string;
  /** Defaults to standard output. */
  logTo?: LogStream;
  /** Defaults to no metrics. */
  metricsHooks?: MetricsHooks;
  /** Defaults to no tracing. */
  spans?: Spans | undefined;
  /** Response timeout for citizens, in milliseconds. */
  answerWithin?: number | undefined;
  /** Maximum age of an answer that identical public requests share, in milliseconds. Defaults to one second. */
  keepAnswersMs?: number | undefined;
  /** Whether the server is shutting down. */
  isStopping?(): boolean;
  clock(): number;
  onMailQueued(): void;
  changes: AgendaPubSub;
};
