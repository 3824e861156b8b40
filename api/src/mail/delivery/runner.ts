import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger, run, type LogLevel, type TaskList, type WorkerEvents } from 'graphile-worker';
import { type Pool, Pool as PgPool } from 'pg';
import { destroyTimedOutClient } from '../../db/connection/destroy-timed-out-client.ts';

/** Jobs that a room brings to the worker, and when the clock starts them. */
export type Jobs = { tasks: TaskList; crontab: string };

/** Who is told what the worker does. Nothing personal is ever said. */
export type WorkerLog = (level: LogLevel, message: string) => void;

/** Jobs being done: until when, and how to end that. */
export type JobRunner = {
  /** Resolves when it does no more jobs, for whatever reason. */
  broken: Promise<unknown>;
  stop(): Promise<void>;
};

/** So many connections does the job queue need: one to listen, one for each job under way, one to look for more. */
const CONNECTIONS = 4;
const MAX_SHUTDOWN_MS = 5_000;

/** Runs the jobs of all rooms on the job queue; resolves once it has looked for work and could. */
export async function startRunner(pool: Pool, jobs: Jobs[], log: WorkerLog, directUrl?: string): Promise<JobRunner> {
  const events: WorkerEvents = new EventEmitter();
  const looked = firstLook(events);
  const gaveUp = new Promise((resolve) => {
    events.once('pool:fatalError', resolve).once('pool:gracefulShutdown', resolve);
  });
  // A runner that loses the database at a bad moment keeps connections for ever: not those that citizens need.
  const own = poolLike(pool, directUrl);
  const closePool = () => soon(own.end());
  const runner = await run({
    pgPool: own,
    taskList: Object.assign({}, ...jobs.map(({ tasks }) => tasks)) as TaskList,
    crontab: jobs.map(({ crontab }) => crontab).join('\n'),
    concurrency: 2,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: 3_000,
    // Noted in batches, even of one: what graphile-worker 0.18 notes otherwise fails without anybody to hear of it when
    // the database is killed at that moment, and takes the whole process along.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: loggerTo(log),
    events,
  }).catch(async (error: unknown) => {
    await closePool();
    throw error;
  });
  const ended = runner.promise.catch(() => undefined);
  const stop = async () => {
    // One that ended by itself refuses to be stopped; what it has under way it may finish.
    await soon(runner.stop().catch(() => ended));
    await closePool();
  };
  const broken = Promise.race([ended, gaveUp]);
  const failure = await Promise.race([looked, broken.then(() => new Error('It ended before it looked for work.'))]);
  if (!failure) return { broken, stop };
  await stop();
  throw failure;
}

/** It listens, which asks for a connection that stays: past a pooler, if there is one. */
function poolLike({ options }: Pool, directUrl: string | undefined): Pool {
  const own = new PgPool({
    ...options,
    // Not among what a spread copies.
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

/** The code of a mail server's refusal, or the one under which the network failed: all that is told of a job's error. */
const CODE =
  /^[45]\d\d(?: [45]\.\d{1,3}\.\d{1,3})?|\b(?:ECONN(?:ABORTED|ECTION|REFUSED|RESET)|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EPIPE|ESOCKET)\b/;

/** The job queue's own account of its work, as lines for our log; mail servers repeat people's names, so not in their words. */
export function loggerTo(log: WorkerLog): Logger {
  return new Logger(() => (level, message) => {
    const [said = '', reason] = message.split(" with error '", 2);
    const code = reason === undefined ? undefined : CODE.exec(reason)?.[0];
    log(level, code === undefined ? said : `${said}: ${code}`);
  });
}

// graphile-worker 0.18 keeps a failure of its very first question to the database and repeats it for ever: such a
// runner must be replaced.
function firstLook(events: WorkerEvents): Promise<unknown> {
  return new Promise((resolve) => {
    events.once('worker:getJob:error', ({ error }) => resolve(error));
    events.once('worker:getJob:empty', () => resolve(undefined));
    events.once('job:start', () => resolve(undefined));
  });
}
