import type { TaskList } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Database } from '../../db/connection/database-handle.ts';
import type { TestDatabase } from '../../test-support/database.ts';
import { relayMails } from '../outbox/outbox.ts';
import { retryPendingMails } from '../outbox/retry-pending.ts';
import { smtpTransport } from '../delivery/smtp-transport.ts';
import { mailTasks } from '../delivery/worker.ts';
import { startMailServer, type Behaviour, type MailServer } from './mail-server.ts';
import { doDueJobs, outboxDatabase, type OutboxDatabase } from './outbox-database.ts';

/** Timeouts in milliseconds: enough for a busy machine, and short enough for the test of an unresponsive server. */
const patience = { connecting: 3_000, greeting: 3_000, answering: 3_000 };

/** Outbox, job queue and mail servers of a test; closing it closes everything it opened. */
export type PostOffice = {
  database: OutboxDatabase;
  pool: Pool;
  db: Database;
  /** Starts a mail server with the given responses to the first attempts; it accepts all later ones. */
  mailServer(...behaviours: Behaviour[]): Promise<MailServer>;
  closeLater<T extends { stop(): Promise<void> }>(opened: T): T;
  /** Returns the mail tasks that deliver to a server, by default before the appointment of `aConfirmation`. */
  tasksTo(server: { url: string }, now?: string): TaskList;
  relayAndSend(tasks: TaskList): Promise<void>;
  /** Retries all waiting mails without their back-off. */
  trySoonerAndSend(tasks: TaskList): Promise<void>;
  close(): Promise<void>;
};

/** Opens a post office on a test database. */
export async function openPostOffice(testDatabase: TestDatabase): Promise<PostOffice> {
  const database = await outboxDatabase(testDatabase);
  const { pool, db } = database;
  const closing: (() => unknown)[] = [];

  function closeLater<T extends { stop(): Promise<void> }>(opened: T): T {
    closing.push(() => opened.stop());
    return opened;
  }

  return {
    database,
    pool,
    db,
    closeLater,
    async mailServer(...behaviours) {
      return closeLater(await startMailServer((attempt) => behaviours[attempt - 1] ?? 'accept'));
    },
    tasksTo({ url }, now = '2026-12-01T09:00:00+01:00') {
      const transport = smtpTransport(url, patience);
      closing.push(() => transport.close());
      const parts = {
        transport,
        publicUrl: 'https://prenotazioni.example',
        from: { address: 'ufficio@comune.example' },
      };
      return mailTasks({
        ...parts,
        db,
        clock: () => Date.parse(now),
        deriveCancelToken: (municipality, booking) => `${municipality}-${booking}`,
        deriveConfirmToken: (municipality, booking) => `${municipality}-confirm-${booking}`,
        deriveStaffToken: (municipality, link) => `${municipality}-staff-${link}`,
        deriveWatchToken: (municipality, request) => `${municipality}-watch-${request}`,
        deriveEmailChangeToken: (municipality, link) => `${municipality}-email-${link}`,
        deriveInvitationToken: (municipality, invitation) => `${municipality}-invitation-${invitation}`,
        deriveOwnDataToken: (municipality, link) => `${municipality}-own-data-${link}`,
      }).tasks;
    },
    async relayAndSend(tasks) {
      await relayMails(db);
      await doDueJobs(pool, tasks);
    },
    async trySoonerAndSend(tasks) {
      await retryPendingMails(db);
      await doDueJobs(pool, tasks);
    },
    async close() {
      for (const close of closing.toReversed()) await close();
      await database.close();
    },
  };
}
