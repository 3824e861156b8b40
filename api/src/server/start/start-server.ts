import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { type AgendaPubSub, createAgendaPubSub } from '../../agenda/live/agenda-pubsub.ts';
import { emailChangeToken } from '../../booking/correct/email-change-link.ts';
import { cancelToken, confirmToken } from '../../booking/cancel/cancel-token.ts';
import { invitationReminderJob } from '../../booking/invitations/reminder/invitation-reminder.job.ts';
import { invitationToken } from '../../booking/invitations/invitation-token.ts';
import { expiryJob } from '../../booking/confirm/expiry.job.ts';
import { holdExpiryJob } from '../../booking/holds/expire-holds.ts';
import type { AgendaChange } from '../../context.ts';
import { officeNoticesJob } from '../../booking/office-notices/office-notices.job.ts';
import { reconfirmJob } from '../../booking/reconfirm/reconfirm.job.ts';
import { reminderJob } from '../../booking/reminders/reminder.job.ts';
import { createOfferScheduler } from '../../booking/waiting-list/offers/offer-scheduler.ts';
import { waitingListJob } from '../../booking/waiting-list/offers/waiting-list.job.ts';
import { watchToken } from '../../booking/waiting-list/watch-token.ts';
import { createSystemContext } from './system-context.ts';
import { getDatabase } from '../../db/connection/database-handle.ts';
import { type DatabaseLimits, openDatabase, getPool } from '../../db/connection/database.ts';
import { ownsTables } from '../../db/roles/server-role.ts';
import { createOutbox } from '../../mail/outbox/outbox.ts';
import { smtpTransport } from '../../mail/delivery/smtp-transport.ts';
import { mailTasks, startWorker } from '../../mail/delivery/worker.ts';
import type { OpenIdSettings } from '../../staff/sign-in/identity-provider.ts';
import { staffLinkToken } from '../../staff/passwords/staff-link.ts';
import { ownDataToken } from '../../privacy/data-access/data-access-link.ts';
import { retentionJob } from '../../privacy/retention/retention.job.ts';
import { buildApp } from '../http/app.ts';
import { openMetrics, noopMetrics } from '../telemetry/metrics.ts';
import { type MetricsAddress, serveMetrics } from '../telemetry/metrics-server.ts';
import type { ProofOfWorkMode } from '../limits/proof-of-work.ts';
import type { LogStream } from '../telemetry/request-log.ts';
import { instrumentPool } from '../telemetry/instrument-pg.ts';
import { instrumentJobs } from '../telemetry/instrument-jobs.ts';

/** Options of one server process. */
export type ServerOptions = {
  databaseUrl: string;
  /** Direct database URL, if DATABASE_URL is a transaction pooler. */
  databaseDirectUrl?: string | undefined;
  replicaUrls?: readonly string[] | undefined;
  smtpUrl: string;
  port: number;
  host: string;
  publicUrl: string;
  mailFrom: string;
  tokenSecret: string;
  trustedProxies?: string | undefined;
  trustedDocumentsOnly?: boolean | undefined;
  openId?: OpenIdSettings | undefined;
  rateLimits?: boolean | undefined;
  proofOfWork?: { mode: ProofOfWorkMode; above: number } | undefined;
  logLevel: string;
  logTo?: LogStream;
  /** OpenTelemetry collector. Defaults to no tracing. */
  traces?: { endpoint: string; serviceName: string } | undefined;
  /** Address of the Prometheus endpoint. Defaults to no metrics. */
  metrics?: MetricsAddress | undefined;
  limits: DatabaseLimits;
  /** Milliseconds that a stopping server continues to serve, so that a load balancer notices. */
  drainFor: number;
  clock(): number;
};

/** A running server. */
export type Service = { port: number; metricsPort: number | undefined; stop(): Promise<void> };

