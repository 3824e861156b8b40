import { type Behaviour, type MailServer, startMailServer } from '../../../src/mail/test-support/mail-server.ts';
import { until } from '../checks/wait-for.ts';

/** The mail server that the servers under test hand mails to, and what arrived there. */
export type Post = MailServer & {
  /** Ids of the mails that arrived, as often as they did. */
  ids(): string[];
  /** Ids of the mails that arrived, once each. */
  arrived(): Set<string>;
  /** Mails that arrived more than once. */
  twice(): string[];
};

/** Starts a mail server that behaves as it is told at each attempt. */
export async function post(
  behave: (attempt: number, recipient: string) => Behaviour = () => 'accept',
  port = 0,
): Promise<Post> {
  const server = await startMailServer(behave, port);
  const ids = () => server.deliveries.map(({ raw }) => /^Message-ID: <([^@]+)@/im.exec(raw)?.[1] ?? 'none');
  return { ...server, ids, arrived: () => new Set(ids()), twice: () => repeated(ids()) };
}

/** What is there more than once. */
export function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.has(id) || !seen.add(id));
}

type Ask = <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;

/**
 * Waits until every mail has its fate. The periods that pass meanwhile pass at once: what a process held that died
 * before `startedAt` is taken for abandoned, and mails that wait for another try are tried now. Longer than it takes
 * until what somebody held who died a moment later is given to another: see free-abandoned.ts.
 */
export async function drained(ask: Ask, startedAt: Date, longest = 240_000): Promise<number> {
  return until(
    'every mail has its fate',
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
    longest,
    500,
  );
}
