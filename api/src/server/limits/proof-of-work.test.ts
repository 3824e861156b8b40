import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Challenge } from 'altcha-lib/types';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { type TestOffice, createTestOffice, createBookingRequest } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import type { AppOptions } from '../http/app-options.ts';

const BOOK =
  'mutation ($input: BookInput!) { book(input: $input) { __typename ... on BookSuccess { booking { number } } } }';
const DONE = 'BookSuccess';
const REFUSED = 'CHALLENGE_REQUIRED';
const MINUTE = 60_000;

let office: TestOffice;
let open: Service;
/** A service that requires proof of work, whatever the installation requires. */
let guarded: Service;
let areas: StaffArea[] = [];

beforeAll(async () => {
  office = await createTestOffice();
  open = await office.addService();
  guarded = await office.addService({ proofOfWork: true });
  await office.addOperator([open, guarded], { capacity: 50 });
});
beforeEach(() => office.pool.query('delete from rate_limit'));
afterEach(async () => {
  for (const area of areas.splice(0)) await area.close();
});
afterAll(() => office.close());

async function server(parts: Partial<AppOptions> = {}): Promise<StaffArea> {
  const area = await createStaffArea(parts, office);
  areas.push(area);
  return area;
}

async function ask(app: FastifyInstance, query: string, variables: object = {}) {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { host: 'caivano.example' },
    payload: { query, variables },
  });
  return response.json<{
    data: Record<string, unknown> | null;
    errors?: { message: string; extensions: { code: string } }[];
  }>();
}

let citizens = 0;

/** Sends a booking of a new citizen and returns the result type or error code. */
async function tryToBook({ app }: StaffArea, service: Service, proof?: string, who = `Citizen${citizens++}`) {
  const startsAt = '2026-11-24T09:00:00+01:00';
  const input = { ...createBookingRequest(service, startsAt, who), startsAt, ...(proof !== undefined && { proof }) };
  const { data, errors } = await ask(app, BOOK, { input });
  return errors?.[0]?.extensions.code ?? (data!['book'] as { __typename: string }).__typename;
}

async function challengeOf({ app }: StaffArea): Promise<Challenge> {
  const { data } = await ask(app, '{ bookingChallenge }');
  return JSON.parse(data!['bookingChallenge'] as string) as Challenge;
}

const proofOf = (challenge: object, solution: object) =>
  Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');

async function ctx(area: StaffArea): Promise<{ challenge: Challenge; solution: object; proof: string }> {
  const challenge = await challengeOf(area);
  const solution = (await solveChallenge({ challenge, deriveKey }))!;
  return { challenge, solution, proof: proofOf(challenge, solution) };
}

it('a service with proof of work requires a solution; other services do not', async () => {
  const area = await server();
  expect(await tryToBook(area, guarded)).toBe(REFUSED);
  expect(await tryToBook(area, guarded, (await ctx(area)).proof)).toBe(DONE);
  expect(await tryToBook(area, open)).toBe(DONE);
});

it('a solution is accepted once across servers, and once of ten concurrent requests', async () => {
  const [here, there] = [await server(), await server()];
  const { proof } = await ctx(here);
  expect(await tryToBook(there, guarded, proof)).toBe(DONE);
  expect(await tryToBook(here, guarded, proof)).toBe(REFUSED);
  expect(await tryToBook(there, guarded, proof)).toBe(REFUSED);
  const again = await ctx(here);
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, nth) => tryToBook(nth % 2 === 0 ? here : there, guarded, again.proof)),
  );
  expect(answers.filter((one) => one === DONE)).toHaveLength(1);
});

it('a solution in another encoding counts as the same solution', async () => {
  const area = await server();
  const { challenge, solution, proof } = await ctx(area);
  expect(await tryToBook(area, guarded, proof)).toBe(DONE);
  const { parameters, signature } = challenge;
  const turned = Object.fromEntries(Object.entries(parameters).toReversed());
  const loud = { ...parameters, nonce: parameters.nonce.toUpperCase() };
  for (const other of [
    { challenge: { parameters: turned, signature }, solution },
    { challenge: { parameters: loud, signature }, solution },
    { challenge: { parameters, signature: signature!.toUpperCase() }, solution },
    { challenge: { parameters: { ...parameters, more: 1 }, signature }, solution },
  ]) {
    expect(await tryToBook(area, guarded, proofOf(other.challenge, other.solution))).toBe(REFUSED);
  }
});

