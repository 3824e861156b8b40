import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase } from '../../test-support/database.ts';
import { relayMails } from '../outbox/outbox.ts';
import { startMailServer, startSilentServer } from '../test-support/mail-server.ts';
import { aCancellation, aConfirmation } from '../test-support/messages.ts';
import { doDueJobs, leaveMails, mailRow } from '../test-support/outbox-database.ts';
import { openPostOffice, type PostOffice } from '../test-support/post-office.ts';

let office: PostOffice;

beforeEach(async () => {
  office = await openPostOffice(await createTestDatabase());
});
afterEach(() => office.close());

test('mails stay pending while the server is down, and the first success retries the others', async () => {
  const gone = await startMailServer(() => 'accept');
  await gone.stop();
  const tasks = office.tasksTo(gone);
  const ids = await leaveMails(office.pool, aConfirmation(), aConfirmation(), aConfirmation());
  await office.relayAndSend(tasks);
  for (const id of ids) {
    expect(await mailRow(office.pool, id)).toMatchObject({ state: 'WAITING', attempts: 1, last_error: /ECONNREFUSED/ });
  }
  const back = office.closeLater(await startMailServer(() => 'accept', gone.port));
  const [late] = await leaveMails(office.pool, aConfirmation());
  await office.relayAndSend(tasks);
  for (const id of [...ids, late]) expect(await mailRow(office.pool, id)).toMatchObject({ state: 'SENT' });
  expect(back.deliveries).toHaveLength(4);
});

test('a success of other mails does not retry a mail that its recipient deferred', async () => {
  const server = await office.mailServer({ recipient: '450 4.2.0 Greylisted' });
  const tasks = office.tasksTo(server);
  const [greylisted] = await leaveMails(office.pool, aConfirmation());
  await office.relayAndSend(tasks);
  await leaveMails(office.pool, aConfirmation());
  await office.relayAndSend(tasks);
  expect(await mailRow(office.pool, greylisted)).toMatchObject({ state: 'WAITING', attempts: 1 });
});

test('a server without a greeting delays the mail until the timeout, and the mail is sent later', async () => {
  const silent = office.closeLater(await startSilentServer());
  const [id] = await leaveMails(office.pool, aConfirmation());
  await office.relayAndSend(office.tasksTo(silent));
  expect(await mailRow(office.pool, id)).toMatchObject({
    state: 'WAITING',
    attempts: 1,
    last_error: /Greeting never received/,
  });
});

test('a mail is sent again after the server disconnects during DATA', async () => {
  const server = await office.mailServer('hang up in the middle of the mail');
  const tasks = office.tasksTo(server);
  const [id] = await leaveMails(office.pool, aConfirmation());
  await office.relayAndSend(tasks);
  expect(await mailRow(office.pool, id)).toMatchObject({ state: 'WAITING', attempts: 1 });
  await office.trySoonerAndSend(tasks);
  expect(await mailRow(office.pool, id)).toMatchObject({ state: 'SENT', attempts: 2 });
  expect(server.deliveries).toHaveLength(1);
});

test('an identical mail is sent again after a disconnect before the acknowledgement', async () => {
  const server = await office.mailServer('hang up before answering');
  const tasks = office.tasksTo(server);
  const [id] = await leaveMails(office.pool, aConfirmation());
  await office.relayAndSend(tasks);
  await office.trySoonerAndSend(tasks);
  expect(await mailRow(office.pool, id)).toMatchObject({ state: 'SENT' });
  const mails = await Promise.all(server.deliveries.map(({ raw }) => simpleParser(raw)));
  const identities = mails.map(({ messageId, attachments }) => {
    const file = String(attachments.find(({ filename }) => filename)?.content);
    return [messageId, /^UID:.*$/m.exec(file)?.[0], /^SEQUENCE:.*$/m.exec(file)?.[0]];
  });
  expect(identities).toHaveLength(2);
  expect(identities[0]).toEqual(identities[1]);
});

test('two concurrent workers send each of forty mails once', async () => {
  const server = await office.mailServer();
  const ids = await leaveMails(office.pool, ...Array.from({ length: 40 }, () => aConfirmation()));
  await relayMails(office.db);
  const other = await office.database.anotherProcess();
  await Promise.all([doDueJobs(office.pool, office.tasksTo(server)), doDueJobs(other.pool, office.tasksTo(server))]);
  const sent = await Promise.all(server.deliveries.map(async ({ raw }) => (await simpleParser(raw)).messageId));
  expect(sent.toSorted()).toEqual(ids.map((id) => `<${id}@prenotazioni.example>`).toSorted());
});

test('negative control: two workers without a shared queue send a mail twice', async () => {
  // The server responds slowly, so both workers read the mail as waiting before the first delivery ends.
  const server = await office.mailServer({ takesMs: 1_000 }, { takesMs: 1_000 });
  const [mailId] = await leaveMails(office.pool, aConfirmation());
  const send = office.tasksTo(server)['send-mail']!;
  const job = { job: { attempts: 1, max_attempts: 25 }, abortSignal: new AbortController().signal } as never;
  await Promise.all([1, 2].map(async () => send({ municipalityId: 1, mailId }, job)));
  expect(server.deliveries).toHaveLength(2);
});

test('a mail locked by a dead process is sent by another, and a recent lock is respected', async () => {
  const server = await office.mailServer();
  const [abandoned, inHand] = await leaveMails(office.pool, aConfirmation(), aConfirmation());
  await relayMails(office.db);
  await office.pool.query(
    `update graphile_worker._private_jobs set locked_by = key,
       locked_at = now() - case when key = $1 then interval '4 minutes' else interval '1 minute' end`,
    [`mail:${abandoned}`],
  );
  await office.pool.query(`select graphile_worker.add_job('relay-mails')`);
  const tasks = office.tasksTo(server);
  await doDueJobs(office.pool, tasks);
  expect(await mailRow(office.pool, abandoned)).toMatchObject({ state: 'SENT' });
  expect(await mailRow(office.pool, inHand)).toMatchObject({ state: 'WAITING', attempts: 0 });
});

