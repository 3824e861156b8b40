import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readTrustedDocuments } from '../guard/trusted-documents.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { waitFor } from '../../test-support/wait-for.ts';

const MANY = 20;
const [hash, { text }] = [...readTrustedDocuments()].find(([, one]) => /query Availability\b/.test(one.text))!;

let office: StaffArea;
let service: Service;
let origin: string;
/** Clients that have reached the server, and those that have disconnected. */
let seen = { came: 0, left: 0 };

beforeAll(async () => {
  office = await createStaffArea();
  service = await office.addService();
  await office.addOperator([service]);
  await office.app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(office.app.server.address() as AddressInfo).port}`;
  office.app.server.prependListener('request', (_, response: ServerResponse) => {
    seen.came++;
    response.once('close', () => seen.left++);
  });
  // Loads the municipality and opens a connection.
  await (await post(0)).text();
});
afterAll(() => office.close());
afterEach(() => vi.restoreAllMocks());

function variables(nth: number) {
  const from = new Date(Date.UTC(2026, 10, 24 + nth)).toISOString().slice(0, 10);
  return { input: { serviceId: String(service.id), from, to: from } };
}

/** A query with unique parameters. */
function post(nth: number, signal?: AbortSignal): Promise<Response> {
  const body = JSON.stringify({ query: text, variables: variables(nth) });
  const headers = { 'content-type': 'application/json' };
  return fetch(`${origin}/graphql`, { method: 'POST', headers, body, ...(signal && { signal }) });
}

/** The query of the citizens' page, whose concurrent requests are coalesced. */
function get(nth: number, signal?: AbortSignal): Promise<Response> {
  const asked = new URLSearchParams({
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }),
    variables: JSON.stringify(variables(nth)),
  });
  const headers = { 'apollo-require-preflight': '1' };
  return fetch(`${origin}/graphql?${asked}`, { headers, ...(signal && { signal }) });
}

/** Counts agenda reads from now on. */
function countReads(): () => number {
  const query = vi.spyOn(Client.prototype, 'query');
  return () =>
    query.mock.calls.filter(([asked]) => (asked as unknown as { name?: string }).name === 'service-agenda').length;
}

/** Takes all connections, so that further queries wait until they are released. */
async function allTaken(): Promise<() => void> {
  const most = office.pool.options.max;
  const taken = await Promise.all(Array.from({ length: most }, () => office.pool.connect()));
  return () => taken.forEach((client) => client.release());
}

type Ask = (nth: number, signal?: AbortSignal) => Promise<Response>;

/** Sends requests while the database is slow, and returns their results. */
async function crowd(asks: { ask: Ask; nth: number; leaves: boolean }[], expectedInLine: number) {
  seen = { came: 0, left: 0 };
  const giveBack = await allTaken();
  const reads = countReads();
  const leaving = new AbortController();
  const answers = asks.map(({ ask, nth, leaves }) =>
    ask(nth, leaves ? leaving.signal : undefined).then(
      (response) => response.status,
      () => 'left' as const,
    ),
  );
  await waitFor(() => seen.came === asks.length && office.pool.waitingCount === expectedInLine);
  leaving.abort();
  await waitFor(() => seen.left === asks.filter(({ leaves }) => leaves).length);
  giveBack();
  const told = await Promise.all(answers);
  await waitFor(() => office.pool.waitingCount === 0 && office.pool.idleCount === office.pool.totalCount);
  return { told, reads: reads() };
}

const asking = (ask: Ask, leaves: boolean, nthOf = (i: number) => i) =>
  Array.from({ length: MANY }, (_, i) => ({ ask, leaves, nth: nthOf(i) }));

describe('a client that disconnects before the response', () => {
  it.each<[string, Ask]>([
    ['posting', post],
    ['by GET', get],
  ])('%s costs no read that had not begun', async (_, ask) => {
    const { told, reads } = await crowd(asking(ask, true), MANY);
    expect(new Set(told)).toEqual(new Set(['left']));
    expect(reads).toBe(0);
  });

  it.each<[string, Ask]>([
    ['posting', post],
    ['by GET', get],
  ])('%s, who stays is read to: the control', async (_, ask) => {
    const { told, reads } = await crowd(asking(ask, false), MANY);
    expect(new Set(told)).toEqual(new Set([200]));
    expect(reads).toBeGreaterThanOrEqual(MANY);
  });

  it('does not affect other clients of the same request: all but the last disconnect', async () => {
    const same = asking(get, true, () => 1);
    const { told, reads } = await crowd([...same, { ask: get, leaves: false, nth: 1 }], 1);
    expect(told.at(-1)).toBe(200);
    expect(reads).toBe(1);
  });

  it('causes a new read for the next client once all clients have disconnected', async () => {
    const giveBack = await allTaken();
    const reads = countReads();
    seen = { came: 0, left: 0 };
    const leaving = new AbortController();
    const gone = get(2, leaving.signal).catch(() => 'left');
    await waitFor(() => office.pool.waitingCount === 1);
    leaving.abort();
    await waitFor(() => seen.left === 1);
    const anew = get(2);
    await waitFor(() => office.pool.waitingCount === 2);
    giveBack();
    expect(await gone).toBe('left');
    expect((await (await anew).json()) as object).toMatchObject({ data: { availability: { days: [{}] } } });
    expect(reads()).toBe(1);
  });

  it('lets a running read finish, and its connection serves the next request', async () => {
    const hold = new Client({ connectionString: office.ownerUrl });
    await hold.connect();
    await hold.query('begin; lock table service in access exclusive mode');
    seen = { came: 0, left: 0 };
    const leaving = new AbortController();
    const gone = post(3, leaving.signal).catch(() => 'left');
    const busy = () => office.pool.totalCount - office.pool.idleCount;
    await waitFor(() => busy() === 1);
    leaving.abort();
    await waitFor(() => seen.left === 1);
    expect(busy()).toBe(1);
    const ended = once(hold, 'end');
    await hold.end();
    await ended;
    expect(await gone).toBe('left');
    await waitFor(() => busy() === 0);
    expect((await post(3)).status).toBe(200);
  });
});
