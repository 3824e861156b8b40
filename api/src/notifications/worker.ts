import { setTimeout as pause } from 'node:timers/promises';
import { Logger, run, runMigrations, type LogLevel, type Runner, type TaskList } from 'graphile-worker';
import type { Pool } from 'pg';
import { freeAbandoned } from './free-abandoned.ts';
import { relayMails } from './outbox.ts';
import { sendMail, type SendMailParts } from './send-mail.ts';

/** Jobs that a room brings to the worker, and when the clock starts them. */
export type Jobs = { tasks: TaskList; crontab: string };

/** Who is told what the worker does. Nothing personal is ever said. */
export type WorkerLog = (level: LogLevel, message: string) => void;

/** The jobs of the mails: send one; each minute take up what a process that was killed left behind. */
export function mailTasks(parts: SendMailParts): Jobs {
  return {
    tasks: {
      'send-mail': sendMail(parts),
      'relay-mails': async () => {
        await freeAbandoned(parts.pool);
        await relayMails(parts.pool);
      },
    },
    crontab: '* * * * * relay-mails ?jobKey=relay-mails&max=1',
  };
}

/** Brings the job queue's own tables up to date; a step before any server starts. */
export async function migrateJobs(pool: Pool, log: WorkerLog): Promise<void> {
  await runMigrations({ pgPool: pool, logger: loggerTo(log) });
}

/** Starts doing jobs in this process, whatever happens to the database meanwhile, until `stop()`. */
export async function startWorker(pool: Pool, jobs: Jobs[], log: WorkerLog): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  const start = () =>
    run({
      pgPool: pool,
      taskList: Object.assign({}, ...jobs.map(({ tasks }) => tasks)) as TaskList,
      crontab: jobs.map(({ crontab }) => crontab).join('\n'),
      concurrency: 2,
      noHandleSignals: true,
      gracefulShutdownAbortTimeout: 3_000,
      logger: loggerTo(log),
    });
  let runner = await start();

  // The queue gives up when the database is away at a bad moment; the office's mails must not wait for a restart then.
  async function keepRunning(): Promise<void> {
    for (;;) {
      await runner.promise;
      await pause(1_000, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      const next = await start().catch((error: unknown) => log('error', `The worker cannot start: ${String(error)}`));
      if (next) runner = next;
      if (stopping.signal.aborted) await stopIfRunning(runner);
    }
  }

  const kept = keepRunning();
  return {
    async stop() {
      stopping.abort();
      await stopIfRunning(runner);
      await kept;
    },
  };
}

/** A runner that ended by itself refuses to be stopped: then there is nothing to do. */
async function stopIfRunning(runner: Runner): Promise<void> {
  await runner.stop().catch(() => undefined);
}

function loggerTo(log: WorkerLog): Logger {
  return new Logger(() => (level, message) => log(level, message));
}
