import { EventEmitter } from 'node:events';
import { Logger, run, type LogLevel, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';

/** Jobs that a room brings to the worker, and when the clock starts them. */
export type Jobs = { tasks: TaskList; crontab: string };

/** Who is told what the worker does. Nothing personal is ever said. */
export type WorkerLog = (level: LogLevel, message: string) => void;

/** Runs the jobs of all rooms on the job queue; resolves once it has looked for work and could. */
export async function startRunner(pool: Pool, jobs: Jobs[], log: WorkerLog): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter();
  const looked = firstLook(events);
  const runner = await run({
    pgPool: pool,
    taskList: Object.assign({}, ...jobs.map(({ tasks }) => tasks)) as TaskList,
    crontab: jobs.map(({ crontab }) => crontab).join('\n'),
    concurrency: 2,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: 3_000,
    logger: loggerTo(log),
    events,
  });
  const failure = await looked;
  if (!failure) return runner;
  await stopRunner(runner);
  throw failure;
}

/** Stops a runner; one that ended by itself refuses to be stopped, and then there is nothing to do. */
export async function stopRunner(runner: Runner | void): Promise<void> {
  await runner?.stop().catch(() => undefined);
}

/** The job queue's own account of its work, as lines for our log. */
export function loggerTo(log: WorkerLog): Logger {
  return new Logger(() => (level, message) => log(level, message));
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
