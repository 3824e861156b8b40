import { type Behaviour, type MailServer, startMailServer } from '../../../src/mail/test-support/mail-server.ts';
import { waitFor } from '../checks/wait-for.ts';

/** The mail server of the tests, with the mails it received. */
export type SmtpSink = MailServer & {
  /** Returns the ids of received mails, including duplicates. */
  ids(): string[];
  /** Returns the distinct ids of received mails. */
  arrived(): Set<string>;
  /** Returns the ids of mails received more than once. */
  duplicates(): string[];
};

/** Starts a mail server with the given behaviour for each delivery attempt. Defaults to accepting every mail. */
export async function startSmtpSink(
  behave: (attempt: number, recipient: string) => Behaviour = () => 'accept',
  port = 0,
): Promise<SmtpSink> {
  const server = await startMailServer(behave, port);
  const ids = () => server.deliveries.map(({ raw }) => /^Message-ID: <([^@]+)@/im.exec(raw)?.[1] ?? 'none');
  return { ...server, ids, arrived: () => new Set(ids()), duplicates: () => findRepeated(ids()) };
}

/** Returns the repeated occurrences in a list. */
export function findRepeated(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.has(id) || !seen.add(id));
}

type RunQuery = <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;

/**
 * Waits until no mail is pending. Skips waiting times: job locks from before `startedAt` expire, and pending retries
 * are due at once. The timeout exceeds the lock duration of unlock-stale-jobs.ts, for locks taken after `startedAt`.
 */
export async function drainOutbox(ask: RunQuery, startedAt: Date, timeoutMs = 240_000): Promise<number> {
  return waitFor(
    'no mail is pending',
    async () => {
      await ask(
        `update graphile_worker._private_jobs set locked_at = locked_at - interval '1 hour' where locked_at < $1`,
        [startedAt],
      );
      await ask(`update graphile_worker._private_jobs set run_at = now() where run_at > now() and locked_at is null`);
      await ask(`select 1 from graphile_worker.add_job('relay-mails', job_key => 'relay-mails')`);
      const [left] = await ask<{ n: number }>(
        `select (select count(*) from mail where state = 'WAITING')::int
           + (select count(*) from graphile_worker.jobs where task_identifier = 'send-mail')::int as n`,
      );
      return left!.n === 0;
    },
    timeoutMs,
    500,
  );
}
