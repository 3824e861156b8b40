import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase } from '../../test-support/database.ts';
import { aConfirmation, hostileWords } from '../test-support/messages.ts';
import { leaveMails, mailRow } from '../test-support/outbox-database.ts';
import { openPostOffice, type PostOffice } from '../test-support/post-office.ts';

let office: PostOffice;

beforeEach(async () => {
  office = await openPostOffice(await createTestDatabase());
});
afterEach(() => office.close());

test('an invalid recipient address fails before the SMTP connection', async () => {
  const server = await office.mailServer();
  const addresses = [
    'mario@example.it, evil@example.com',
    'mario@example.it\r\nBcc: evil@example.com',
    'mario@example.it>\r\nRCPT TO:<evil@example.com>',
    'group: evil@example.com;',
    'Mario <mario@example.it>',
    '',
  ];
  const ids = await leaveMails(office.pool, ...addresses.map((email) => aConfirmation({ recipient: { email } })));
  await office.relayAndSend(office.tasksTo(server));
  for (const id of ids) {
    expect(await mailRow(office.pool, id)).toMatchObject({
      state: 'FAILED',
      last_error: 'Indirizzo e-mail non valido.',
    });
  }
  expect(server.recipients).toEqual([]);
});

test('negative control: without validation a mail with two addresses in one recipient reaches both', async () => {
  const server = await office.mailServer();
  const transport = createTransport(server.url);
  await transport.sendMail({ from: 'ufficio@comune.example', to: 'mario@example.it, evil@example.com', text: 'x' });
  transport.close();
  expect(server.recipients).toEqual(['mario@example.it', 'evil@example.com']);
});

test('a mail with a hostile name reaches only its recipient and has only the usual headers', async () => {
  const server = await office.mailServer();
  // PostgreSQL can store neither NUL nor a lone surrogate.
  const storable = hostileWords.map((name) => name.replace(/\0|\p{Cs}/gu, ''));
  const messages = storable.map((name) => aConfirmation({ recipient: { name: name, surname: name } }));
  await leaveMails(office.pool, aConfirmation(), ...messages);
  await office.relayAndSend(office.tasksTo(server));
  expect(server.recipients).toEqual(server.deliveries.map(() => 'mario.rossi@example.it'));
  expect(server.deliveries).toHaveLength(messages.length + 1);
  const headers = await Promise.all(
    server.deliveries.map(async ({ raw }) => [...(await simpleParser(raw)).headers.keys()].toSorted().join()),
  );
  expect(new Set(headers).size).toBe(1);
});

test('the job queue and its errors contain no recipient address', async () => {
  const server = await office.mailServer({ recipient: '450 <mario.rossi@example.it> mario.rossi is busy' });
  await leaveMails(office.pool, aConfirmation());
  await office.relayAndSend(office.tasksTo(server));
  const { rows } = await office.pool.query('select * from graphile_worker._private_jobs');
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).toContain('is busy');
  expect(JSON.stringify(rows)).not.toMatch(/mario|rossi/i);
});