test('the minutely task relays a mail that a killed process left in the outbox', async () => {
  const server = await office.mailServer();
  const [id] = await leaveMails(office.pool, aConfirmation());
  await office.pool.query(`select graphile_worker.add_job('relay-mails')`);
  await doDueJobs(office.pool, office.tasksTo(server));
  expect(await mailRow(office.pool, id)).toMatchObject({ state: 'SENT' });
});

test('a pending confirmation is not sent after its booking was cancelled', async () => {
  const server = await office.mailServer();
  const [confirmation] = await leaveMails(office.pool, aConfirmation());
  const [cancellation] = await leaveMails(office.pool, aCancellation());
  await office.relayAndSend(office.tasksTo(server));
  expect(await mailRow(office.pool, cancellation)).toMatchObject({ state: 'SENT' });
  expect(await mailRow(office.pool, confirmation)).toMatchObject({
    state: 'FAILED',
    last_error: 'Non inviata: la prenotazione è stata corretta o annullata nel frattempo.',
  });
  expect(server.deliveries).toHaveLength(1);
});

test('the cancellation of another booking does not stop a confirmation', async () => {
  const server = await office.mailServer();
  const other = { booking: { id: '0192f0c1-0000-7abc-8def-0123456789ab' } };
  const [confirmation] = await leaveMails(office.pool, aConfirmation(), aCancellation(other));
  await office.relayAndSend(office.tasksTo(server));
  expect(await mailRow(office.pool, confirmation)).toMatchObject({ state: 'SENT' });
});

test.each([
  ['confirmed', 'BOOKING_CONFIRMED'],
  ['given back', 'BOOKING_EXPIRED'],
  ['cancelled', 'BOOKING_CANCELLED'],
] as const)('a mail that asks to confirm what was %s meanwhile stays behind, the other goes out', async (_, kind) => {
  const server = await office.mailServer();
  const held = aConfirmation({ kind: 'BOOKING_HELD', confirmBy: '2026-12-01T15:40:00Z' });
  const [asking] = await leaveMails(office.pool, held);
  const [after] = await leaveMails(office.pool, { ...held, kind });
  await office.relayAndSend(office.tasksTo(server));
  expect(await mailRow(office.pool, after)).toMatchObject({ state: 'SENT' });
  expect(await mailRow(office.pool, asking)).toMatchObject({
    state: 'FAILED',
    last_error: 'Non inviata: nel frattempo la prenotazione è stata confermata o annullata.',
  });
});

test('a confirmation request contains the secret that confirms, also when it is resent', async () => {
  const server = await office.mailServer();
  const held = aConfirmation({ kind: 'BOOKING_HELD', confirmBy: '2026-12-01T15:40:00Z' });
  const [first, again] = await leaveMails(office.pool, held, held);
  await office.relayAndSend(office.tasksTo(server));
  for (const id of [first, again]) expect(await mailRow(office.pool, id)).toMatchObject({ state: 'SENT' });
});

test('a cancellation that waits is not sent after the booking was reinstated, and a later one is', async () => {
  const server = await office.mailServer();
  const [first] = await leaveMails(office.pool, aCancellation());
  const [reinstatement] = await leaveMails(office.pool, aConfirmation({ kind: 'BOOKING_REINSTATED' }));
  await office.relayAndSend(office.tasksTo(server));
  expect(await mailRow(office.pool, reinstatement)).toMatchObject({ state: 'SENT' });
  expect(await mailRow(office.pool, first)).toMatchObject({
    state: 'FAILED',
    last_error: 'Non inviata: la prenotazione è stata ripristinata nel frattempo.',
  });
  const [second] = await leaveMails(office.pool, aCancellation());
  await office.relayAndSend(office.tasksTo(server));
  expect(await mailRow(office.pool, second)).toMatchObject({ state: 'SENT' });
});

// Nothing is mailed about an appointment that is over (gip-inclusion/rdv-insertion#1504).
test.each([
  'BOOKING_CONFIRMED',
  'BOOKING_HELD',
  'BOOKING_MOVED',
  'BOOKING_CORRECTED',
  'BOOKING_SERVICE_CHANGED',
  'BOOKING_REINSTATED',
  'BOOKING_CANCELLED',
  'BOOKING_EXPIRED',
] as const)('%s is sent until the end of the appointment, and not after it', async (kind) => {
  const server = await office.mailServer();
  const message = aConfirmation({ kind, confirmBy: '2026-12-01T15:40:00Z' });
  const [timely] = await leaveMails(office.pool, message);
  await office.relayAndSend(office.tasksTo(server, '2026-12-21T09:14:59+01:00'));
  const [late] = await leaveMails(office.pool, message);
  await office.relayAndSend(office.tasksTo(server, '2026-12-21T09:15:00+01:00'));
  expect(await mailRow(office.pool, timely)).toMatchObject({ state: 'SENT' });
  expect(await mailRow(office.pool, late)).toMatchObject({
    state: 'FAILED',
    last_error: 'Non inviata: l’appuntamento è già passato.',
  });
});

test('the notice to a former address is sent after the appointment, because it is about the address', async () => {
  const server = await office.mailServer();
  const [notice] = await leaveMails(office.pool, aConfirmation({ kind: 'EMAIL_CHANGED' }));
  await office.relayAndSend(office.tasksTo(server, '2026-12-22T09:00:00+01:00'));
  expect(await mailRow(office.pool, notice)).toMatchObject({ state: 'SENT' });
});
