import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase } from '../../test-support/database.ts';
import { relayMails } from '../outbox/outbox.ts';
import { aConfirmation } from '../test-support/messages.ts';
import { countJobs, doDueJobs, leaveMails, mailRow } from '../test-support/outbox-database.ts';
import { openPostOffice, type PostOffice } from '../test-support/post-office.ts';

let office: PostOffice;

beforeEach(async () => {
  office = await openPostOffice(await createTestDatabase());
});
afterEach(() => office.close());

test('sends a mail once, marks it as sent and erases its message', async () => {
  const server = await office.mailServer();
  const [id] = await leaveMails(office.pool, aConfirmation());
  await office.relayAndSend(office.tasksTo(server));
  expect(await mailRow(office.pool, id)).toEqual({ state: 'SENT', attempts: 1, last_error: null, wiped: true });
  expect(server.recipients).toEqual(['mario.rossi@example.it']);
  const mail = await simpleParser(server.deliveries[0]?.raw ?? '');
  expect(mail.messageId).toBe(`<${id}@prenotazioni.example>`);
  expect(mail.text).toContain('https://prenotazioni.example/annulla#1-0192f0c1-2345-7abc-8def-0123456789ab');
  expect(await countJobs(office.pool)).toBe(0);
});

test('a repeated job for a sent mail sends nothing', async () => {
  const server = await office.mailServer();
  const tasks = office.tasksTo(server);
  const [id] = await leaveMails(office.pool, aConfirmation());
  await office.relayAndSend(tasks);
  await office.pool.query(`select graphile_worker.add_job('send-mail', $1)`, [{ municipalityId: 1, mailId: id }]);
  await doDueJobs(office.pool, tasks);
  expect(await countJobs(office.pool)).toBe(0);
  expect(server.deliveries).toHaveLength(1);
});

test('a temporarily rejected mail is retried until it is accepted', async () => {
  const server = await office.mailServer(
    { recipient: '450 4.2.0 Greylisted, come back' },
    { data: '452 4.3.1 Disk full' },
  );
  const tasks = office.tasksTo(server);
  const [id] = await leaveMails(office.pool, aConfirmation());
  await office.relayAndSend(tasks);
  expect(await mailRow(office.pool, id)).toEqual({
    state: 'WAITING',
    attempts: 1,
    last_error: '450 4.2.0 Greylisted, come back',
    wiped: false,
  });
  await doDueJobs(office.pool, tasks);
  expect(await mailRow(office.pool, id)).toMatchObject({ attempts: 1 });
  await office.trySoonerAndSend(tasks);
  expect(await mailRow(office.pool, id)).toMatchObject({
    state: 'WAITING',
    attempts: 2,
    last_error: '452 4.3.1 Disk full',
  });
  await office.trySoonerAndSend(tasks);
  expect(await mailRow(office.pool, id)).toMatchObject({ state: 'SENT', attempts: 3, last_error: null });
  expect(server.deliveries).toHaveLength(1);
});

test.each([
  [{ recipient: '550 5.1.1 <mario.rossi@example.it> unknown' }, '550 5.1.1 <…> unknown'],
  [{ data: '554 5.7.1 Refused' }, '554 5.7.1 Refused'],
])('a mail refused for good is not tried again, and the staff can read why: %j', async (behaviour, message) => {
  const server = await office.mailServer(behaviour);
  const [id] = await leaveMails(office.pool, aConfirmation());
  await office.relayAndSend(office.tasksTo(server));
  expect(await mailRow(office.pool, id)).toMatchObject({
    state: 'FAILED',
    attempts: 1,
    last_error: message,
  });
  expect(await countJobs(office.pool)).toBe(0);
  expect(server.deliveries).toEqual([]);
});

test('a mail fails permanently after the last attempt, and staff read the reason', async () => {
  const server = await office.mailServer({ recipient: '450 4.2.0 Still greylisted' });
  const [id] = await leaveMails(office.pool, aConfirmation());
  await relayMails(office.db);
  await office.pool.query(
    `select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs), attempts => 24)`,
  );
  await doDueJobs(office.pool, office.tasksTo(server));
  expect(await mailRow(office.pool, id)).toMatchObject({ state: 'FAILED', last_error: '450 4.2.0 Still greylisted' });
  expect(await countJobs(office.pool)).toBe(0);
});