/** Starts the HTTP server and the worker. Any number of servers may share one database. */
export async function startService(parts: ServerOptions): Promise<Service> {
  const orm = await openDatabase(parts.databaseUrl, parts.limits, parts.replicaUrls);
  const pool = await getPool(orm);
  const db = getDatabase(orm);
  // Loaded only if tracing is configured.
  const tracing = parts.traces && (await import('../telemetry/tracing.ts')).openTracing(parts.traces);
  if (tracing !== undefined) instrumentPool(pool, tracing);
  // The app needs both before its logger exists; errors before that are retried, not logged.
  let log: FastifyBaseLogger | undefined;
  const outbox = createOutbox(db, (error) => log?.error({ err: error }, 'outbox'));
  const changes = createAgendaPubSub(db, parts.databaseDirectUrl ?? parts.databaseUrl, (error) =>
    log?.error({ err: error }, 'live updates'),
  );
  const offers = createOfferScheduler(db, (error) => log?.error({ err: error }, 'waiting list'));
  const followed: AgendaPubSub = {
    ...changes,
    publish(municipalityId, change) {
      changes.publish(municipalityId, change);
      offers.wake(municipalityId, change.placeId);
    },
  };
  let stopping = false;
  const metrics = parts.metrics && openMetrics(pool, () => app.websocketServer.clients.size);
  const app: FastifyInstance = await buildApp({
    ...parts,
    spans: tracing,
    ...(metrics && { metricsHooks: metrics.metricsHooks }),
    orm,
    pool,
    changes: followed,
    answerWithin: parts.limits.answerWithin,
    isStopping: () => stopping,
    onMailQueued: () => outbox.wake(),
  });
  ({ log } = app);
  if (parts.rateLimits === false) log.warn('RATE_LIMITS=off: rate limits are disabled');
  if (await ownsTables(db).catch(() => false)) {
    log.warn('DATABASE_URL names the owner of the tables: a role of its own is safer, see docs/operations.md');
  }
  const transport = smtpTransport(parts.smtpUrl);
  const mails = mailTasks({
    clock: parts.clock,
    db,
    transport,
    publicUrl: parts.publicUrl,
    from: { address: parts.mailFrom },
    deriveCancelToken: (...booking) => cancelToken(parts.tokenSecret, ...booking),
    deriveConfirmToken: (...booking) => confirmToken(parts.tokenSecret, ...booking),
    deriveEmailChangeToken: (municipalityId, linkId) => emailChangeToken(parts.tokenSecret, municipalityId, linkId),
    deriveInvitationToken: (municipalityId, id) => invitationToken(parts.tokenSecret, municipalityId, id),
    deriveWatchToken: (municipalityId, requestId) => watchToken(parts.tokenSecret, municipalityId, requestId),
    deriveOwnDataToken: (municipalityId, linkId) => ownDataToken(parts.tokenSecret, municipalityId, linkId),
    deriveStaffToken: (municipalityId, linkId) => staffLinkToken(parts.tokenSecret, municipalityId, linkId),
  });
  const bookingJobs = {
    db,
    clock: parts.clock,
    fork: () => orm.em.fork(),
    onMailQueued: () => outbox.wake(),
    onAgendaChanged: (municipalityId: number, change: AgendaChange) => followed.publish(municipalityId, change),
  };
  const worker = await startWorker(
    pool,
    instrumentJobs(
      [
        mails,
        retentionJob({ db, clock: parts.clock }),
        reminderJob(bookingJobs),
        holdExpiryJob(bookingJobs),
        expiryJob(bookingJobs),
        reconfirmJob(bookingJobs),
        waitingListJob({ db, contextOf: createSystemContext(orm, parts, bookingJobs) }),
        invitationReminderJob(bookingJobs),
        officeNoticesJob(bookingJobs),
      ],
      app.log,
      (metrics?.metricsHooks ?? noopMetrics).job,
      tracing,
    ),
    (level, message) => app.log[logLevel(level)](message),
    parts.databaseDirectUrl,
  );
  const metricsServer = metrics && parts.metrics && (await serveMetrics(metrics, parts.metrics));
  // Sends mails that a killed server left in the outbox.
  outbox.wake();
  await app.listen({ port: parts.port, host: parts.host });
  return {
    port: (app.server.address() as AddressInfo).port,
    metricsPort: metricsServer?.port,
    // Order: requests in progress, jobs, database.
    async stop() {
      stopping = true;
      await pause(parts.drainFor);
      await app.close();
      await metricsServer?.stop();
      await outbox.idle();
      await offers.idle();
      await changes.stop();
      await worker.stop();
      transport.close();
      await orm.close(true);
      await tracing?.stop();
    },
  };
}

function logLevel(level: string): 'error' | 'warn' | 'debug' {
  return level === 'error' ? 'error' : level === 'warning' ? 'warn' : 'debug';
}
