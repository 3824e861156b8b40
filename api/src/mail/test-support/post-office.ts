import type { TaskList } from 'graphile-worker';
import type { Pool } from 'pg';
import type { TestDatabase } from '../../test-support/database.ts';
import { relayMails } from '../outbox/outbox.ts';
import { retryWaiting } from '../outbox/retry-pending.ts';
import { smtpTransport } from '../delivery/smtp-transport.ts';
import { mailTasks } from '../delivery/worker.ts';
import { startMailServer, type Behaviour, type MailServer } from './mail-server.ts';
import { doDueJobs, outboxDatabase, type OutboxDatabase } from './outbox-database.ts';

/** Longer than a busy machine needs, shorter than the test of a mail server that says nothing may last. */
const patience = { connecting: 3_000, greeting: 3_000, answering: 3_000 };

/** Everything from the outbox to the mail server, in real parts; what is opened through it is closed with it. */
export type PostOffice = {
  database: OutboxDatabase;
  pool: Pool;
  /** A mail server that behaves so at its first attempts and accepts afterwards. */
  mailServer(...behaviours: Behaviour[]): Promise<MailServer>;
  closeLater<T extends { stop(): Promise<void> }>(opened: T): T;
  /** The jobs of the mails, sent to that server. */
  tasksTo(server: { url: string }): TaskList;
  relayAndSend(tasks: TaskList): Promise<void>;
  /** Sends what waits out a back-off without waiting. */
  trySoonerAndSend(tasks: TaskList): Promise<void>;
  close(): Promise<void>;
};

/** Opens a post office on a database of the test's own. */
export async function openPostOffice(testDatabase: TestDatabase): Promise<PostOffice> {
  const database = await outboxDatabase(testDatabase);
  const { pool } = database;
  const closing: (() => unknown)[] = [];

  function closeLater<T extends { stop(): Promise<void> }>(opened: T): T {
    closing.push(() => opened.stop());
    return opened;
  }

  return {
    database,
    pool,
    closeLater,
    async mailServer(...behaviours) {
      return closeLater(await startMailServer((attempt) => behaviours[attempt - 1] ?? 'accept'));
    },
    tasksTo({ url }) {
      const transport = smtpTransport(url, patience);
      closing.push(() => transport.close());
      const parts = {
        transport,
        publicUrl: 'https://prenotazioni.example',
        from: { address: 'ufficio@comune.example' },
      };
      return mailTasks({
        ...parts,
        pool,
        deriveCancelToken: (municipality, booking) => `${municipality}-${booking}`,
        deriveConfirmToken: (municipality, booking) => `${municipality}-confirm-${booking}`,
        deriveStaffToken: (municipality, link) => `${municipality}-staff-${link}`,
        deriveOwnDataToken: (municipality, link) => `${municipality}-own-data-${link}`,
      }).tasks;
    },
    async relayAndSend(tasks) {
      await relayMails(pool);
      await doDueJobs(pool, tasks);
    },
    async trySoonerAndSend(tasks) {
      await retryWaiting(pool);
      await doDueJobs(pool, tasks);
    },
    async close() {
      for (const close of closing.toReversed()) await close();
      await database.close();
    },
  };
}
