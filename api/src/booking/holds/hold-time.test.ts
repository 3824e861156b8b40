import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Challenge } from 'altcha-lib/types';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { createBookingRequest, createTestOffice, type TestOffice } from '../../test-support/fixtures.ts';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { getAvailability } from '../availability/availability.ts';
import { tokenHash } from '../cancel/cancel-token.ts';
import { holdSlot } from './hold-slot.ts';
import { MAX_HOLDS_PER_NETWORK } from './hold-time.ts';

const MINUTE = 60_000;
const HOST = { host: 'caivano.example' };
const NINE = '2026-11-24T09:00:00+01:00';
const TEN = '2026-11-24T10:00:00+01:00';

const HOLD = `mutation ($input: HoldTimeInput!) { result: holdTime(input: $input) { __typename
  ... on HoldTimeSuccess { hold { startsAt heldUntil extendable } } ... on SlotTaken { nextFreeAt }
  ... on InvalidInput { errors { path } } ... on Problem { message } ... on TooManyHolds { limit } } }`;
const EXTEND = `mutation ($input: ExtendHoldInput!) { result: extendHold(input: $input) { __typename
  ... on ExtendHoldSuccess { hold { heldUntil extendable } } ... on HoldExtendedAlready { hold { heldUntil } } } }`;
const RELEASE = `mutation ($input: ReleaseHoldInput!) { result: releaseHold(input: $input) { __typename
  ... on ReleaseHoldSuccess { released } } }`;
const BOOK = `mutation ($input: BookInput!) { result: book(input: $input) { __typename } }`;

type Answer = { __typename: string; code?: string | undefined; [field: string]: unknown };

let office: TestOffice;
let area: StaffArea;
let start: number;
beforeAll(async () => {
  office = await createTestOffice();
  area = await createStaffArea({ rateLimits: true }, office);
  start = area.time.now;
});
beforeEach(() => {
  area.time.now = start;
});
afterAll(async () => {
  await area.close();
  await office.close();
});

async function offer(overrides: Parameters<TestOffice['addService']>[0] = {}, capacity = 1): Promise<Service> {
  const service = await office.addService(overrides);
  await office.addOperator([service], { capacity });
  return service;
}

let addresses = 0;

/** A citizen's browser with its own address and token. */
function citizen(service: Service, address = `198.51.100.${++addresses}`, browser = area.browser(address, HOST)) {
  const holdToken = randomUUID();
  const send = async (query: string, input: object): Promise<Answer> => {
    const { data, errors } = await browser.request<{ result: Answer }>(query, { input });
    return { ...data?.result, code: errors?.[0]?.extensions.code } as Answer;
  };
  return {
    holdToken,
    hold: (startsAt = NINE, more: object = {}) =>
      send(HOLD, { serviceId: String(service.id), startsAt, holdToken, ...more }),
    extend: () => send(EXTEND, { holdToken }),
    release: (leaving = false) => send(RELEASE, { holdToken, leaving }),
    book: (who: string, startsAt = NINE) =>
      send(BOOK, { ...createBookingRequest(service, startsAt, who), startsAt, holdToken }),
  };
}

async function isFree(service: Service, time = NINE): Promise<boolean> {
  const ctx = office.ctx({ now: area.time.now });
  const found = await getAvailability(ctx, { serviceId: service.id, operatorId: null }, '2026-11-24', '2026-11-24');
  return found!.days[0]!.free.includes(Date.parse(time));
}

const pass = (minutes: number) => (area.time.now += minutes * MINUTE);

