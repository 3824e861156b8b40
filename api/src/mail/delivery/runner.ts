import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger, run, type LogLevel, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import { destroyTimedOutClient } from '../../db/connection/destroy-timed-out-client.ts';
import { WorkerPool } from './worker-pool.ts';

/** Tasks that a module adds to the worker, with their crontab. */
export type Jobs = { tasks: TaskList; crontab: string };

/** Receives the log lines of the worker; they contain no personal data. */
export type WorkerLog = (level: LogLevel, message: string) => void;

/** A running job runner. */
export type JobRunner = {
  /** Resolves when it has stopped running jobs, whatever the reason. */
  broken: Promise<unknown>;
  stop(): Promise<void>;
};

/** Jobs that run at the same time. A mail to a slow recipient occupies one of them. */
export const CONCURRENT_JOBS = 10;
/** Connections of the job queue: one to listen, one to poll, one each to complete and to fail jobs. */
const CONNECTIONS = 4;
const MAX_SHUTDOWN_MS = 5_000;
/** Milliseconds for which the end of a job waits for that of others; both share a commit. */
const GATHER_JOBS_MS = 50;

/** Starts a runner for the jobs of all modules; resolves after its first successful poll, rejects if that fails. */
export async function startRunner(pool: Pool, jobs: Jobs[], log: WorkerLog, directUrl?: string): Promise<JobRunner> {
  const events: WorkerEvents = new EventEmitter();
  const looked = waitForFirstPoll(events);
  const gaveUp = new Promise((resolve) => {
    events.once('pool:fatalError', resolve).once('pool:gracefulShutdown', resolve);
  });
  // A runner that loses the database may never release its connections, so it does not share the pool of requests.
  const own = poolLike(pool, directUrl);
  const closePool = () => soon(own.end());
  const runner = await run({
    pgPool: own,
    taskList: Object.assign({}, ...jobs.map(({ tasks }) => tasks)) as TaskList,
    crontab: jobs.map(({ crontab }) => crontab).join('\n'),
    concurrency: CONCURRENT_JOBS,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: 3_000,
    // Without batching, graphile-worker 0.18 leaves a rejected promise unhandled if the database goes down while a job
    // is being completed, which ends the process. So does its local queue, when it gives jobs back to a lost database.
    preset: { worker: { completeJobBatchDelay: GATHER_JOBS_MS, failJobBatchDelay: GATHER_JOBS_MS } },
    logger: loggerTo(log),
    events,
  }).catch(async (error: unknown) => {
    await closePool();
    throw error;
  });
  const ended = runner.promise.catch(() => undefined);
  const stop = async () => {
    // `stop()` throws on a runner that has already ended; its running jobs may finish.
    await soon(runner.stop().catch(() => ended));
    await closePool();
  };
  const broken = Promise.race([ended, gaveUp]);
  const failure = await Promise.race([looked, broken.then(() => new Error('It ended before it looked for work.'))]);
  if (!failure) return { broken, stop };
  await stop();
  throw failure;
}

/** Returns a pool for the runner. LISTEN needs a permanent connection, so `directUrl` bypasses a pooler. */
function poolLike({ options }: Pool, directUrl: string | undefined): Pool {
  const own = new WorkerPool({
    ...options,
    // Not enumerable, so the spread does not copy it.
    password: options.password,
    ...(directUrl !== undefined && { connectionString: directUrl }),
    max: CONNECTIONS,
  });
  own.on('error', () => undefined);
  own.on('connect', (client) => {
    client.on('error', () => undefined);
    destroyTimedOutClient(client);
  });
  return own;
}

async function soon(ending: Promise<unknown>): Promise<void> {
  const enough = new AbortController();
  const late = pause(MAX_SHUTDOWN_MS, undefined, { signal: enough.signal }).catch(() => undefined);
  await Promise.race([ending.catch(() => undefined), late]).finally(() => enough.abort());
}

// graphile-worker 0.18 caches the failure of its first query and returns it on every poll, so that runner must be
// replaced.
function waitForFirstPoll(events: WorkerEvents): Promise<unknown> {
  return new Promise((resolve) => {
    events.once('worker:getJob:error', ({ error }) => resolve(error));
    events.once('worker:getJob:empty', () => resolve(undefined));
    events.once('job:start', () => resolve(undefined));
  });
}

/** SMTP reply code or network error code: the only part of a job's error that is logged. */
const REPLY_CODE = /^[45]\d\d(?: [45]\.\d{1,3}\.\d{1,3})?/;
const NETWORK_CODE =
  /\b(?:ECONN(?:ABORTED|ECTION|REFUSED|RESET)|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EPIPE|ESOCKET)\b/;
const CODE = new RegExp(`${REPLY_CODE.source}|${NETWORK_CODE.source}`);

/** Returns a graphile-worker logger that writes to our log, without error messages: mail servers repeat names. */
export function loggerTo(log: WorkerLog): Logger {
  return new Logger(() => (level, message) => {
    const [said = '', reason] = message.split(" with error '", 2);
    const code = reason === undefined ? undefined : CODE.exec(reason)?.[0];
    log(level, code === undefined ? said : `${said}: ${code}`);
  });
}
