import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAdminClient } from '../../test-support/administrator.ts';
import { MONDAY_AT_EIGHT, noAgendaChanges, type TestOffice, createTestOffice } from '../../test-support/fixtures.ts';
import { buildApp } from './app.ts';

let office: TestOffice;
let app: FastifyInstance;
let origin: string;
let serviceId: string;

beforeAll(async () => {
  office = await createTestOffice();
  const service = await office.addService({
    requirements: ['Tessera sanitaria'],
    noticeText: 'Occorrente',
    noticeUrl: 'https://example.it',
  });
  await office.addOperator([service], { name: 'Anna' });
  serviceId = String(service.id);
  app = await buildApp({
    orm: office.orm,
    pool: office.pool,
    publicUrl: 'http://localhost:4000',
    mailFrom: 'prenotazioni@comune.example',
    tokenSecret: 'x'.repeat(32),
    logLevel: 'silent',
    clock: () => MONDAY_AT_EIGHT,
    onMailQueued: () => undefined,
    changes: noAgendaChanges,
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await app.close();
  await office.close();
});

// oxlint-disable-next-line typescript/no-explicit-any
type Answer = { data?: Record<string, any>; errors?: { message: string; extensions: { code: string } }[] };

async function ask(query: string, variables: object = {}, headers: Record<string, string> = {}) {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as Answer) };
}

const BOOK = `mutation ($input: BookInput!) { book(input: $input) { __typename
  ... on BookSuccess { cancelToken booking { number status startsAt endsAt calendarFile operator { name } service {
    requirements notice { text url } } } }
  ... on Problem { message } ... on InvalidInput { errors { path message } } ... on SlotTaken { nextFreeAt } } }`;
const input = (change: object = {}) => ({
  serviceId,
  startsAt: '2026-11-24T09:00:00+01:00',
  applicant: { name: 'Mario', surname: 'Rossi', phone: '3331234567', email: 'mario@example.it' },
  privacyRead: true,
  noticeRead: true,
  idempotencyKey: 'first request',
  ...change,
});

describe('the API over HTTP', () => {
  it('returns places, services and operators', async () => {
    const { data } = await ask(
      '{ municipality { name timeZone links { accessibility } } places { name services { id durationMinutes notice { url } operators { name } } } }',
    );
    expect(data).toMatchObject({
      municipality: { name: 'Comune di Caivano', timeZone: 'Europe/Rome' },
      places: [{ services: [{ id: serviceId, notice: { url: 'https://example.it' }, operators: [{ name: 'Anna' }] }] }],
    });
  });

  it('books, shows by token and cancels; times carry the offset of the municipality', async () => {
    const booked = await ask(BOOK, { input: input() });
    expect(booked.data!.book).toMatchObject({
      __typename: 'BookSuccess',
      booking: { status: 'CONFIRMED', startsAt: '2026-11-24T09:00:00+01:00', endsAt: '2026-11-24T09:15:00+01:00' },
    });
    expect(booked.data!.book.booking.calendarFile).toContain('DTSTART:20261124T080000Z');

    const token: string = booked.data!.book.cancelToken;
    const mine = '{ bookingByToken(token: "TOKEN") { number status applicant { email } } }';
    expect((await ask(mine.replace('TOKEN', token))).data!.bookingByToken).toMatchObject({ status: 'CONFIRMED' });
    expect((await ask(mine.replace('TOKEN', 'guess'))).data).toEqual({ bookingByToken: null });

    const days = `{ availability(input: { serviceId: "${serviceId}", from: "2026-11-24", to: "2026-11-24" }) { nextFreeAt days { date free taken } } }`;
    const held = (await ask(days)).data!.availability;
    expect(held.days[0].taken).toEqual(['2026-11-24T09:00:00+01:00']);
    expect(held.nextFreeAt).toBe('2026-11-24T09:15:00+01:00');

    const cancel = `mutation { cancelBooking(input: { token: "${token}", reason: "Malattia" }) {
      __typename ... on CancelBookingSuccess { booking { status cancelledAt } } ... on Problem { message } } }`;
    expect((await ask(cancel)).data!.cancelBooking).toMatchObject({
      __typename: 'CancelBookingSuccess',
      booking: { status: 'CANCELLED' },
    });
    expect((await ask(cancel)).data!.cancelBooking.__typename).toBe('BookingClosed');
    expect((await ask(days)).data!.availability.days[0].taken).toEqual([]);
  });

  it('returns problems in the requested language', async () => {
    const wrong = {
      input: input({ applicant: { name: '', surname: 'Rossi', phone: '12', email: 'x' }, idempotencyKey: 'wrong one' }),
    };
    const italian = (await ask(BOOK, wrong)).data!.book;
    const english = (await ask(BOOK, wrong, { 'accept-language': 'en-GB,en;q=0.9' })).data!.book;
    expect(italian.errors.map(({ path }: { path: string }) => path)).toEqual([
      'applicant.name',
      'applicant.phone',
      'applicant.email',
    ]);
    expect(italian.errors[0].message).toBe('Inserisci il nome');
    expect(english.errors[0].message).toBe('Enter your first name');
  });
});

