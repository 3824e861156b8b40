import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTestDatabase } from '../../test-support/database.ts';
import { aConfirmation } from '../test-support/messages.ts';
import { leaveMails, mailRow, outboxDatabase, type OutboxDatabase } from '../test-support/outbox-database.ts';
import { createMailBatches } from './mail-batches.ts';

let database: OutboxDatabase;

beforeEach(async () => {
  database = await outboxDatabase(await createTestDatabase());
});
afterEach(() => database.close());

test('mails of concurrent jobs are read by one statement, and their outcomes recorded by one', async () => {
  const ids = await leaveMails(database.pool, ...Array.from({ length: 50 }, () => aConfirmation()));
  const batches = createMailBatches(database.db);
  const connect = vi.spyOn(database.pool, 'connect');
  const mails = ids.map((mailId) => ({ municipalityId: 1, mailId }));
  const pending = await Promise.all(mails.map((mail) => batches.readPending(mail)));
  expect(pending.map((mail) => mail?.message.kind)).toEqual(ids.map(() => 'BOOKING_CONFIRMED'));
  await Promise.all(mails.map((mail) => batches.record({ ...mail, error: null, final: true })));
  expect(connect).toHaveBeenCalledTimes(2);
  for (const id of ids) expect(await mailRow(database.pool, id)).toMatchObject({ state: 'SENT', wiped: true });
});

test('a batch records each mail’s own outcome: sent, waiting for a retry, failed for good', async () => {
  const [sent, deferred, failed] = await leaveMails(database.pool, aConfirmation(), aConfirmation(), aConfirmation());
  const { readPending, record } = createMailBatches(database.db);
  const key = (mailId: string | undefined) => ({ municipalityId: 1, mailId: mailId! });
  await Promise.all([
    record({ ...key(sent), error: null, final: true }),
    record({ ...key(deferred), error: '450 Busy', final: false }),
    record({ ...key(failed), error: '550 Unknown', final: true }),
  ]);
  const attempted = { attempts: 1, wiped: false };
  expect(await mailRow(database.pool, sent)).toEqual({ state: 'SENT', attempts: 1, last_error: null, wiped: true });
  expect(await mailRow(database.pool, deferred)).toEqual({ state: 'WAITING', last_error: '450 Busy', ...attempted });
  expect(await mailRow(database.pool, failed)).toEqual({ state: 'FAILED', last_error: '550 Unknown', ...attempted });
  const readable = await Promise.all([sent, deferred, failed].map((id) => readPending(key(id))));
  expect(readable.map((mail) => mail !== null)).toEqual([false, true, false]);
});

test('an outcome is recorded although its connection is lost meanwhile', async () => {
  const [id] = await leaveMails(database.pool, aConfirmation());
  const locking = await database.pool.connect();
  await locking.query('begin');
  await locking.query('select from mail for update');
  const recorded = createMailBatches(database.db).record({ municipalityId: 1, mailId: id!, error: null, final: true });
  await vi.waitFor(async () => {
    const { rowCount } = await database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    expect(rowCount).toBe(1);
  }, 30_000);
  await locking.query('rollback');
  locking.release();
  await recorded;
  expect(await mailRow(database.pool, id)).toMatchObject({ state: 'SENT', attempts: 1 });
});
