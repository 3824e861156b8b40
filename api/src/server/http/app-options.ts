import type { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { AgendaPubSub } from '../../agenda/live/agenda-pubsub.ts';
import type { OpenIdSettings } from '../../staff/sign-in/identity-provider.ts';
import type { ProofOfWorkMode } from '../limits/proof-of-work.ts';
import type { MetricsHooks } from '../telemetry/metrics.ts';
import type { LogStream } from '../telemetry/request-log.ts';
import type { Spans } from '../telemetry/span.ts';
import type { HttpTimeouts } from './timeouts.ts';

/** What the HTTP server is built from. */
export type AppOptions = {
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
  proofOfWork?: { mode: ProofOfWorkMode; above: number } | undefined;
  /** How long clients may take; absent: as it is meant. */
  timeouts?: HttpTimeouts | undefined;
  logLevel: string;
  /** Where the log goes; absent: to standard output. */
  logTo?: LogStream;
  /** Who counts what happens; absent: nobody. */
  metricsHooks?: MetricsHooks;
  /** Who follows requests from span to span; absent: nobody. */
  spans?: Spans | undefined;
  /** Within how many milliseconds a citizen is answered, whatever the database does. */
  answerWithin?: number | undefined;
  /** Whether no new requests are wanted. */
  isStopping?(): boolean;
  clock(): number;
  onMailQueued(): void;
  changes: AgendaPubSub;
};
