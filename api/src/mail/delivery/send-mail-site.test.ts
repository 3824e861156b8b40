import { simpleParser } from 'mailparser';
import sharp from 'sharp';
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
    links: [...new Set([...text!.matchAll(/https:\/\/([^/\s]+)\/annulla/g)].map(([, host]) => host!))],
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

test('a mail has the colour and the crest that its comune has at the delivery', async () => {
  const [capri, anacapri] = [
    await createTestMunicipality(ownerUrl, 'capri'),
    await createTestMunicipality(ownerUrl, 'anacapri'),
  ];
  const image = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#ff0000' } })
    .png()
    .toBuffer();
  await office.pool.query(`insert into municipality_crest (municipality_id, hash, image) values ($1, 'a', $2)`, [
    capri,
    image,
  ]);
  await office.pool.query(`update municipality set color = '#7a1f3d', crest_hash = 'a' where id = $1`, [capri]);
  const server = await office.mailServer();
  const { municipality } = aConfirmation();
  const messages = [capri, anacapri].map((id) => ({ ...aConfirmation(), municipality: { ...municipality, id } }));
  await leaveMails(office.pool, ...messages);
  await office.relayAndSend(office.tasksTo(server));
  const mails = await Promise.all(server.deliveries.map(({ raw }) => simpleParser(raw)));
  const found = mails.map(({ html, attachments }) => ({
    color: /background-color:(#[0-9a-f]{6})">Comune di Caivano</.exec(String(html))?.[1],
    crests: attachments.filter(({ contentType }) => contentType === 'image/png').length,
  }));
  expect(found.toSorted((one, other) => one.crests - other.crests)).toEqual([
    { color: '#0066cc', crests: 0 },
    { color: '#7a1f3d', crests: 1 },
  ]);
});
