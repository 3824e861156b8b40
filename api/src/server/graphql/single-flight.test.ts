import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readTrustedDocuments } from '../guard/trusted-documents.ts';
import { book } from '../../booking/create/book.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { createBookingRequest } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { waitFor } from '../../test-support/wait-for.ts';

let office: StaffArea;
let service: Service;
let origin: string;

beforeAll(async () => {
  office = await createStaffArea();
  service = await office.addService();
  await office.addOperator([service]);
  await office.app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(office.app.server.address() as AddressInfo).port}`;
});
afterAll(() => office.close());
afterEach(() => vi.restoreAllMocks());

const [hash] = [...readTrustedDocuments()].find(([, { text }]) => /query Availability\b/.test(text))!;

async function ask(to = '2026-11-30', headers: Record<string, string> = {}): Promise<{ status: number; body: string }> {
  const asked = new URLSearchParams({
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }),
    variables: JSON.stringify({ input: { serviceId: String(service.id), from: '2026-11-24', to } }),
  });
  const response = await fetch(`${origin}/graphql?${asked}`, {
    headers: { 'apollo-require-preflight': '1', ...headers },
  });
  return { status: response.status, body: await response.text() };
}

/** Blocks agenda reads until the gate opens, and counts them. */
function gate(): { reads: () => number; open: () => void } {
  let reads = 0;
  let open = () => undefined as void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  insteadOfReading((read) => {
    reads++;
    return opened.then(read);
  });
  return { reads: () => reads, open: () => open() };
}

/** Intercepts agenda reads before the database. */
function insteadOfReading(act: (read: () => unknown) => unknown): void {
  const query = Client.prototype.query as (...parts: unknown[]) => unknown;
  vi.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...parts: unknown[]) {
    const read = () => query.apply(this, parts);
    return (parts[0] as { name?: string }).name === 'service-agenda' ? act(read) : read();
  } as never);
}

/** Returns the number of requests that have reached the server. */
function arrivals(): () => number {
  let count = 0;
  office.app.server.on('request', () => count++);
  return () => count;
}

describe('identical concurrent requests', () => {
  it('a hundred identical requests cause one read and receive the same response', async () => {
    const { reads, open } = gate();
    const arrived = arrivals();
    const answers = Promise.all(Array.from({ length: 100 }, () => ask()));
    await waitFor(() => arrived() === 100 && reads() > 0);
    open();
    const told = await answers;
    expect(new Set(told.map(({ body }) => body)).size).toBe(1);
    expect(told[0]).toMatchObject({ status: 200, body: expect.stringContaining('2026-11-24T09:00:00+01:00') });
    expect(reads()).toBe(1);
  });

  it('requests with another query or language are read separately', async () => {
    const { reads, open } = gate();
    const answers = Promise.all([ask(), ask('2026-12-01'), ask('2026-11-30', { 'accept-language': 'en' })]);
    await waitFor(() => reads() === 3);
    open();
    expect(new Set((await answers).map(({ body }) => body)).size).toBe(2);
  });

  it('a request after a booking that this server did not make sees it: nothing is kept without the changes of others', async () => {
    const before = await ask();
    expect((await book(office.ctx(), createBookingRequest(service, '2026-11-24T09:00:00+01:00'))).kind).toBe('booked');
    expect((await ask()).body).not.toBe(before.body);
  });

  it('requests with a staff session are never shared', async () => {
    const { reads, open } = gate();
    const cookie = 'prenotazioni-staff=nobody';
    const answers = Promise.all([ask('2026-11-30', { cookie }), ask('2026-11-30', { cookie })]);
    await waitFor(() => reads() === 2);
    open();
    expect((await answers).map(({ status }) => status)).toEqual([200, 200]);
  });

  it('an error reaches all waiting clients, and the next request succeeds', async () => {
    insteadOfReading(() => Promise.reject(new Error('broken')));
    const told = await Promise.all([ask(), ask()]);
    vi.restoreAllMocks();
    expect(told.every(({ status }) => [200, 500].includes(status))).toBe(true);
    expect((await ask()).status).toBe(200);
  });
});
