import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../../db/entities/catalogue/service.ts';
import { type TestOffice, createBookingRequest, createTestOffice } from '../../test-support/fixtures.ts';
import { getAvailability } from '../availability/availability.ts';
import { bookOnBehalf } from '../create/book-on-behalf.ts';
import { book } from '../create/book.ts';
import { tokenHash } from '../cancel/cancel-token.ts';
import { expireHolds } from './expire-holds.ts';
import { holdSlot } from './hold-slot.ts';
import { releaseHold } from './release-hold.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const MINUTE = 60_000;
const NINE = '2026-11-24T09:00:00+01:00';
const TEN = '2026-11-24T10:00:00+01:00';
const later = (minutes: number) => office.ctx({ now: office.ctx().now + minutes * MINUTE });

async function offer(capacity = 1, overrides: Parameters<TestOffice['addService']>[0] = {}): Promise<Service> {
  const service = await office.addService(overrides);
  await office.addOperator([service], { capacity });
  return service;
}

/** Secrets differ between tests, which share the municipality. */
const secretHash = ({ id }: Service, holder: string) => tokenHash(`${id} ${holder}`);

function hold(service: Service, holder: string, time = NINE, ctx = office.ctx()) {
  const request = {
    serviceId: service.id,
    operatorId: null,
    startsAt: Date.parse(time),
    holderHash: secretHash(service, holder),
  };
  return holdSlot(ctx, request, ctx.now + 10 * MINUTE);
}

async function wants(service: Service, who: string, holdToken?: string, ctx = office.ctx(), time = NINE) {
  const request = createBookingRequest(service, time, who);
  return (await book(ctx, { ...request, holdToken: holdToken && `${service.id} ${holdToken}` })).kind;
}

async function isFree(service: Service, time = NINE, ctx = office.ctx()): Promise<boolean> {
  const found = await getAvailability(ctx, { serviceId: service.id, operatorId: null }, '2026-11-24', '2026-11-24');
  return found!.days[0]!.free.includes(Date.parse(time));
}

async function countHolds(service: Service): Promise<number> {
  const { rows } = await office.pool.query('select from slot_hold where service_id = $1', [service.id]);
  return rows.length;
}

describe('a held time', () => {
  it('is taken for others and bookable for its holder, whose booking ends the hold', async () => {
    const service = await offer();
    expect((await hold(service, 'anna')).kind).toBe('held');
    expect(await isFree(service)).toBe(false);
    expect((await hold(service, 'bruno')).kind).toBe('taken');
    expect(await wants(service, 'Bruno')).toBe('taken');
    expect(await wants(service, 'Bruno', 'bruno')).toBe('taken');
    expect(await wants(service, 'Anna', 'anna')).toBe('booked');
    expect(await countHolds(service)).toBe(0);
  });

  it('keeps its buffer and its counter, and no other counter', async () => {
    const service = await offer(2, { bufferMinutes: 15 });
    await hold(service, 'anna');
    expect((await hold(service, 'bruno')).kind).toBe('held');
    expect((await hold(service, 'carla')).kind).toBe('taken');
    expect((await hold(service, 'carla', '2026-11-24T09:15:00+01:00')).kind).toBe('taken');
    expect((await hold(service, 'carla', '2026-11-24T09:30:00+01:00')).kind).toBe('held');
  });

  it('is taken for staff who book for a citizen', async () => {
    const service = await offer();
    await hold(service, 'anna');
    const request = { ...createBookingRequest(service, NINE, 'Telefono'), source: 'PHONE' as const };
    expect((await bookOnBehalf(office.ctx(), request)).kind).toBe('taken');
  });

  it('is free again after a release, which needs the secret of the holder', async () => {
    const service = await offer();
    await hold(service, 'anna');
    expect(await releaseHold(office.ctx(), secretHash(service, 'bruno'))).toBe(false);
    expect(await isFree(service)).toBe(false);
    expect(await releaseHold(office.ctx(), secretHash(service, 'anna'))).toBe(true);
    expect(await isFree(service)).toBe(true);
  });

  it('is booked by its holder although the minimum notice is over meanwhile', async () => {
    const service = await offer(1, { minNoticeMinutes: 60 });
    const ctx = office.ctx({ now: Date.parse('2026-11-24T08:00:00+01:00') });
    await hold(service, 'anna', NINE, ctx);
    const end = { ...ctx, now: ctx.now + 9 * MINUTE };
    expect(await wants(service, 'Bruno', undefined, end)).toBe('notOffered');
    expect(await wants(service, 'Anna', 'anna', end)).toBe('booked');
  });
});

describe('a hold that has ended', () => {
  it('blocks nobody, and its late holder is told that the time is taken', async () => {
    const service = await offer();
    await hold(service, 'anna');
    expect(await isFree(service, NINE, later(10))).toBe(true);
    expect((await hold(service, 'bruno', NINE, later(10))).kind).toBe('held');
    expect(await wants(service, 'Anna', 'anna', later(10))).toBe('taken');
    expect(await wants(service, 'Bruno', 'bruno', later(11))).toBe('booked');
  });

  it('is still booked by its holder if nobody else wanted the time', async () => {
    const service = await offer();
    await hold(service, 'anna');
    expect(await wants(service, 'Anna', 'anna', later(30))).toBe('booked');
    expect(await countHolds(service)).toBe(0);
  });

  it('is deleted by the job, which leaves the others and tells the agenda', async () => {
    const [service, other] = [await offer(), await offer()];
    await hold(service, 'anna');
    await hold(other, 'bruno', NINE, later(1));
    const changes: unknown[] = [];
    const { db, now } = later(10);
    await expireHolds({ db, now, onAgendaChanged: (...change) => changes.push(change) });
    expect([await countHolds(service), await countHolds(other)]).toEqual([0, 1]);
    expect(changes).toContainEqual([
      office.municipality.id,
      { placeId: office.place.id, from: '2026-11-24', to: '2026-11-24' },
    ]);
  });
});

describe('a holder', () => {
  it('holds one time: the next choice frees the former one', async () => {
    const service = await offer();
    await hold(service, 'anna');
    expect((await hold(service, 'anna', TEN)).kind).toBe('held');
    expect([await isFree(service), await isFree(service, TEN)]).toEqual([true, false]);
  });

  it('keeps the former time if the next one is lost', async () => {
    const service = await offer();
    await hold(service, 'anna');
    await hold(service, 'bruno', TEN);
    expect((await hold(service, 'anna', TEN)).kind).toBe('taken');
    expect(await isFree(service)).toBe(false);
    expect(await wants(service, 'Anna', 'anna')).toBe('booked');
  });

  it('gets no more time by holding the same time again', async () => {
    const service = await offer();
    const first = await hold(service, 'anna');
    expect(await hold(service, 'anna', NINE, later(5))).toEqual(first);
  });

  it.each([
    ['a past time', '2026-11-23T07:00:00+01:00'],
    ['a time off the grid', '2026-11-24T09:05:00+01:00'],
    ['a time outside the hours', '2026-11-24T15:00:00+01:00'],
    ['a time beyond the horizon', '2028-11-24T09:00:00+01:00'],
  ])('cannot hold %s', async (_, time) => {
    expect((await hold(await offer(), 'anna', time)).kind).toBe('notOffered');
  });

  it('cannot hold a time of a service that does not exist', async () => {
    const service = { ...(await offer()), id: 2_000_000 } as Service;
    expect((await hold(service, 'anna')).kind).toBe('serviceUnknown');
  });
});
