import { setTimeout as pause } from 'node:timers/promises';
import { runMigrations } from 'graphile-worker';
import type { Pool } from 'pg';
import { unlockStaleJobs } from '../outbox/unlock-stale-jobs.ts';
import { relayMails } from '../outbox/outbox.ts';
import { loggerTo, startRunner, type Jobs, type WorkerLog } from './runner.ts';
import { sendMail, type SendMailParts } from './send-mail.ts';

/** Returns the mail tasks: send one mail; each minute, relay and unlock the mails of a killed process. */
export function mailTasks(parts: SendMailParts): Jobs {
  return {
    tasks: {
      'send-mail': sendMail(parts),
      'relay-mails': async () => {
        await unlockStaleJobs(parts.db);
        await relayMails(parts.db);
      },
    },
    crontab: '* * * * * relay-mails ?jobKey=relay-mails&max=1',
  };
}

/** Migrates the tables of graphile-worker; runs before any server starts. */
export async function migrateJobs(pool: Pool, log: WorkerLog): Promise<void> {
  await runMigrations({ pgPool: pool, logger: loggerTo(log) });
}

/** Runs jobs in this process until `stop()`; restarts the runner after a database failure. */
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

  // graphile-worker can stop permanently on a database failure; mails would then wait until the next server start.
  async function keepRunning(): Promise<void> {
    for (;;) {
      await runner?.broken;
      await pause(1_000, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      // The new runner does not wait for the old one.
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
