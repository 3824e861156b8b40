import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerPages } from './pages.ts';

let app: FastifyInstance;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  for (const name of ['citizen', 'staff']) {
    mkdirSync(join(folder, name, 'assets'), { recursive: true });
    writeFileSync(join(folder, name, 'index.html'), `<title>${name}</title>`);
    writeFileSync(join(folder, name, 'assets', 'a.js'), name);
  }
  app = Fastify();
  await registerPages(app, async () => null, { citizen: join(folder, 'citizen'), staff: join(folder, 'staff') });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const get = (url: string, accept = 'text/html,*/*') => app.inject({ url, headers: { accept } });

test.each([
  '/staff',
  '/staff/',
  '/staff?x=1',
  '/staff/?x=1',
  '/staff/agenda',
  '/staff/agenda/',
  '/staff/agenda/elenco?giorno=2026-11-24',
  '/staff/servizi/3/',
])('%s is the staff area', async (url) => {
  const reply = await get(url);
  expect([reply.statusCode, reply.body]).toEqual([200, '<title>staff</title>']);
});

test.each(['/', '/?servizio=cie', '/orario'])('%s is the citizens’ page', async (url) => {
  const reply = await get(url);
  expect([reply.statusCode, reply.body]).toEqual([200, '<title>citizen</title>']);
});

test.each([
  ['/orario/', '/orario'],
  [
    '/dettagli/?servizio=cie&inizio=2026-12-17T09:15:00%2B01:00',
    '/dettagli?servizio=cie&inizio=2026-12-17T09:15:00%2B01:00',
  ],
  ['/privacy/?lang=en', '/privacy?lang=en'],
])('%s redirects to the same page without the slash', async (url, target) => {
  const reply = await get(url);
  expect([reply.statusCode, reply.headers.location]).toEqual([308, target]);
});

test.each(['//evil.example/', '/orario//', '/%2F%2Fevil.example/'])('%s redirects nowhere', async (url) => {
  const reply = await get(url);
  expect(reply.headers.location).toBeUndefined();
  expect(reply.statusCode).toBeGreaterThanOrEqual(400);
});

test('leads from /index.html to the first page', async () => {
  const { statusCode, headers } = await get('/index.html?servizio=cie');
  expect([statusCode, headers.location]).toEqual([301, '/?servizio=cie']);
});

test('serves files of both apps and returns 404 for others', async () => {
  expect((await get('/staff/assets/a.js', '*/*')).body).toBe('staff');
  expect((await get('/assets/a.js', '*/*')).body).toBe('citizen');
  expect((await get('/staff/assets/b.js', '*/*')).statusCode).toBe(404);
  expect((await get('/nothing')).statusCode).toBe(404);
});
