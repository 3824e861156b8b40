import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from '@prometheus-io/client';
import type { Pool } from 'pg';
import type { ActWatcher, OperationWatcher } from './operation-metrics.ts';
import type { RequestWatcher } from './request-log.ts';
import type { JobWatcher } from './instrument-jobs.ts';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What the parts of a server tell those who count. */
export type Watchers = { request: RequestWatcher; operation: OperationWatcher; act: ActWatcher; job: JobWatcher };

/** For a server that nobody watches. */
export const unwatched: Watchers = {
  request: () => undefined,
  operation: () => undefined,
  act: () => undefined,
  job: () => undefined,
};

/** The numbers of one server, for Prometheus. Labels are names of the schema, routes and codes: few, and nobody's. */
export type Metrics = { watchers: Watchers; text(): Promise<string>; contentType: string };

/** Begins to count. What is in the database and the pool is looked up whenever the numbers are asked for. */
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
  const acts = counter('prenotazioni_acts_total', 'Mutations, by the type that they answered.', 'act', 'outcome');
  const jobs = seconds('prenotazioni_job_seconds', 'Jobs of the worker.', 'task', 'outcome');
  const lookUp = standing(registry, pool, sockets);

  return {
    watchers: {
      request: (method, route, status, took) => requests.observe({ method, route, status: String(status) }, took),
      operation(operation, outcome, took) {
        operations.observe({ operation }, took);
        if (outcome !== 'ok') errors.inc({ operation, code: outcome });
      },
      act: (act, outcome) => acts.inc({ act, outcome }),
      job: (task, outcome, took) => jobs.observe({ task, outcome }, took),
    },
    async text() {
      await lookUp();
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

/** What is not counted as it happens but looked up: how things stand. */
function standing(registry: Registry, pool: Pool, sockets: () => number): () => Promise<void> {
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const connections = gauge('prenotazioni_pool_connections', 'Connections to the database.', 'state');
  const waiting = gauge('prenotazioni_pool_waiting', 'Who waits for a connection.');
  const open = gauge('prenotazioni_live_sockets', 'Screens of staff that listen for changes.');
  const reachable = gauge('prenotazioni_database_up', 'Whether the database answered when the numbers were asked for.');
  const mails = gauge('prenotazioni_mails', 'Mails that wait to be sent, and those that were given up.', 'state');
  const oldest = gauge('prenotazioni_oldest_mail_seconds', 'For how long the oldest waiting mail has waited.');
  const jobs = gauge('prenotazioni_jobs', 'Jobs that wait, and those that were given up.', 'state');

  return async () => {
    open.set(sockets());
    connections.set({ state: 'idle' }, pool.idleCount);
    connections.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
    connections.set({ state: 'most' }, pool.options.max);
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

// Each by an index or in a table that is short: all mails ever sent are in none of them.
const STORED = `
with outside as (
  select created_at from mail where enqueued_at is null and state = 'WAITING'
  union all
  select created_at from graphile_worker.jobs where task_identifier = 'send-mail' and attempts < max_attempts
)
select (select count(*) from outside)::int as waiting,
  (select count(*) from mail where state = 'FAILED')::int as failed,
  (select coalesce(extract(epoch from now() - min(created_at)), 0) from outside)::float as oldest,
  (select count(*) from graphile_worker.jobs where attempts < max_attempts)::int as jobs,
  (select count(*) from graphile_worker.jobs where attempts >= max_attempts)::int as jobs_failed`;

async function readStored(pool: Pool): Promise<Stored> {
  const { rows } = await pool.query<Stored>(STORED);
  return rows[0]!;
}
