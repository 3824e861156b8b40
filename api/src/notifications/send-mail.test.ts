import { simpleParser } from 'mailparser';
import type { Pool } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import { relayMails } from './outbox.ts';
import { retryWaiting } from './retry-waiting.ts';
import { smtpTransport, type MailTransport } from './smtp-transport.ts';
import { startMailServer, startSilentServer, type Behaviour, type MailServer } from './testing/mail-server.ts';
import { aCancellation, aConfirmation, hostileWords } from './testing/messages.ts';
import {
  countJobs,
  doDueJobs,
  leaveMails,
  mailRow,
  outboxDatabase,
  type OutboxDatabase,
} from './testing/outbox-database.ts';
import { mailTasks } from './worker.ts';

const patience = { connecting: 500, greeting: 300, answering: 500 };
let database: OutboxDatabase;
let pool: Pool;
let closing: (() => unknown)[] = [];

beforeEach(async () => {
  database = await outboxDatabase(await testDatabase());
  pool = database.pool;
});
afterEach(async () => {
  for (const close of closing.toReversed()) await close();
  closing = [];
  await database.close();
});

async function aServer(...behaviours: Behaviour[]): Promise<MailServer> {
  const server = await startMailServer((attempt) => behaviours[attempt - 1] ?? 'accept');
  closing.push(() => server.stop());
  return server;
}

function transportTo(url: string): MailTransport {
  const transport = smtpTransport(url, patience);
  closing.push(() => transport.close());
  return transport;
}

function tasksWith(transport: MailTransport) {
  const parts = { transport, publicUrl: 'https://prenotazioni.example', from: { address: 'ufficio@comune.example' } };
  return mailTasks({ ...parts, pool, deriveCancelToken: (municipality, booking) => `${municipality}-${booking}` })
    .tasks;
}

function tasksTo(server: { url: string }) {
  return tasksWith(transportTo(server.url));
}

async function relayAndSend(tasks: ReturnType<typeof tasksTo>): Promise<void> {
  await relayMails(pool);
  await doDueJobs(pool, tasks);
}

async function trySoonerAndSend(tasks: ReturnType<typeof tasksTo>): Promise<void> {
  await retryWaiting(pool);
  await doDueJobs(pool, tasks);
}

test('a mail goes out once, is noted as sent, and what it said is wiped', async () => {
  const server = await aServer();
  const [id] = await leaveMails(pool, aConfirmation());
  await relayAndSend(tasksTo(server));
  expect(await mailRow(pool, id)).toEqual({ state: 'SENT', attempts: 1, last_error: null, wiped: true });
  expect(server.recipients).toEqual(['mario.rossi@example.it']);
  const mail = await simpleParser(server.deliveries[0]?.raw ?? '');
  expect(mail.messageId).toBe(`<${id}@prenotazioni.example>`);
  expect(mail.text).toContain('https://prenotazioni.example/annulla#1-0192f0c1-2345-7abc-8def-0123456789ab');
  expect(await countJobs(pool)).toBe(0);
});

test('a job that comes up again for a mail already sent sends nothing', async () => {
  const server = await aServer();
  const tasks = tasksTo(server);
  const [id] = await leaveMails(pool, aConfirmation());
  await relayAndSend(tasks);
  await pool.query(`select graphile_worker.add_job('send-mail', $1)`, [{ municipalityId: 1, mailId: id }]);
  await doDueJobs(pool, tasks);
  expect(await countJobs(pool)).toBe(0);
  expect(server.deliveries).toHaveLength(1);
});

test('a mail refused for now is tried again and then accepted', async () => {
  const server = await aServer({ recipient: '450 4.2.0 Greylisted, come back' }, { data: '452 4.3.1 Disk full' });
  const tasks = tasksTo(server);
  const [id] = await leaveMails(pool, aConfirmation());
  await relayAndSend(tasks);
  expect(await mailRow(pool, id)).toEqual({
    state: 'WAITING',
    attempts: 1,
    last_error: '450 4.2.0 Greylisted, come back',
    wiped: false,
  });
  await doDueJobs(pool, tasks);
  expect(await mailRow(pool, id)).toMatchObject({ attempts: 1 });
  await trySoonerAndSend(tasks);
  expect(await mailRow(pool, id)).toMatchObject({ state: 'WAITING', attempts: 2, last_error: '452 4.3.1 Disk full' });
  await trySoonerAndSend(tasks);
  expect(await mailRow(pool, id)).toMatchObject({ state: 'SENT', attempts: 3, last_error: null });
  expect(server.deliveries).toHaveLength(1);
});

