import { parseCrontab } from 'graphile-worker';
import { Client, type Pool } from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Database } from '../../db/connection/database-handle.ts';
import { openDatabase, getPool } from '../../db/connection/database.ts';
import { createTestDatabase } from '../../test-support/database.ts';
import { startTcpProxy } from '../../test-support/tcp-proxy.ts';
import { createOutbox, relayMails } from '../outbox/outbox.ts';
import { smtpTransport } from './smtp-transport.ts';
import { startMailServer, startSilentServer, type MailServer } from '../test-support/mail-server.ts';
import { aConfirmation } from '../test-support/messages.ts';
import { leaveMails, mailRow, outboxDatabase, type OutboxDatabase } from '../test-support/outbox-database.ts';
import type { Jobs } from './runner.ts';
import { mailTasks, startWorker } from './worker.ts';

let database: OutboxDatabase;
let url: string;
let pool: Pool;
let db: Database;
let server: MailServer;
let log: string[];
let closing: (() => unknown)[];

beforeEach(async () => {
  const empty = await createTestDatabase();
  url = empty.url;
  database = await outboxDatabase(empty);
  ({ pool, db } = database);
  server = await startMailServer(() => 'accept');
  log = [];
  closing = [];
});
afterEach(async () => {
  for (const close of closing.toReversed()) await close();
  await server.stop();
  await database.close();
});

function mails(on: Database, url = server.url): Jobs {
  const transport = smtpTransport(url);
  closing.push(() => transport.close());
  const parts = { transport, publicUrl: 'https://prenotazioni.example', from: { address: 'ufficio@comune.example' } };
  return mailTasks({
    clock: () => Date.parse('2026-12-01T09:00:00+01:00'),
    ...parts,
    db: on,
    deriveCancelToken: () => 'secret-token',
    deriveStaffToken: () => 'staff-token',
    deriveConfirmToken: () => 'confirm-token',
    deriveEmailChangeToken: () => 'email-token',
    deriveInvitationToken: () => 'invitation-token',
    deriveWatchToken: () => 'watch-token',
    deriveOwnDataToken: () => 'own-data-token',
  });
}

async function working(on: Pool, ...jobs: Jobs[]) {
  const worker = await startWorker(on, jobs, (level, message) => log.push(`${level} ${message}`));
  closing.push(() => worker.stop());
  return worker;
}

function failing(error: unknown): never {
  throw error;
}

async function soon(check: () => Promise<void>): Promise<void> {
  await vi.waitFor(check, { timeout: 100_000, interval: 20 });
}

async function soonSent(...ids: (string | undefined)[]): Promise<void> {
  for (const id of ids) await soon(async () => expect(await mailRow(pool, id)).toMatchObject({ state: 'SENT' }));
}

test('a mail is sent when its booking is committed and the relay is triggered', async () => {
  await working(pool, mails(db));
  const [id] = await leaveMails(pool, aConfirmation());
  createOutbox(db, failing).wake();
  await soonSent(id);
  expect(server.deliveries).toHaveLength(1);
});

test('two processes that relay and send concurrently send each of sixty mails once', async () => {
  const other = await database.anotherProcess();
  await working(pool, mails(db));
  await working(other.pool, mails(other.db));
  const here = createOutbox(db, failing);
  const there = createOutbox(other.db, failing);
  const ids: string[] = [];
  for (let booking = 0; booking < 60; booking++) {
    ids.push(...(await leaveMails(pool, aConfirmation())));
    here.wake();
    there.wake();
  }
  await soonSent(...ids);
  expect(server.deliveries).toHaveLength(60);
});

test('a recipient whose mail server does not respond does not delay the mails of others', async () => {
  const stuck = 'stuck@example.it';
  const partly = await startMailServer((_, recipient) => (recipient === stuck ? { takesMs: 600_000 } : 'accept'));
  closing.push(() => partly.stop());
  await working(pool, mails(db, partly.url));
  const [waiting, ...others] = await leaveMails(
    pool,
    aConfirmation({ recipient: { email: stuck } }),
    ...Array.from({ length: 40 }, () => aConfirmation()),
  );
  await relayMails(db);
  await soon(async () => expect(partly.recipients).toContain(stuck));
  await soonSent(...others);
  expect(await mailRow(pool, waiting)).toMatchObject({ state: 'WAITING' });
});

test('mails are sent after the database terminated all connections', async () => {
  await working(pool, mails(db));
  await pool.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  const [id] = await leaveMails(pool, aConfirmation());
  createOutbox(db, failing).wake();
  await soonSent(id);
  expect(server.deliveries).toHaveLength(1);
});

