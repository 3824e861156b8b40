import { setTimeout as pause } from 'node:timers/promises';
import { runMigrations } from 'graphile-worker';
import type { Pool } from 'pg';
import { freeAbandoned } from '../outbox/unlock-stale-jobs.ts';
import { relayMails } from '../outbox/outbox.ts';
import { loggerTo, startRunner, type Jobs, type WorkerLog } from './runner.ts';
import { sendMail, type SendMailParts } from './send-mail.ts';

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
export async function startWorker(
  pool: Pool,
  jobs: Jobs[],
  log: WorkerLog,
  directUrl?: string,
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  const start = () =>
    startRunner(pool, jobs, log, directUrl).catch((error: unknown) => {
      log('error', `The worker cannot start: ${String(error)}`);
      return undefined;
    });
  let runner = await start();

  // The queue gives up when the database is away at a bad moment; the office's mails must not wait for a restart then.
  async function keepRunning(): Promise<void> {
    for (;;) {
      await runner?.broken;
      await pause(1_000, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      // Its successor need not wait for it.
      void runner?.stop();
      runner = await start();
      if (stopping.signal.aborted) await runner?.stop();
    }
  }

  const kept = keepRunning();
  return {
    async stop() {
      stopping.abort();
      await runner?.stop();
      await kept;
    },
  };
}
