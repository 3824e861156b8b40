import type { MikroORM } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase, getPool } from '../../db/connection/database.ts';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { withAdminClient } from '../../test-support/administrator.ts';
import { MONDAY_AT_EIGHT, noAgendaChanges, type TestOffice, createTestOffice } from '../../test-support/fixtures.ts';
import { type TcpProxy, startTcpProxy } from '../../test-support/tcp-proxy.ts';
import { buildApp } from '../http/app.ts';

const RESPONSE_TIMEOUT_MS = 1_500;
/** Tolerance for a busy machine, in milliseconds. */
const SLACK = 2_500;

let office: TestOffice;
let service: Service;
let proxy: TcpProxy;
let orm: MikroORM;
let pool: Pool;
let app: FastifyInstance;
let stopping = false;
let minute = 0;

beforeAll(async () => {
  office = await createTestOffice();
  service = await office.addService({ durationMinutes: 5, stepMinutes: 5 });
  await office.addOperator([service], { hours: { opens: 0, closes: 1440 } });
  const far = new URL(office.url);
  const near = Number(far.port);
  proxy = await startTcpProxy(() => near);
  far.port = String(proxy.port);
  orm = await openDatabase(far.href, { connections: 4, answerWithin: RESPONSE_TIMEOUT_MS });
  pool = await getPool(orm);
  app = await serverOn(orm, RESPONSE_TIMEOUT_MS);
});
afterEach(async () => {
  proxy.restore();
  await vi.waitUntil(async () => (await app.inject('/readyz')).statusCode === 200, { timeout: 10_000 });
});
afterAll(async () => {
  await app.close();
  await orm.close(true);
  await proxy.close();
  await office.close();
});

async function serverOn(database: MikroORM, answerWithin: number): Promise<FastifyInstance> {
  return buildApp({
    orm: database,
    pool: await getPool(database),
    publicUrl: 'http://localhost:4000',
    mailFrom: 'prenotazioni@comune.example',
    tokenSecret: 'x'.repeat(32),
    logLevel: 'silent',
    answerWithin,
    isStopping: () => stopping,
    // Advance the clock past the cache of municipalities, so that every request reads the database.
    clock: () => MONDAY_AT_EIGHT + minute++ * 6_000,
    onMailQueued: () => undefined,
    changes: noAgendaChanges,
  });
}

const BOOK = `mutation ($input: BookInput!) { book(input: $input) { __typename
  ... on BookSuccess { booking { number } } } }`;
let next = 0;

/** A booking request with its own citizen and slot. */
function input() {
  const startsAt = new Date(Date.parse('2026-11-24T00:00:00+01:00') + next++ * 300_000).toISOString();
  return {
    serviceId: String(service.id),
    startsAt,
    applicant: { name: 'Mario', surname: 'Rossi', phone: '3331234567', email: `mario${next}@example.it` },
    privacyRead: true,
    idempotencyKey: `request ${next}`,
  };
}

async function book(wanted: object = input(), language = 'it', server = app) {
  const since = performance.now();
  const reply = await server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'accept-language': language },
    payload: { query: BOOK, variables: { input: wanted } },
  });
  const { data, errors } = reply.json<{
    data?: { book: { __typename: string } } | null;
    errors?: { message: string; extensions: { code: string } }[];
  }>();
  const took = performance.now() - since;
  const retryAfter = reply.headers['retry-after'];
  return { status: reply.statusCode, typename: data?.book.__typename, error: errors?.[0], retryAfter, took };
}

const AWAY = {
  status: 503,
  typename: undefined,
  error: { extensions: { code: 'SERVICE_UNAVAILABLE' } },
  retryAfter: '2',
};
const DONE = { status: 200, typename: 'BookSuccess' };

const onTheServer = (sql: string) =>
  withAdminClient(office.ownerUrl, async (client) => {
    await client.query('set default_transaction_read_only = off');
    await client.query(sql);
  });
