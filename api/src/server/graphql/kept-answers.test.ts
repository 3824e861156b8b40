import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type AgendaPubSub, createAgendaPubSub } from '../../agenda/live/agenda-pubsub.ts';
import { getDatabase } from '../../db/connection/database-handle.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { createTestOffice, type TestOffice } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { readTrustedDocuments } from '../guard/trusted-documents.ts';
import { MAX_AGE_MS } from './kept-answers.ts';

// Long enough that only a change, never the age, ends an answer while a test runs.
const LONG_MS = 600_000;
const NINE = '2026-11-24T09:00:00+01:00';
const [hash] = [...readTrustedDocuments()].find(([, { text }]) => /query Availability\b/.test(text))!;

let office: TestOffice;
let service: Service;

beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  service = await office.addService();
  await office.addOperator([service]);
});

/** Starts another server of the same database. `deaf` servers hear no changes of others but believe they do. */
async function startServer({ deaf = false, keepAnswersMs = LONG_MS } = {}): Promise<StaffArea> {
  const real = createAgendaPubSub(getDatabase(office.orm), office.url, () => undefined);
  const changes: AgendaPubSub = deaf ? { ...real, watch: () => undefined } : real;
  const server = await createStaffArea({ changes, keepAnswersMs }, office);
  onTestFinished(async () => {
    await server.close();
    await real.stop();
  });
  await expect.poll(() => changes.isListening()).toBe(true);
  return server;
}

/** Asks for the free times of a day as the citizens' page does. */
async function get({ app }: StaffArea, headers: Record<string, string> = {}) {
  const {
    statusCode,
    body,
    headers: sent,
  } = await app.inject({
    url: '/graphql',
    query: {
      extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }),
      variables: JSON.stringify(input()),
    },
    headers: { 'apollo-require-preflight': '1', ...headers },
  });
  return { status: statusCode, body, etag: String(sent['etag']), headers: sent };
}

const input = () => ({ input: { serviceId: String(service.id), from: '2026-11-24', to: '2026-11-24' } });
const offersNine = async (server: StaffArea, headers?: Record<string, string>) =>
  isNineFree((await get(server, headers)).body);
const isNineFree = (body: string) =>
  (JSON.parse(body) as { data: { availability: { days: { free: string[] }[] } } }).data.availability.days[0]!
    .free[0] === NINE;

async function offersNineByPost({ app }: StaffArea): Promise<boolean> {
  const { body } = await app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { extensions: { persistedQuery: { version: 1, sha256Hash: hash } }, variables: input() },
  });
  return isNineFree(body);
}

/** Books nine o'clock over HTTP. */
async function bookNine(server: StaffArea): Promise<void> {
  const { data } = await server
    .browser()
    .request<{ book: { __typename: string } }>(`mutation ($input: BookInput!) { book(input: $input) { __typename } }`, {
      input: {
        serviceId: String(service.id),
        startsAt: NINE,
        idempotencyKey: crypto.randomUUID(),
        applicant: {
          name: 'Anna',
          surname: 'Esposito',
          email: `anna${service.id}@example.it`,
          phone: `333 ${1_000_000 + service.id}`,
        },
        noticeRead: true,
        privacyRead: true,
      },
    });
  expect(data.book.__typename).toBe('BookSuccess');
}

/** Blocks nine o'clock in the database, which no server notices. */
const takeNine = () =>
  office.pool.query(
    `insert into blocked_slot (municipality_id, id, operator_id, starts_at, ends_at, reason)
     select municipality_id, nextval('row_id'), operator_id, $1, $1::timestamptz + interval '15 minutes', 'test'
     from service_operator where service_id = $2`,
    [NINE, service.id],
  );

describe('an answer that anonymous requests share', () => {
  it('is kept, so that equal requests cost no read', async () => {
    const server = await startServer();
    const first = await get(server);
    await takeNine();
    expect(await get(server)).toMatchObject({ status: 200, body: first.body, etag: first.etag });
    expect((await get(server)).headers).toMatchObject({
      'cache-control': 'no-cache',
      vary: 'accept, accept-language',
      'content-type': first.headers['content-type'],
    });
    expect(await get(server, { 'if-none-match': first.etag })).toMatchObject({ status: 304, body: '' });
  });

  it('is one second old at most', async () => {
    expect(MAX_AGE_MS).toBe(1_000);
    const server = await startServer({ keepAnswersMs: MAX_AGE_MS });
    expect(await offersNine(server)).toBe(true);
    await takeNine();
    await expect.poll(() => offersNine(server), { timeout: 10_000 }).toBe(false);
  });

  it('is separate for each language, query and host', async () => {
    const server = await startServer();
    await get(server);
    await takeNine();
    expect(await offersNine(server, { 'accept-language': 'en' })).toBe(false);
    expect(await offersNine(server, { host: 'another.example' })).toBe(false);
    expect(await offersNine(server)).toBe(true);
  });

  it('is never sent to a request with a cookie or an authorization', async () => {
    const server = await startServer();
    await get(server);
    await takeNine();
    expect(await offersNine(server, { cookie: 'prenotazioni-staff=nobody' })).toBe(false);
    expect(await offersNine(server, { cookie: 'balancer=1' })).toBe(false);
    expect(await offersNine(server, { authorization: 'Bearer x' })).toBe(false);
    expect(await offersNine(server)).toBe(true);
  });

  it('is not kept if it has errors', async () => {
    const server = await startServer();
    const known = service.id;
    service.id = 999_999;
    expect((await get(server)).body).toContain('no such service');
    service.id = known;
    expect(await offersNine(server)).toBe(true);
  });
});

describe('after a booking', () => {
  it('its server never shows the time as free again', async () => {
    const server = await startServer();
    expect(await offersNine(server)).toBe(true);
    await bookNine(server);
    expect(await offersNine(server)).toBe(false);
  });

  it('another server shows it as taken to a page that has changed something, and to all once it hears of it', async () => {
    const [here, elsewhere] = [await startServer(), await startServer()];
    expect(await offersNine(elsewhere)).toBe(true);
    await bookNine(here);
    // The citizens' page asks by POST after a change of its own: see web-client/src/persisted-queries.ts.
    expect(await offersNineByPost(elsewhere)).toBe(false);
    await expect.poll(() => offersNine(elsewhere)).toBe(false);
  });

  it('a server that does not hear of it keeps its answer: control of the test above', async () => {
    const [here, elsewhere, control] = [await startServer(), await startServer({ deaf: true }), await startServer()];
    for (const server of [elsewhere, control]) expect(await offersNine(server)).toBe(true);
    await bookNine(here);
    await expect.poll(() => offersNine(control)).toBe(false);
    expect(await offersNine(elsewhere)).toBe(true);
    expect(await offersNineByPost(elsewhere)).toBe(false);
  });
});

it('a server that has lost its connection for changes keeps no answers', async () => {
  const server = await createStaffArea({ keepAnswersMs: LONG_MS }, office);
  onTestFinished(() => server.close());
  expect(await offersNine(server)).toBe(true);
  await takeNine();
  expect(await offersNine(server)).toBe(false);
});

it('a change by staff ends the kept answers of their server', async () => {
  const server = await startServer();
  await server.addStaff('ADMIN', { email: `admin${service.id}@comune.example` });
  const browser = server.browser();
  await browser.signIn(`admin${service.id}@comune.example`);
  expect(await offersNine(server)).toBe(true);
  await takeNine();
  await browser.request('mutation { signOut { __typename } }');
  expect(await offersNine(server)).toBe(false);
});