describe('invalid input is rejected, never a fault', () => {
  const range = (from: string, to: string, id = serviceId) =>
    `{ availability(input: { serviceId: "${id}", from: "${from}", to: "${to}" }) { nextFreeAt } }`;

  it.each([
    ['a date that is none', () => range('2026-02-30', '2026-03-01')],
    ['a date far away', () => range('9999-12-01', '9999-12-02')],
    ['the year nought', () => range('0000-01-01', '0000-01-02')],
    ['a range backwards', () => range('2026-12-02', '2026-12-01')],
    ['63 days', () => range('2026-12-01', '2027-02-01')],
    ['an unknown service', () => range('2026-12-01', '2026-12-02', '999999')],
    ['an id that is none', () => range('2026-12-01', '2026-12-02', "1' or '1'='1")],
    ['a field that does not exist', () => '{ nothing }'],
    ['half a query', () => '{ places { '],
    ['a query of nine thousand tokens', () => `{ ${'a: __typename '.repeat(3_000)} }`],
  ])('%s', async (_, query) => {
    const { status, errors } = await ask(query());
    expect(status).toBeLessThan(500);
    expect(errors![0]!.extensions.code).toMatch(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED|GRAPHQL_PARSE_FAILED)$/);
    expect(JSON.stringify(errors)).not.toMatch(/\bat .*\.ts|node_modules|select |stack/i);
  });

  it('answers a range of 62 days', async () => {
    expect((await ask(range('2026-12-01', '2027-01-31'))).data!.availability.nextFreeAt).toBe(
      '2026-12-01T09:00:00+01:00',
    );
  });

  it.each(['2026-11-24', '2026-11-24T09:00:00', 'tomorrow', '2026-13-01T09:00:00Z', 42])(
    'rejects a start that is not an instant: %s',
    async (startsAt) => {
      const { status, errors } = await ask(BOOK, { input: input({ startsAt }) });
      expect(status).toBe(400);
      expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
    },
  );

  it('rejects invalid JSON, a body over the limit and a form post without side effects', async () => {
    const post = (body: string, type: string) =>
      fetch(`${origin}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });
    for (const [body, status] of [
      ['{', 400],
      ['', 400],
      [`{"query":"${'x'.repeat(600_000)}"}`, 413],
    ] as const) {
      const answer = await post(body, 'application/json');
      expect(answer.status).toBe(status);
      expect(await answer.json()).toEqual({
        errors: [{ message: expect.any(String), extensions: { code: 'BAD_REQUEST' } }],
      });
    }
    expect((await post('query={places{id}}', 'application/x-www-form-urlencoded')).status).toBeGreaterThanOrEqual(400);
    expect((await post('{"query":"{ places { id } }"}', 'text/plain')).status).toBeGreaterThanOrEqual(400);
  });

  it('masks a fault: the response holds only its id', async () => {
    const rename = (from: string, to: string) =>
      withAdminClient(office.ownerUrl, (owner) => owner.query(`alter table ${from} rename to ${to}`));
    await rename('closure', 'closure_elsewhere');
    const { errors } = await ask(range('2026-12-01', '2026-12-02'));
    await rename('closure_elsewhere', 'closure');
    expect(errors![0]!.extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(JSON.stringify(errors)).not.toContain('closure');
  });
});

describe('beside the API', () => {
  it('GET and HEAD change nothing: the sandbox is a page, and queries in the URL are not executed', async () => {
    const token = 'x'.repeat(43);
    for (const method of ['GET', 'HEAD']) {
      const query = encodeURIComponent(`mutation { cancelBooking(input: { token: "${token}" }) { __typename } }`);
      const response = await fetch(`${origin}/graphql?query=${query}`, { method });
      expect(response.headers.get('content-type')).toContain('text/html');
    }
  });

  it('the sandbox contains the examples, allows only its own script and names no other host', async () => {
    const response = await fetch(`${origin}/graphql`);
    const page = await response.text();
    const policy = response.headers.get('content-security-policy')!;
    expect(page).toContain('WhenIsItFree');
    expect(policy).toMatch(/script-src 'sha256-[A-Za-z0-9+/=]+' blob:/);
    expect(policy).not.toMatch(/https?:/);
  });

  it('/healthz and /readyz report the status, and every response has the security headers', async () => {
    expect(await (await fetch(`${origin}/healthz`)).json()).toEqual({ status: 'ok' });
    const ready = await fetch(`${origin}/readyz`);
    expect(ready.status).toBe(200);
    expect(ready.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(ready.headers.get('referrer-policy')).toBe('no-referrer');
    expect(ready.headers.get('x-content-type-options')).toBe('nosniff');
  });
});
