import { Client, type Pool } from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Database } from '../../db/connection/database-handle.ts';
import { createTestDatabase } from '../../test-support/database.ts';
import { waitFor } from '../../test-support/wait-for.ts';
import { createOutbox, relayMails } from './outbox.ts';
import { aConfirmation } from '../test-support/messages.ts';
import {
  countJobs,
  inTransaction,
  leaveMails,
  outboxDatabase,
  writeMail,
  type OutboxDatabase,
} from '../test-support/outbox-database.ts';

let database: OutboxDatabase;
let pool: Pool;
let db: Database;

beforeEach(async () => {
  database = await outboxDatabase(await createTestDatabase());
  ({ pool, db } = database);
});
afterEach(() => database.close());

function many(count: number) {
  return Array.from({ length: count }, () => aConfirmation());
}

function fail(error: unknown): never {
  throw error;
}

test('a mail in the outbox becomes one job, also when relayed repeatedly', async () => {
  const [id] = await leaveMails(pool, aConfirmation());
  expect(await relayMails(db)).toBe(1);
  expect(await relayMails(db)).toBe(0);
  const { rows } = await pool.query('select key, task_identifier, max_attempts from graphile_worker.jobs');
  expect(rows).toEqual([{ key: `mail:${id}`, task_identifier: 'send-mail', max_attempts: 25 }]);
});

test('a booking that is rolled back leaves no mail, and none is relayed before the commit', async () => {
  const undone = inTransaction(pool, async (client) => {
    await writeMail(client, aConfirmation());
    expect(await relayMails((await database.anotherProcess()).db)).toBe(0);
    throw new Error('the slot was taken');
  });
  await expect(undone).rejects.toThrow('the slot was taken');
  expect(await relayMails(db)).toBe(0);
  expect(await countJobs(pool)).toBe(0);
});

test('one relay processes all pending mails in several batches', async () => {
  await leaveMails(pool, ...many(501));
  expect(await relayMails(db)).toBe(501);
});

test('concurrent relays create one job for each of 1200 mails', async () => {
  await leaveMails(pool, ...many(1_200));
  const servers = [database, await database.anotherProcess(), await database.anotherProcess()];
  const relayed = await Promise.all(servers.flatMap(({ db: each }) => [relayMails(each), relayMails(each)]));
  expect(relayed.reduce((sum, each) => sum + each)).toBe(1_200);
  expect(await countJobs(pool)).toBe(1_200);
});

test('sent and failed mails are not relayed', async () => {
  await leaveMails(pool, aConfirmation(), aConfirmation());
  await pool.query(
    `update mail set state = case when id = (select min(id::text)::uuid from mail) then 'SENT' else 'FAILED' end`,
  );
  expect(await relayMails(db)).toBe(0);
});

test('a hundred concurrent triggers cause one relay', async () => {
  const connect = vi.spyOn(pool, 'connect');
  const outbox = createOutbox(db, fail);
  for (let wakes = 0; wakes < 100; wakes++) outbox.wake();
  await outbox.idle();
  expect(connect).toHaveBeenCalledTimes(1);
});

test('a mail committed during a relay is relayed', async () => {
  const outbox = createOutbox(db, fail);
  await leaveMails(pool, aConfirmation());
  const query = vi.spyOn(Client.prototype, 'query');
  outbox.wake();
  await waitFor(async () => query.mock.calls.length > 0);
  query.mockRestore();
  await leaveMails(pool, aConfirmation());
  outbox.wake();
  await outbox.idle();
  expect(await countJobs(pool)).toBe(2);
});

test('no relay runs without a trigger', async () => {
  const outbox = createOutbox(db, fail);
  await leaveMails(pool, aConfirmation());
  await outbox.idle();
  expect(await countJobs(pool)).toBe(0);
  expect(await outbox.relay()).toBe(1);
});

test('an unavailable database is logged, and the next trigger relays', async () => {
  const errors: unknown[] = [];
  const outbox = createOutbox(db, (error) => errors.push(error));
  await leaveMails(pool, aConfirmation());
  vi.spyOn(pool, 'connect').mockImplementationOnce(() => Promise.reject(new Error('away')) as never);
  outbox.wake();
  await outbox.idle();
  expect(errors).toEqual([new Error('away')]);
  outbox.wake();
  await outbox.idle();
  expect(await countJobs(pool)).toBe(1);
});
