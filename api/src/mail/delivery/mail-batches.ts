import { setTimeout as pause } from 'node:timers/promises';
import DataLoader from 'dataloader';
import type { Database } from '../../db/connection/database-handle.ts';
import { isUnavailable } from '../../db/connection/unavailable.ts';
import type { MailAppearance } from '../mails/mail-definition.ts';
import {
  type DeliveryOutcome,
  type MailKey,
  type PendingMail,
  readPendingMails,
  recordOutcomes,
} from '../outbox/mail-repository.ts';
import { readMailSenders } from '../outbox/sender-repository.ts';
import { toMailCrest } from '../render/mail-crest.ts';

/** Host and appearance of the municipality that sends a mail; the host is null if it is the only one. */
export type MailSender = { ownHost: string | null; appearance: MailAppearance };

/** Reads and records the mails of concurrent jobs together: one query, one commit. Nothing is cached. */
export type MailBatches = {
  /** Returns a mail that waits to be sent; null if it was sent, has failed or was erased. */
  readPending(mail: MailKey): Promise<PendingMail | null>;
  readSender(municipalityId: number): Promise<MailSender>;
  /** Records an outcome; resolves after its commit. */
  record(outcome: DeliveryOutcome): Promise<void>;
};

/**
 * Milliseconds for which an outcome waits for others. If the process dies in them, a mail that the mail server
 * accepted is sent again.
 */
const GATHER_OUTCOMES_MS = 20;
const MAX_BATCH_SIZE = 100;
/**
 * Milliseconds before each retry of an outcome while the database is unavailable, for example after a restart. Without
 * retries, a mail that the mail server accepted would be sent again.
 */
const RECORD_RETRY_DELAYS_MS = [100, 300, 900, 2_700];

/** Creates the batches of a worker. */
export function createMailBatches(db: Database): MailBatches {
  const uncached = { cache: false, maxBatchSize: MAX_BATCH_SIZE } as const;
  const pending = new DataLoader<MailKey, PendingMail | null>((mails) => readPendingMails(db, mails), uncached);
  const senders = new DataLoader<number, MailSender>((ids) => readSenders(db, ids), uncached);
  const outcomes = new DataLoader<DeliveryOutcome, undefined>(
    async (batch) => {
      await retryWhileUnavailable(() => recordOutcomes(db, batch), RECORD_RETRY_DELAYS_MS);
      return batch.map(() => undefined);
    },
    { ...uncached, batchScheduleFn: (run) => setTimeout(run, GATHER_OUTCOMES_MS) },
  );
  return {
    readPending: (mail) => pending.load(mail),
    readSender: (municipalityId) => senders.load(municipalityId),
    record: (outcome) => outcomes.load(outcome),
  };
}

async function readSenders(db: Database, ids: readonly number[]): Promise<MailSender[]> {
  const rows = await readMailSenders(db, [...new Set(ids)]);
  const senders = new Map<number, MailSender>();
  for (const { id, ownHost, color, crest } of rows) {
    senders.set(id, { ownHost, appearance: { color, crest: crest === null ? null : await toMailCrest(crest) } });
  }
  return ids.map((id) => senders.get(id) ?? { ownHost: null, appearance: { color: null, crest: null } });
}

async function retryWhileUnavailable(act: () => Promise<void>, delaysMs: readonly number[]): Promise<void> {
  for (const delayMs of delaysMs) {
    try {
      return await act();
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      await pause(delayMs);
    }
  }
  return act();
}