/** Counts the queries without a response from now on, by connection. */
function countLapses(): Map<Client, number> {
  const lapses = new Map<Client, number>();
  const query = Client.prototype.query as (...asked: unknown[]) => unknown;
  vi.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...asked: unknown[]) {
    const answer = query.apply(this, asked);
    if (answer instanceof Promise) {
      answer.catch((error: Error) => {
        if (error.message === 'Query read timeout') lapses.set(this, (lapses.get(this) ?? 0) + 1);
      });
    }
    return answer;
  } as never);
  return lapses;
}

test('mails are sent after a firewall dropped the worker’s idle connections', async () => {
  const lapses = countLapses();
  const proxy = await startTcpProxy(() => Number(new URL(url).port));
  const across = Object.assign(new URL(url), { port: String(proxy.port) }).href;
  // No statement of a working connection times out within this time, even on a busy machine.
  const orm = await openDatabase(across, { connections: 4, answerWithin: 4_000 });
  closing.push(
    () => proxy.close(),
    () => orm.close(true),
  );
  await working(await getPool(orm), mails(db));
  const [before] = await leaveMails(pool, aConfirmation());
  await relayMails(db);
  await soonSent(before);
  proxy.silenceOpenConnections();
  const [after] = await leaveMails(pool, aConfirmation());
  await relayMails(db);
  await soonSent(after);
  expect(server.deliveries).toHaveLength(2);
  // The worker polls, so it reaches a silenced connection sooner or later.
  await soon(async () => expect(lapses.size).toBeGreaterThan(0));
  // A connection on which a query timed out is not used again.
  expect(new Set(lapses.values())).toEqual(new Set([1]));
  vi.restoreAllMocks();
}, 240_000);

test('a worker retries when its first query fails', async () => {
  const locking = await pool.connect();
  await locking.query('begin; lock table graphile_worker._private_tasks in access exclusive mode');
  const started = working(pool, mails(db));
  await soon(async () => {
    const { rows } = await locking.query(
      `select pg_terminate_backend(pid) from pg_locks where not granted and relation = 'graphile_worker._private_tasks'::regclass`,
    );
    expect(rows).not.toEqual([]);
  });
  await locking.query('rollback');
  locking.release();
  await started;
  expect(log.join('\n')).toMatch(/cannot start/);
  const [id] = await leaveMails(pool, aConfirmation());
  createOutbox(db, failing).wake();
  await soonSent(id);
});

test('a worker that stops unexpectedly is restarted', async () => {
  await working(pool, mails(db));
  // The runner polls before it listens, so the event is repeated until the runner receives it.
  await soon(async () => {
    await pool.query(`notify "worker:migrate", '{"breaking": true, "migrationNumber": 1}'`);
    expect(log.join('\n')).toMatch(/shutting down/);
  });
  const [id] = await leaveMails(pool, aConfirmation());
  createOutbox(db, failing).wake();
  await soonSent(id);
  process.exitCode = 0;
});

test('stopping does not wait for a silent mail server, and the mail stays pending', async () => {
  const silent = await startSilentServer();
  closing.push(() => silent.stop());
  const worker = await working(pool, mails(db, silent.url));
  const [id] = await leaveMails(pool, aConfirmation());
  createOutbox(db, failing).wake();
  await soon(async () => {
    const { rows } = await pool.query('select 1 from graphile_worker.jobs where locked_at is not null');
    expect(rows).toHaveLength(1);
  });
  const before = performance.now();
  await worker.stop();
  expect(performance.now() - before).toBeLessThan(4_500);
  expect(await mailRow(pool, id)).toMatchObject({ state: 'WAITING', wiped: false });
});

test('stopping twice or after the worker ended is not an error', async () => {
  const worker = await working(pool, mails(db));
  expect(await Promise.all([worker.stop(), worker.stop()])).toEqual([undefined, undefined]);
  expect(await worker.stop()).toBeUndefined();
});

test('one worker runs the jobs of several modules', async () => {
  let done = false;
  const privacy: Jobs = { tasks: { forget: () => void (done = true) }, crontab: '0 3 * * * forget' };
  await working(pool, mails(db), privacy);
  await pool.query(`select graphile_worker.add_job('forget')`);
  await soon(async () => expect(done).toBe(true));
});

test('the minutely task relays mails that were left in the outbox', () => {
  const [item] = parseCrontab(mails(db).crontab);
  expect(item).toMatchObject({ task: 'relay-mails' });
  expect(item?.match({ min: 17, hour: 3, date: 4, month: 10, dow: 0 })).toBe(true);
});

test('the worker’s logs contain no personal data and no secret', async () => {
  await server.stop();
  await working(pool, mails(db));
  const [id] = await leaveMails(pool, aConfirmation());
  createOutbox(db, failing).wake();
  await soon(async () => expect(await mailRow(pool, id)).toMatchObject({ attempts: 1 }));
  await soon(async () => expect(log.join('\n')).toContain('ECONNREFUSED'));
  expect(log.join('\n')).not.toMatch(/mario|rossi|secret-token/i);
});