it('a solution is valid for ten minutes and expires afterwards', async () => {
  const area = await server();
  const first = await ctx(area);
  const second = await ctx(area);
  area.time.now += 10 * MINUTE - 1;
  expect(await tryToBook(area, guarded, first.proof)).toBe(DONE);
  area.time.now += 1;
  expect(await tryToBook(area, guarded, second.proof)).toBe(REFUSED);
});

it('invalid solutions return CHALLENGE_REQUIRED without details', async () => {
  const area = await server();
  const { challenge, solution } = await ctx(area);
  const { parameters, signature } = challenge;
  const later = { ...parameters, data: { until: area.time.now + 60 * MINUTE } };
  const easier = { ...parameters, keyPrefix: '00' };
  const prefixAlone = { counter: 1, derivedKey: parameters.keyPrefix.padEnd(64, '0') };
  const other = await challengeOf(area);
  for (const wrong of [
    '',
    'no base64 at all',
    'x'.repeat(50_000),
    Buffer.from('null').toString('base64'),
    Buffer.from('{"challenge":{}}').toString('base64'),
    proofOf(challenge, { counter: 0, derivedKey: '' }),
    proofOf(challenge, { counter: 0, derivedKey: 'zz' }),
    proofOf(challenge, prefixAlone),
    proofOf(other, solution),
    proofOf({ parameters: later, signature }, solution),
    proofOf({ parameters: easier, signature }, solution),
    proofOf({ parameters, signature: 'f'.repeat(64) }, solution),
    proofOf({ parameters }, solution),
  ]) {
    expect(await tryToBook(area, guarded, wrong)).toBe(REFUSED);
  }
  expect(await tryToBook(area, guarded, proofOf(challenge, solution))).toBe(DONE);
});

it('a solution for another secret or municipality is invalid', async () => {
  const area = await server();
  const elsewhere = await server({ tokenSecret: 'another secret that only tests know, 32' });
  expect(await tryToBook(area, guarded, (await ctx(elsewhere)).proof)).toBe(REFUSED);
});

it('a rejected request retried with a solution and the same key books once', async () => {
  const area = await server();
  const count = async () => (await office.pool.query('select from booking')).rowCount!;
  const before = await count();
  expect(await tryToBook(area, guarded, undefined, 'Once')).toBe(REFUSED);
  expect(await count()).toBe(before);
  expect(await tryToBook(area, guarded, (await ctx(area)).proof, 'Once')).toBe(DONE);
  expect(await tryToBook(area, guarded, (await ctx(area)).proof, 'Once')).toBe(DONE);
  expect(await count()).toBe(before + 1);
});

it('mode on requires a solution for every service; an unrequired solution is accepted', async () => {
  const [on, off] = [await server({ proofOfWork: { mode: 'on', above: 1 } }), await server()];
  expect(await tryToBook(on, open)).toBe(REFUSED);
  expect(await tryToBook(on, open, (await ctx(on)).proof)).toBe(DONE);
  expect(await tryToBook(off, open, (await ctx(off)).proof)).toBe(DONE);
});

it('mode load requires a solution above the threshold across servers; mode off never does', async () => {
  const tried = (points: number, expire: number) =>
    office.pool.query(`insert into rate_limit (key, points, expire) values ($1, $2, $3)`, [
      `book:somebody ${points}`,
      points,
      expire,
    ]);
  const soon = Date.now() + 5 * MINUTE;
  await tried(50, soon);
  await tried(49, soon);
  await tried(1_000, Date.now() - 1);
  const load = { mode: 'load', above: 100 } as const;
  expect(await tryToBook(await server({ proofOfWork: load }), open)).toBe(DONE);
  await tried(2, soon);
  const busy = await server({ proofOfWork: load });
  expect(await tryToBook(busy, open)).toBe(REFUSED);
  expect(await tryToBook(busy, open, (await ctx(busy)).proof)).toBe(DONE);
  expect(await tryToBook(await server(), open)).toBe(DONE);
});
