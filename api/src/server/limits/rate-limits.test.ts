import type { FastifyInstance } from 'fastify';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { type TestOffice, createTestOffice, createBookingRequest } from '../../test-support/fixtures.ts';

const HERE = '203.0.113.7';
const BOOK = 'mutation ($input: BookInput!) { book(input: $input) { __typename } }';
const OPEN = 'query ($token: String!) { bookingByToken(token: $token) { number } }';

let office: TestOffice;
let service: Service;
/** Two servers on one database and one without rate limits, created for each test with empty memory. */
let area: StaffArea;
let replica: StaffArea;
let unlimited: StaffArea;

beforeAll(async () => {
  office = await createTestOffice();
  service = await office.addService();
  await office.addOperator([service]);
});
beforeEach(async () => {
  await office.pool.query('delete from rate_limit');
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  area = await createStaffArea({ rateLimits: true }, office);
  replica = await createStaffArea({ rateLimits: true }, office);
  unlimited = await createStaffArea({}, office);
});
afterEach(async () => {
  vi.useRealTimers();
  for (const server of [area, replica, unlimited]) await server.close();
});
afterAll(() => office.close());

async function ask(app: FastifyInstance, query: string, variables: object, headers: Record<string, string> = {}) {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { host: 'caivano.example', 'x-forwarded-for': HERE, ...headers },
    payload: { query, variables },
  });
  const { data, errors } = response.json<{
    data?: Record<string, { __typename: string } | null> | null;
    errors?: { message: string; extensions: { code: string; retryAfterSeconds: number } }[];
  }>();
  return { status: response.statusCode, wait: response.headers['retry-after'], data, error: errors?.[0] };
}

/** A booking request for a slot that is never available, so the agenda does not change. */
function tryToBook(app: FastifyInstance, address = HERE) {
  const { startsAt: _, ...rest } = createBookingRequest(service, '2026-11-29T09:00:00+01:00');
  const input = { ...rest, startsAt: '2026-11-29T09:00:00+01:00' };
  return ask(app, BOOK, { input }, { 'x-forwarded-for': address });
}

async function triesHeard(apps: FastifyInstance[], tries: number, address = HERE): Promise<number> {
  const answers = [];
  for (let count = 0; count < tries; count++) answers.push(await tryToBook(apps[count % apps.length]!, address));
  return answers.filter(({ data }) => data?.['book']?.__typename === 'SlotNotOffered').length;
}

describe('one network', () => {
  it('may attempt sixty bookings in ten minutes across servers, then receives RATE_LIMITED with a delay', async () => {
    expect(await triesHeard([area.app, replica.app], 64)).toBe(60);
    const { status, wait, error } = await tryToBook(replica.app);
    expect(status).toBe(429);
    expect(Number(wait)).toBeGreaterThan(590);
    expect(Number(wait)).toBeLessThanOrEqual(600);
    expect(error).toEqual({
      message: 'Troppe richieste da questa connessione. Riprova tra 10 minuti.',
      path: ['book'],
      locations: expect.anything(),
      extensions: { code: 'RATE_LIMITED', retryAfterSeconds: Number(wait), requestId: expect.any(String) },
    });
    vi.setSystemTime(Date.now() + 600_001);
    expect(await triesHeard([area.app], 1)).toBe(1);
  });

  it('sixty-four concurrent attempts are limited to sixty', async () => {
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, count) => tryToBook(count % 2 === 0 ? area.app : replica.app)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(60);
  });

  it('is an IPv4 address or an IPv6 /64: a neighbour is not limited', async () => {
    await triesHeard([area.app], 60);
    expect(await triesHeard([area.app], 1)).toBe(0);
    expect(await triesHeard([area.app], 1, '203.0.113.8')).toBe(1);
    for (let count = 0; count < 60; count++) await tryToBook(area.app, `2001:db8:1:2::${count.toString(16)}`);
    expect(await triesHeard([area.app], 1, '2001:db8:1:2:ffff::1')).toBe(0);
    expect(await triesHeard([area.app], 1, '2001:db8:1:3::1')).toBe(1);
  });

  it('is the address of the connection unless a trusted proxy forwards another', async () => {
    const open = await createStaffArea({ rateLimits: true, trustedProxies: undefined }, office);
    for (let count = 0; count < 60; count++) await tryToBook(open.app, `198.51.100.${count}`);
    expect(await triesHeard([open.app], 1, '198.51.100.200')).toBe(0);
    await open.close();
  });

  it('negative control: without rate limits every attempt is allowed', async () => {
    expect(await triesHeard([unlimited.app], 64)).toBe(64);
  });

  it('is stored only as a keyed hash in an unlogged table', async () => {
    await tryToBook(area.app);
    const { rows } = await area.pool.query<{ key: string }>('select key from rate_limit');
    expect(rows.map(({ key }) => key)).toEqual([expect.stringMatching(/^book:[\w-]{43}$/)]);
    const { rows: tables } = await area.pool.query(
      `select relpersistence from pg_class where oid = 'rate_limit'::regclass`,
    );
    expect(tables).toEqual([{ relpersistence: 'u' }]);
  });
});

