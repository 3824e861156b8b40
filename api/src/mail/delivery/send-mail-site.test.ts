import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase } from '../../test-support/database.ts';
import { createTestMunicipality } from '../../test-support/fixtures.ts';
import { aConfirmation } from '../test-support/messages.ts';
import { leaveMails } from '../test-support/outbox-database.ts';
import { openPostOffice, type PostOffice } from '../test-support/post-office.ts';

let office: PostOffice;
let ownerUrl: string;

beforeEach(async () => {
  const database = await createTestDatabase();
  ownerUrl = database.ownerUrl;
  office = await openPostOffice(database);
});
afterEach(() => office.close());

/** Returns the hosts of the links and of the event UID in the mail of each municipality. */
async function leadsTo(...municipalities: number[]): Promise<{ links: string[]; event: string }[]> {
  const server = await office.mailServer();
  const { municipality } = aConfirmation();
  const messages = municipalities.map((id) => ({ ...aConfirmation(), municipality: { ...municipality, id } }));
  await leaveMails(office.pool, ...messages);
  await office.relayAndSend(office.tasksTo(server));
  const mails = await Promise.all(server.deliveries.map(({ raw }) => simpleParser(raw)));
  return mails.map(({ text, attachments }) => ({
    links: [...text!.matchAll(/https:\/\/([^/\s]+)\/annulla/g)].map(([, host]) => host!),
    event: /^UID:[^@]+@(\S+)/m.exec(attachments[0]!.content.toString())![1]!,
  }));
}

test('links of a single municipality use the public URL of the installation, whatever its hosts', async () => {
  const capri = await createTestMunicipality(ownerUrl, 'capri');
  expect(await leadsTo(capri)).toEqual([{ links: ['prenotazioni.example'], event: 'prenotazioni.example' }]);
});

test('links of several municipalities use the host of each, and calendar UIDs stay the same', async () => {
  const [capri, anacapri] = [
    await createTestMunicipality(ownerUrl, 'capri'),
    await createTestMunicipality(ownerUrl, 'anacapri'),
  ];
  expect((await leadsTo(capri, anacapri)).toSorted((one, other) => (one.links[0]! < other.links[0]! ? -1 : 1))).toEqual(
    [
      { links: ['anacapri.example'], event: 'prenotazioni.example' },
      { links: ['capri.example'], event: 'prenotazioni.example' },
    ],
  );
});
