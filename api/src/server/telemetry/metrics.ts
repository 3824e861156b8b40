import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from '@prometheus-io/client';
import type { Pool } from 'pg';
import type { MutationHook, OperationHook } from './operation-metrics.ts';
import type { RequestHook } from './request-log.ts';
import type { JobHook } from './instrument-jobs.ts';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Callbacks that record metrics of requests, operations, mutations and jobs. */
export type MetricsHooks = { request: RequestHook; operation: OperationHook; mutation: MutationHook; job: JobHook };

/** Hooks of a server without metrics. */
export const noopMetrics: MetricsHooks = {
  request: () => undefined,
  operation: () => undefined,
  mutation: () => undefined,
  job: () => undefined,
};

/** Prometheus metrics of one server. Labels are schema names, routes and codes: low cardinality, no personal data. */
export type Metrics = { metricsHooks: MetricsHooks; text(): Promise<string>; contentType: string };

/** Registers the metrics. Gauges of the database and the pool are read on each scrape. */
export function openMetrics(pool: Pool, sockets: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = (name: string, help: string, ...labelNames: string[]) =>
    new Counter({ name, help, labelNames, registers });
  const seconds = (name: string, help: string, ...labelNames: string[]) =>
    new Histogram({ name, help, labelNames, buckets: SECONDS, registers });

  const requests = seconds(
    'prenotazioni_http_request_seconds',
    'Requests, by route and status.',
    'method',
    'route',
    'status',
  );
  const operations = seconds('prenotazioni_graphql_operation_seconds', 'Operations of the API.', 'operation');
  const errors = counter('prenotazioni_graphql_errors_total', 'Operations with errors, by code.', 'operation', 'code');
  const mutations = counter('prenotazioni_mutations_total', 'Mutations, by result type.', 'mutation', 'outcome');
  const jobs = seconds('prenotazioni_job_seconds', 'Jobs of the worker.', 'task', 'outcome');
  const updateGauges = registerGauges(registry, pool, sockets);

  return {
    metricsHooks: {
      request: (method, route, status, took) => requests.observe({ method, route, status: String(status) }, took),
      operation(operation, outcome, took) {
        operations.observe({ operation }, took);
        if (outcome !== 'ok') errors.inc({ operation, code: outcome });
      },
      mutation: (mutation, outcome) => mutations.inc({ mutation, outcome }),
      job: (task, outcome, took) => jobs.observe({ task, outcome }, took),
    },
    async text() {
      await updateGauges();
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

/** Registers gauges and returns the function that updates them. */
function registerGauges(registry: Registry, pool: Pool, sockets: () => number): () => Promise<void> {
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const connections = gauge('prenotazioni_pool_connections', 'Connections to the database.', 'state');
  const waiting = gauge('prenotazioni_pool_waiting', 'Requests that wait for a connection.');
  const open = gauge('prenotazioni_live_sockets', 'Open websockets of staff screens.');
  const reachable = gauge('prenotazioni_database_up', 'Whether the database answered the last scrape.');
  const mails = gauge('prenotazioni_mails', 'Mails, by state: waiting or failed.', 'state');
  const oldest = gauge('prenotazioni_oldest_mail_seconds', 'Age of the oldest waiting mail.');
  const jobs = gauge('prenotazioni_jobs', 'Jobs, by state: waiting or failed.', 'state');

  return async () => {
    open.set(sockets());
    connections.set({ state: 'idle' }, pool.idleCount);
    connections.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
    connections.set({ state: 'max' }, pool.options.max);
    waiting.set(pool.waitingCount);
    const stored = await readStored(pool).catch(() => null);
    reachable.set(stored === null ? 0 : 1);
    if (stored === null) return;
    mails.set({ state: 'waiting' }, stored.waiting);
    mails.set({ state: 'failed' }, stored.failed);
    oldest.set(stored.oldest);
    jobs.set({ state: 'waiting' }, stored.jobs);
    jobs.set({ state: 'failed' }, stored.jobs_failed);
  };
}

type Stored = { waiting: number; failed: number; oldest: number; jobs: number; jobs_failed: number };

// Each count uses an index or a short table; none scans the sent mails.
const SELECT_GAUGES = `
with unsent as (
  select created_at from mail where enqueued_at is null and state = 'WAITING'
  union all
  select created_at from graphile_worker.jobs where task_identifier = 'send-mail' and attempts < max_attempts
)
select (select count(*) from unsent)::int as waiting,
  (select count(*) from mail where state = 'FAILED')::int as failed,
  (select coalesce(extract(epoch from now() - min(created_at)), 0) from unsent)::float as oldest,
  (select count(*) from graphile_worker.jobs where attempts < max_attempts)::int as jobs,
  (select count(*) from graphile_worker.jobs where attempts >= max_attempts)::int as jobs_failed`;

// The query runs on the pool whose gauges it accompanies; a scrape belongs to no request.
async function readStored(pool: Pool): Promise<Stored> {
  const { rows } = await pool.query<Stored>(SELECT_GAUGES);
  return rows[0]!;
}