const throwEverybodyOut = () =>
  onTheServer(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
const name = () => new URL(office.url).pathname.slice(1);

async function bookings(key: string): Promise<number> {
  const { rows } = await office.pool.query<{ n: number }>(
    'select count(*)::int as n from booking where idempotency_key = $1',
    [key],
  );
  return rows[0]!.n;
}

describe('while the database is unreachable', () => {
  it('returns SERVICE_UNAVAILABLE at once in the citizen’s language, and /healthz stays 200', async () => {
    await book();
    proxy.closeConnections(false);
    const [italian, english] = [await book(), await book(input(), 'en')];
    expect(italian).toMatchObject(AWAY);
    expect(italian.error!.message).toBe(
      'Il servizio non è disponibile in questo momento. Riprova tra qualche istante.',
    );
    expect(english.error!.message).toBe('The service is not available right now. Try again in a moment.');
    expect((await app.inject('/healthz')).statusCode).toBe(200);
    expect(await app.inject('/readyz').then((reply) => [reply.statusCode, reply.json()])).toEqual([
      503,
      { status: 'no database' },
    ]);
    proxy.restore();
    expect(await book()).toMatchObject(DONE);
  });

  it('returns within the timeout for every request while the database hangs, and recovers afterwards', async () => {
    await book();
    proxy.dropAllPackets();
    const answers = await Promise.all(Array.from({ length: 40 }, () => book()));
    for (const answer of answers) {
      expect(answer).toMatchObject(AWAY);
      expect(answer.took).toBeLessThan(RESPONSE_TIMEOUT_MS + SLACK);
    }
    expect((await app.inject('/readyz')).statusCode).toBe(503);
    proxy.restore();
    expect(await book()).toMatchObject(DONE);
  });

  it('negative control: a server without limits responds later than the timeout', async () => {
    const far = Object.assign(new URL(office.url), { port: String(proxy.port) });
    const patient = await openDatabase(far.href);
    const endless = await serverOn(patient, 60_000);
    await book(input(), 'it', endless);
    proxy.dropAllPackets();
    let answered = false;
    const answer = book(input(), 'it', endless).finally(() => (answered = true));
    // Both servers face the same hang: ours times out, the other keeps waiting.
    expect(await book()).toMatchObject(AWAY);
    expect(answered).toBe(false);
    proxy.restore();
    expect(await answer).toMatchObject(DONE);
    await endless.close();
    await patient.close(true);
  });

  it('replaces connections that a firewall dropped silently', async () => {
    await Promise.all(Array.from({ length: 8 }, () => book()));
    proxy.silenceOpenConnections();
    // All four connections are replaced: four concurrent requests succeed.
    const statuses = async () =>
      (await Promise.all(Array.from({ length: 8 }, () => book()))).map(({ status }) => status);
    await expect.poll(statuses, { timeout: 15_000 }).toEqual(Array.from({ length: 8 }, () => 200));
  });

  it('responds late on a slow network, and returns SERVICE_UNAVAILABLE on a slower one', async () => {
    proxy.setDelay(100);
    expect(await book()).toMatchObject(DONE);
    proxy.setDelay(800);
    const answer = await book();
    expect(answer).toMatchObject(AWAY);
    expect(answer.took).toBeLessThan(RESPONSE_TIMEOUT_MS + SLACK);
  });

  it('a retry after SERVICE_UNAVAILABLE books once, even if the first request succeeded', async () => {
    await onTheServer(`create function dawdle() returns trigger language plpgsql as
      $$ begin if new.notes = 'dawdle' then perform pg_sleep(1.05); end if; return new; end $$;
      create trigger dawdle after insert on booking for each row execute function dawdle()`);
    proxy.setDelay(150);
    const wanted = { ...input(), notes: 'dawdle' };
    expect(await book(wanted)).toMatchObject(AWAY);
    proxy.restore();
    await onTheServer('drop trigger dawdle on booking');
    expect(await book(wanted)).toMatchObject(DONE);
    expect(await bookings(wanted.idempotencyKey)).toBe(1);
  });
});

describe('while the database rejects statements', () => {
  it('a request after all connections were terminated succeeds on a new connection', async () => {
    await book();
    await throwEverybodyOut();
    await expect.poll(() => book(), { timeout: 5_000 }).toMatchObject(DONE);
  });

  it('returns SERVICE_UNAVAILABLE while no connection is free', async () => {
    const taken = await Promise.all(Array.from({ length: 4 }, () => pool.connect()));
    const answer = await book();
    expect(answer).toMatchObject(AWAY);
    expect(answer.took).toBeLessThan(RESPONSE_TIMEOUT_MS + SLACK);
    for (const client of taken) client.release();
    expect(await book()).toMatchObject(DONE);
  });

  it('a read-only database shows times and rejects bookings', async () => {
    await onTheServer(`alter database ${name()} set default_transaction_read_only = on`);
    await throwEverybodyOut();
    await expect.poll(async () => (await app.inject('/readyz')).statusCode).toBe(200);
    const wanted = input();
    expect(await book(wanted)).toMatchObject(AWAY);
    const times = await app.inject({
      method: 'POST',
      url: '/graphql',
      payload: {
        query: `{ availability(input: { serviceId: "${service.id}", from: "2026-11-24", to: "2026-11-24" }) { nextFreeAt } }`,
      },
    });
    expect(times.json()).toMatchObject({ data: { availability: { nextFreeAt: expect.any(String) } } });
    await onTheServer(`alter database ${name()} reset default_transaction_read_only`);
    await throwEverybodyOut();
    await expect.poll(() => book(wanted)).toMatchObject(DONE);
    expect(await bookings(wanted.idempotencyKey)).toBe(1);
  });

  it('a lock timeout returns SERVICE_UNAVAILABLE and leaves no booking', async () => {
    const wanted = input();
    await withAdminClient(office.ownerUrl, async (holder) => {
      await holder.query('begin');
      await holder.query('select from operator for update');
      const answer = await book(wanted);
      expect(answer).toMatchObject(AWAY);
      expect(answer.took).toBeLessThan(RESPONSE_TIMEOUT_MS + SLACK);
      expect(await bookings(wanted.idempotencyKey)).toBe(0);
      await holder.query('rollback');
    });
    expect(await book(wanted)).toMatchObject(DONE);
  });

  it('retries a deadlock twice, then returns SERVICE_UNAVAILABLE', async () => {
    await onTheServer(`create sequence tries; grant select on tries to public;
      create function clash() returns trigger language plpgsql as $$ begin
        if nextval('tries') <= current_setting('clash.times', true)::int then
          raise exception 'clash' using errcode = '40P01';
        end if; return new; end $$;
      create trigger clash before insert on booking for each row execute function clash()`);
    const clashes = async (times: number) => {
      await onTheServer(`alter database ${name()} set clash.times = ${times}`);
      await onTheServer(`select setval('tries', 1, false)`);
      await throwEverybodyOut();
      await expect.poll(async () => (await app.inject('/readyz')).statusCode).toBe(200);
      return book();
    };
    expect(await clashes(2)).toMatchObject(DONE);
    expect(await clashes(1000)).toMatchObject(AWAY);
    const { rows } = await office.pool.query<{ tried: string }>('select last_value as tried from tries');
    expect(Number(rows[0]!.tried)).toBe(3);
    await onTheServer('drop trigger clash on booking');
  });
});

describe('/readyz', () => {
  it('/readyz reports missing migrations', async () => {
    const newest = 'select name from mikro_orm_migrations order by id desc limit 1';
    const rename = (expression: string) =>
      onTheServer(`update mikro_orm_migrations set name = ${expression} where name = (${newest})`);
    await rename(`'x' || name`);
    const before = await app.inject('/readyz');
    await rename('substr(name, 2)');
    expect([before.statusCode, before.json()]).toEqual([503, { status: 'migrations missing' }]);
    expect((await app.inject('/readyz')).json()).toEqual({ status: 'ready' });
  });

  it('/readyz reports a shutdown while requests are still served with connection: close', async () => {
    expect((await app.inject('/healthz')).headers.connection).toBe('keep-alive');
    stopping = true;
    const [ready, alive, answer] = [await app.inject('/readyz'), await app.inject('/healthz'), await book()];
    stopping = false;
    expect([ready.statusCode, ready.json()]).toEqual([503, { status: 'stopping' }]);
    expect([alive.statusCode, alive.headers.connection]).toEqual([200, 'close']);
    expect(answer).toMatchObject(DONE);
  });
});
