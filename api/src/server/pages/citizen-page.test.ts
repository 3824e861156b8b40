import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Municipality } from '../../db/entities/catalogue/municipality.ts';
import { citizenPage } from './citizen-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'citizen-page-'));
const caivano = {
  name: 'Comune di <b>Caivano</b>',
  region: 'Regione "Campania"',
  phone: '081 555 0130',
  texts: { welcome: 'Prenota $& un appuntamento' },
} as Municipality;
let app: FastifyInstance;

beforeAll(() => {
  writeFileSync(
    join(folder, 'index.html'),
    '<html lang="it"><title><!--pageName--></title><!-- bones --><h1><!--name--></h1><p><!--region--></p><p class="welcome"><!--welcome--></p><noscript><!--phone--></noscript>',
  );
  const show = citizenPage(folder, async (host) => {
    if (host === 'down.example') throw new Error('no database');
    return host === 'nobody.example' ? null : caivano;
  });
  app = Fastify();
  app.get('/*', (request, reply) => show(request, reply));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const page = async (url: string, host = 'caivano.example') =>
  (await app.inject({ url, headers: { host } })).payload.split('<!-- bones -->')[1]!;

it('contains the municipality as text before any script runs', async () => {
  expect(await page('/')).toBe(
    '<h1>Comune di &lt;b&gt;Caivano&lt;/b&gt;</h1><p>Regione &quot;Campania&quot;</p>' +
      '<p class="welcome">Prenota $&amp; un appuntamento</p><noscript><a href="tel:0815550130">081 555 0130</a></noscript>',
  );
});

it('contains the welcome text on the first step only', async () => {
  expect(await page('/?ufficio=anagrafe')).toContain('Prenota $');
  expect(await page('/annulla')).not.toContain('Prenota $');
});

it.each(['down.example', 'nobody.example'])('is served without names when %s has none to give', async (host) => {
  expect(await page('/', host)).toBe('<h1></h1><p></p><p class="welcome"></p><noscript></noscript>');
});

it.each([
  ['/', 'en-GB,en;q=0.9,it;q=0.8', 'en'],
  ['/', 'it-IT,it;q=0.9,en;q=0.8', 'it'],
  ['/', 'de-DE,de;q=0.9,en;q=0.8,it;q=0.7', 'en'],
  ['/', 'de', 'it'],
  ['/?lang=it', 'en', 'it'],
  ['/annulla?lang=en', 'it', 'en'],
])('%s requested with Accept-Language %s is served in the language %s', async (url, accepted, language) => {
  const { payload } = await app.inject({ url, headers: { host: 'caivano.example', 'accept-language': accepted } });
  expect(payload).toContain(`<html lang="${language}">`);
  expect(payload).toContain(language === 'en' ? 'Book an appointment' : 'Prenotazione appuntamento');
});

it('is compressed for clients that accept gzip', async () => {
  const { headers, rawPayload } = await app.inject({ url: '/', headers: { 'accept-encoding': 'gzip, br' } });
  expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding, accept-language' });
  expect(gunzipSync(rawPayload).toString()).toContain('Caivano');
});