describe('links of mails', () => {
  const open = (token: string, address = HERE, app = area.app) =>
    ask(app, OPEN, { token }, { 'x-forwarded-for': address });

  it('after ten invalid links in a minute even a valid link is limited; valid links do not count', async () => {
    const booked = await unlimited.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { host: 'caivano.example' },
      payload: {
        query:
          'mutation ($input: BookInput!) { book(input: $input) { ... on BookSuccess { cancelToken booking { number } } } }',
        variables: {
          input: {
            ...createBookingRequest(service, '2026-11-24T09:00:00+01:00'),
            startsAt: '2026-11-24T09:00:00+01:00',
          },
        },
      },
    });
    const { cancelToken: token } = booked.json<{ data: { book: { cancelToken: string } } }>().data.book;
    for (let count = 0; count < 30; count++) expect((await open(token)).data?.['bookingByToken']).not.toBeNull();
    const wrong = [];
    for (let count = 0; count < 12; count++) wrong.push((await open(`guess ${count}`)).status);
    expect(wrong).toEqual([...Array<number>(10).fill(200), 429, 429]);
    expect((await open(token)).status).toBe(429);
    expect((await open(token, HERE, replica.app)).status).toBe(429);
    expect((await open(token, '203.0.113.8')).data?.['bookingByToken']).not.toBeNull();
    vi.setSystemTime(Date.now() + 60_001);
    expect((await open(token)).data?.['bookingByToken']).not.toBeNull();
  });

  it('invalid links count for viewing, cancelling and staff links together', async () => {
    const cancel = 'mutation { cancelBooking(input: { token: "guess" }) { __typename } }';
    const look = '{ staffLink(token: "guess") { name } }';
    const set = 'mutation { setPassword(input: { token: "guess", password: "una password lunga" }) { __typename } }';
    const answers = [];
    for (const query of [cancel, look, set, OPEN, cancel, look, set, OPEN, cancel, look, set, OPEN]) {
      answers.push((await ask(area.app, query, { token: 'guess' })).status);
    }
    expect(answers).toEqual([...Array<number>(10).fill(200), 429, 429]);
  });
});

describe('requests of any kind', () => {
  it('are limited to 1200 per minute in memory, and to five times as many for staff', async () => {
    let heard = 0;
    while ((await ask(area.app, '{ __typename }', {})).status === 200) heard++;
    expect(heard).toBe(1200);
    const refused = await ask(area.app, '{ __typename }', {}, { 'accept-language': 'en' });
    expect(refused).toMatchObject({
      status: 429,
      wait: '60',
      error: { message: expect.stringContaining('in 1 minute.'), extensions: { code: 'RATE_LIMITED' } },
    });
    expect((await ask(area.app, '{ __typename }', {}, { cookie: 'prenotazioni-staff=x' })).status).toBe(200);
    expect((await area.pool.query('select from rate_limit')).rowCount).toBe(0);
  });
});

/** Records the start and end of each prepared statement. */
function statements() {
  const log: string[] = [];
  const query = Client.prototype.query as (...parts: unknown[]) => unknown;
  const spy = vi.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...parts: unknown[]) {
    const { name } = parts[0] as { name?: string };
    if (name === undefined) return query.apply(this, parts);
    log.push(`${name} asked`);
    const answered = () => void log.push(`${name} answered`);
    // A pool passes a callback; a client returns a promise.
    const called = parts.at(-1);
    if (typeof called !== 'function') return (query.apply(this, parts) as Promise<unknown>).finally(answered);
    const call = called as (...told: unknown[]) => void;
    return query.apply(this, [...parts.slice(0, -1), (...told: unknown[]) => (answered(), call(...told))]);
  } as never);
  return { log, stop: () => spy.mockRestore() };
}

/** Opens two pool connections: a statement that first has to open one would be logged after its parallel statement. */
async function openTwoConnections({ pool }: StaffArea): Promise<void> {
  const clients = await Promise.all([pool.connect(), pool.connect()]);
  for (const client of clients) client.release();
}

describe('cost of rate limits', () => {
  it('availability causes no statement, and a booking counts in parallel with the agenda read', async () => {
    await ask(area.app, '{ __typename }', {});
    await openTwoConnections(area);
    const { log, stop } = statements();
    await ask(
      area.app,
      `{ availability(input: { serviceId: "${service.id}", from: "2026-11-24", to: "2026-11-24" }) { days { free } } }`,
      {},
    );
    expect(log).toEqual(['service-agenda asked', 'service-agenda answered']);
    log.length = 0;
    const startsAt = '2026-11-24T10:00:00+01:00';
    const booked = await ask(area.app, BOOK, { input: { ...createBookingRequest(service, startsAt), startsAt } });
    stop();
    expect(booked.data?.['book']?.__typename).toBe('BookSuccess');
    expect(log.slice(0, 2).toSorted()).toEqual(['rate_limit:rlflx-upsert asked', 'service-agenda asked']);
    expect(log.slice(2, 4).toSorted()).toEqual(['rate_limit:rlflx-upsert answered', 'service-agenda answered']);
    expect(log.slice(4)).toEqual(['insert-booking asked', 'insert-booking answered']);
  });
});