describe('a citizen who chooses a time', () => {
  it('holds it for ten minutes: others find it taken, and only the citizen books it', async () => {
    const service = await offer();
    const [anna, bruno] = [citizen(service), citizen(service)];
    const hold = { startsAt: NINE, heldUntil: '2026-11-23T08:10:00+01:00', extendable: true };
    expect(await anna.hold()).toMatchObject({ __typename: 'HoldTimeSuccess', hold });
    expect(await bruno.hold()).toMatchObject({ __typename: 'SlotTaken', nextFreeAt: '2026-11-24T09:15:00+01:00' });
    expect((await bruno.book('Bruno')).__typename).toBe('SlotTaken');
    expect((await anna.book('Anna')).__typename).toBe('BookSuccess');
  });

  it('gets ten minutes more, once, and none after the end', async () => {
    const service = await offer();
    const anna = citizen(service);
    await anna.hold();
    pass(9);
    const hold = { heldUntil: '2026-11-23T08:20:00+01:00', extendable: false };
    expect(await anna.extend()).toMatchObject({ __typename: 'ExtendHoldSuccess', hold });
    expect((await anna.extend()).__typename).toBe('HoldExtendedAlready');
    expect(await anna.hold()).toMatchObject({ __typename: 'HoldTimeSuccess', hold });
    pass(11);
    expect(await isFree(service)).toBe(true);
    expect((await anna.extend()).__typename).toBe('HoldEnded');
  });

  it('keeps the hold by reloading the page, and lets it go 20 seconds after leaving', async () => {
    const service = await offer();
    const anna = citizen(service);
    await anna.hold();
    pass(2);
    expect(await anna.release(true)).toMatchObject({ released: true });
    area.time.now += 5_000;
    expect(await anna.hold()).toMatchObject({ hold: { heldUntil: '2026-11-23T08:10:00+01:00' } });
    await anna.release(true);
    area.time.now += 19_000;
    expect(await isFree(service)).toBe(false);
    area.time.now += 1_000;
    expect(await isFree(service)).toBe(true);
  });

  it('frees it at once by going back; a second release changes nothing', async () => {
    const service = await offer();
    const anna = citizen(service);
    await anna.hold();
    expect([await anna.release(), await anna.release()]).toMatchObject([{ released: true }, { released: false }]);
    expect(await isFree(service)).toBe(true);
  });

  it.each([
    ['a past time', '2026-11-23T07:00:00+01:00', 'SlotNotOffered'],
    ['a time that is not offered', '2026-11-24T19:00:00+01:00', 'SlotNotOffered'],
  ])('cannot hold %s', async (_, time, problem) => {
    expect((await citizen(await offer()).hold(time)).__typename).toBe(problem);
  });

  it('cannot hold with a token that is easy to guess, or a time of an unknown service', async () => {
    const service = await offer();
    expect(await citizen(service).hold(NINE, { holdToken: 'short' })).toMatchObject({
      errors: [{ path: 'holdToken' }],
    });
    expect(await citizen(service).hold(NINE, { serviceId: '999999' })).toMatchObject({
      errors: [{ path: 'serviceId' }],
    });
  });

  it('cannot hold a time of a service that holds none, or that is booked elsewhere, and can book it', async () => {
    const service = await offer({ holdsTime: false });
    const anna = citizen(service);
    expect((await anna.hold()).__typename).toBe('TimesNotHeld');
    expect((await anna.book('Anna')).__typename).toBe('BookSuccess');
    const external = await offer({ externalBookingUrl: 'https://example.it' });
    expect((await citizen(external).hold()).__typename).toBe('TimesNotHeld');
  });

  it('solves a proof of work where the service requires it', async () => {
    const anna = citizen(await offer({ proofOfWork: true }));
    expect((await anna.hold()).code).toBe('CHALLENGE_REQUIRED');
    const { data } = await area.browser(undefined, HOST).request<{ bookingChallenge: string }>('{ bookingChallenge }');
    const challenge = JSON.parse(data.bookingChallenge) as Challenge;
    const solution = await solveChallenge({ challenge, deriveKey });
    const proof = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
    expect((await anna.hold(NINE, { proof })).__typename).toBe('HoldTimeSuccess');
  });
});

describe('a token of another municipality', () => {
  it('neither releases nor extends the hold, and does not book the time', async () => {
    const service = await offer();
    const anna = citizen(service);
    await anna.hold();
    const other = await createTestOffice(office, 'afragola');
    const there = other.ctx();
    const elsewhere = await other.addService();
    await other.addOperator([elsewhere]);
    const holderHash = tokenHash(anna.holdToken);
    const request = { serviceId: elsewhere.id, operatorId: null, startsAt: Date.parse(NINE), holderHash };
    expect((await holdSlot(there, request, there.now + MINUTE)).kind).toBe('held');
    expect((await holdSlot(there, { ...request, serviceId: service.id }, there.now + MINUTE)).kind).toBe(
      'serviceUnknown',
    );
    expect(await isFree(service)).toBe(false);
  });
});

describe('a robot with one address', () => {
  /** Requests of many browsers of one address at once, one time each. */
  async function grab(service: Service, addressOf: (i: number) => string): Promise<number> {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => {
        const time = new Date(Date.parse(NINE) + i * 15 * MINUTE).toISOString();
        return citizen(service, addressOf(i)).hold(time);
      }),
    );
    return answers.filter(({ __typename }) => __typename === 'HoldTimeSuccess').length;
  }

  it('holds a few times of a service; a neighbour is not limited', async () => {
    const service = await offer();
    expect(await grab(service, () => '203.0.113.66')).toBe(MAX_HOLDS_PER_NETWORK);
    expect(await citizen(service, '203.0.113.66').hold('2026-11-25T09:00:00+01:00')).toMatchObject({
      __typename: 'TooManyHolds',
      limit: MAX_HOLDS_PER_NETWORK,
    });
    expect((await citizen(service, '203.0.113.67').hold('2026-11-25T09:00:00+01:00')).__typename).toBe(
      'HoldTimeSuccess',
    );
  });

  it('negative control: twelve addresses hold all twelve times', async () => {
    const service = await offer();
    expect(await grab(service, (i) => `203.0.113.${100 + i}`)).toBe(12);
  });

  it('changes its times within the limit', async () => {
    const service = await offer();
    const browsers = Array.from({ length: MAX_HOLDS_PER_NETWORK }, () => citizen(service, '203.0.113.68'));
    const times = [NINE, '2026-11-24T09:15:00+01:00', '2026-11-24T09:30:00+01:00', '2026-11-24T09:45:00+01:00', TEN];
    for (const [i, browser] of browsers.entries()) await browser.hold(times[i]);
    expect((await browsers[0]!.hold('2026-11-24T11:00:00+01:00')).__typename).toBe('HoldTimeSuccess');
    expect(await isFree(service)).toBe(true);
  });
});