test.each([
  [{ recipient: '550 5.1.1 <mario.rossi@example.it> unknown' }, '550 5.1.1 <…> unknown'],
  [{ data: '554 5.7.1 Refused' }, '554 5.7.1 Refused'],
])('a mail refused for good is not tried again, and the staff can read why: %j', async (behaviour, words) => {
  const server = await aServer(behaviour);
  const [id] = await leaveMails(pool, aConfirmation());
  await relayAndSend(tasksTo(server));
  expect(await mailRow(pool, id)).toMatchObject({ state: 'FAILED', attempts: 1, last_error: words });
  expect(await countJobs(pool)).toBe(0);
  expect(server.deliveries).toEqual([]);
});

test('while the mail server is down mails wait, and the first that gets through calls the others', async () => {
  const gone = await startMailServer(() => 'accept');
  await gone.stop();
  const tasks = tasksTo(gone);
  const ids = await leaveMails(pool, aConfirmation(), aConfirmation(), aConfirmation());
  await relayAndSend(tasks);
  for (const id of ids) {
    expect(await mailRow(pool, id)).toMatchObject({ state: 'WAITING', attempts: 1, last_error: /ECONNREFUSED/ });
  }
  const back = await startMailServer(() => 'accept', gone.port);
  closing.push(() => back.stop());
  const [late] = await leaveMails(pool, aConfirmation());
  await relayAndSend(tasks);
  for (const id of [...ids, late]) expect(await mailRow(pool, id)).toMatchObject({ state: 'SENT' });
  expect(back.deliveries).toHaveLength(4);
});

test('a mail that only its own recipient refuses for now is not called earlier by the success of others', async () => {
  const server = await aServer({ recipient: '450 4.2.0 Greylisted' });
  const tasks = tasksTo(server);
  const [greylisted] = await leaveMails(pool, aConfirmation());
  await relayAndSend(tasks);
  await leaveMails(pool, aConfirmation());
  await relayAndSend(tasks);
  expect(await mailRow(pool, greylisted)).toMatchObject({ state: 'WAITING', attempts: 1 });
});

test('a mail server that never greets costs a moment, not the mail', async () => {
  const silent = await startSilentServer();
  closing.push(() => silent.stop());
  const [id] = await leaveMails(pool, aConfirmation());
  await relayAndSend(tasksTo(silent));
  expect(await mailRow(pool, id)).toMatchObject({
    state: 'WAITING',
    attempts: 1,
    last_error: /Greeting never received/,
  });
});

test('a server that hangs up in the middle of the mail gets it again', async () => {
  const server = await aServer('hang up in the middle of the mail');
  const tasks = tasksTo(server);
  const [id] = await leaveMails(pool, aConfirmation());
  await relayAndSend(tasks);
  expect(await mailRow(pool, id)).toMatchObject({ state: 'WAITING', attempts: 1 });
  await trySoonerAndSend(tasks);
  expect(await mailRow(pool, id)).toMatchObject({ state: 'SENT', attempts: 2 });
  expect(server.deliveries).toHaveLength(1);
});

test('a server that took the mail and hung up before saying so gets the very same mail once more', async () => {
  const server = await aServer('hang up before answering');
  const tasks = tasksTo(server);
  const [id] = await leaveMails(pool, aConfirmation());
  await relayAndSend(tasks);
  await trySoonerAndSend(tasks);
  expect(await mailRow(pool, id)).toMatchObject({ state: 'SENT' });
  const mails = await Promise.all(server.deliveries.map(({ raw }) => simpleParser(raw)));
  const identities = mails.map(({ messageId, attachments }) => {
    const file = String(attachments.find(({ filename }) => filename)?.content);
    return [messageId, /^UID:.*$/m.exec(file)?.[0], /^SEQUENCE:.*$/m.exec(file)?.[0]];
  });
  expect(identities).toHaveLength(2);
  expect(identities[0]).toEqual(identities[1]);
});

test('after the last attempt the mail is given up, and the staff can read why', async () => {
  const server = await aServer({ recipient: '450 4.2.0 Still greylisted' });
  const [id] = await leaveMails(pool, aConfirmation());
  await relayMails(pool);
  await pool.query(
    `select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs), attempts => 24)`,
  );
  await doDueJobs(pool, tasksTo(server));
  expect(await mailRow(pool, id)).toMatchObject({ state: 'FAILED', last_error: '450 4.2.0 Still greylisted' });
  expect(await countJobs(pool)).toBe(0);
});

test('two workers at once send each of forty mails once', async () => {
  const server = await aServer();
  const ids = await leaveMails(pool, ...Array.from({ length: 40 }, () => aConfirmation()));
  await relayMails(pool);
  const other = await database.anotherProcess();
  await Promise.all([doDueJobs(pool, tasksTo(server)), doDueJobs(other, tasksTo(server))]);
  const sent = await Promise.all(server.deliveries.map(async ({ raw }) => (await simpleParser(raw)).messageId));
  expect(sent.toSorted()).toEqual(ids.map((id) => `<${id}@prenotazioni.example>`).toSorted());
});

test('a mail taken up by a process that died is sent by another; one just taken up is left to who has it', async () => {
  const server = await aServer();
  const [abandoned, inHand] = await leaveMails(pool, aConfirmation(), aConfirmation());
  await relayMails(pool);
  await pool.query(
    `update graphile_worker._private_jobs set locked_by = key,
       locked_at = now() - case when key = $1 then interval '4 minutes' else interval '1 minute' end`,
    [`mail:${abandoned}`],
  );
  await pool.query(`select graphile_worker.add_job('relay-mails')`);
  const tasks = tasksTo(server);
  await doDueJobs(pool, tasks);
  expect(await mailRow(pool, abandoned)).toMatchObject({ state: 'SENT' });
  expect(await mailRow(pool, inHand)).toMatchObject({ state: 'WAITING', attempts: 0 });
});

test('a mail that a killed process left in the outbox is taken up by the task of the next minute', async () => {
  const server = await aServer();
  const [id] = await leaveMails(pool, aConfirmation());
  await pool.query(`select graphile_worker.add_job('relay-mails')`);
  await doDueJobs(pool, tasksTo(server));
  expect(await mailRow(pool, id)).toMatchObject({ state: 'SENT' });
});

test('a confirmation that could not go out before its booking was cancelled stays behind', async () => {
  const server = await aServer();
  const [confirmation] = await leaveMails(pool, aConfirmation());
  const [cancellation] = await leaveMails(pool, aCancellation());
  await relayAndSend(tasksTo(server));
  expect(await mailRow(pool, cancellation)).toMatchObject({ state: 'SENT' });
  expect(await mailRow(pool, confirmation)).toMatchObject({
    state: 'FAILED',
    last_error: 'Non inviata: la prenotazione è stata annullata nel frattempo.',
  });
  expect(server.deliveries).toHaveLength(1);
});

test('the cancellation of another booking holds no confirmation back', async () => {
  const server = await aServer();
  const other = { booking: { id: '0192f0c1-0000-7abc-8def-0123456789ab' } };
  const [confirmation] = await leaveMails(pool, aConfirmation(), aCancellation(other));
  await relayAndSend(tasksTo(server));
  expect(await mailRow(pool, confirmation)).toMatchObject({ state: 'SENT' });
});

test('an address that is not one address is refused before the mail server hears of it', async () => {
  const server = await aServer();
  const addresses = [
    'mario@example.it, evil@example.com',
    'mario@example.it\r\nBcc: evil@example.com',
    'mario@example.it>\r\nRCPT TO:<evil@example.com>',
    'group: evil@example.com;',
    'Mario <mario@example.it>',
    '',
  ];
  const ids = await leaveMails(pool, ...addresses.map((email) => aConfirmation({ recipient: { email } })));
  await relayAndSend(tasksTo(server));
  for (const id of ids) {
    expect(await mailRow(pool, id)).toMatchObject({ state: 'FAILED', last_error: 'Indirizzo e-mail non valido.' });
  }
  expect(server.recipients).toEqual([]);
});

test('hostile names reach the one recipient and nobody else, under the usual headers', async () => {
  const server = await aServer();
  // Neither a zero nor half a character can be stored in PostgreSQL.
  const storable = hostileWords.map((words) => words.replace(/\0|\p{Cs}/gu, ''));
  const messages = storable.map((words) => aConfirmation({ recipient: { name: words, surname: words } }));
  await leaveMails(pool, aConfirmation(), ...messages);
  await relayAndSend(tasksTo(server));
  expect(server.recipients).toEqual(server.deliveries.map(() => 'mario.rossi@example.it'));
  expect(server.deliveries).toHaveLength(messages.length + 1);
  const headers = await Promise.all(
    server.deliveries.map(async ({ raw }) => [...(await simpleParser(raw)).headers.keys()].toSorted().join()),
  );
  expect(new Set(headers).size).toBe(1);
});

test('who has been sent a mail is written neither in the job queue nor in its errors', async () => {
  const server = await aServer({ recipient: '450 <mario.rossi@example.it> mario.rossi is busy' });
  await leaveMails(pool, aConfirmation());
  await relayAndSend(tasksTo(server));
  const { rows } = await pool.query('select * from graphile_worker._private_jobs');
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).toContain('is busy');
  expect(JSON.stringify(rows)).not.toMatch(/mario|rossi/i);
});
